import { html, type TemplateResult } from "lit-html";
import type { CountedEntity } from "../../../graph/model/entity.ts";
import type { Relation } from "../../../graph/model/relation.ts";
import { counts } from "../../web/state/evidence.ts";
import { toAddress } from "../../web/state/selection.ts";
import type { Claim, OpenGraph } from "../state/open-graph.ts";
import { $filters, $graph, $selection, $shownRelations, $text, $visible } from "../state/viewer-state.ts";
import { counted, dayInWords } from "../viewer-words.ts";
import { claimCard } from "./claim-card.ts";
import { entityLink, markOfKind, relationLine } from "./entity-link.ts";

/** Relations of an entity, and entities of the beginning, that are listed at first; and statements of one relation. */
const FIRST = 15;
const FIRST_CLAIMS = 30;

/** What the file says of what is selected; without a selection, where to begin. */
export function readerPanel(): TemplateResult {
  const [graph, selection] = [$graph.get(), $selection.get()];
  if (!graph) return html`<p class="quiet" aria-busy="true">The graph is being unpacked …</p>`;
  if (selection?.kind === "entity") {
    const entity = graph.entities.get(selection.id);
    if (entity) return entityPanel(entity, graph);
  }
  if (selection?.kind === "pair" && graph.entities.has(selection.a) && graph.entities.has(selection.b))
    return pairPanel([selection.a, selection.b], graph);
  return waysIn(graph);
}

function entityPanel(entity: CountedEntity, graph: OpenGraph): TemplateResult {
  const seen = new Set($visible.get().relations.map(({ id }) => id));
  const all = graph.relationsOf.get(entity.id) ?? [];
  const relations = all.filter(({ id }) => seen.has(id)).sort(byEvidence);
  return html`
    <header class="about">
      <h2>${markOfKind(entity.kind, graph)}<bdi>${entity.name}</bdi></h2>
      ${entity.aliases.length > 0 ? html`<p class="quiet clipped">Also ${entity.aliases.map((alias, k) => html`${k > 0 ? ", " : ""}<bdi>${alias}</bdi>`)}</p>` : ""}
      <p class="quiet">${factsOf(entity)}${
        entity.wikidataId && /^Q\d+$/.test(entity.wikidataId)
          ? html` · <a class="link" href="https://www.wikidata.org/wiki/${entity.wikidataId}" target="_blank" rel="noopener noreferrer">Wikidata ↗</a>`
          : ""
      }</p>
    </header>
    ${
      relations.length === 0
        ? html`<p class="nothing">${all.length === 0 ? "Nothing relates it to another." : "No relation passes the filters."}</p>`
        : relationList(relations, graph)
    }`;
}

function factsOf({ documentCount, mentionCount, firstSeen, lastSeen }: CountedEntity): string {
  const span = [firstSeen, lastSeen].flatMap((day) => (day === null ? [] : dayInWords(day)));
  const days = [...new Set(span)].join(" – ");
  return [counted(documentCount, "document"), counted(mentionCount, "mention"), ...(days ? [days] : [])].join(
    " · ",
  );
}

function relationList(relations: readonly Relation[], graph: OpenGraph): TemplateResult {
  const shown = relations.slice(0, FIRST + $shownRelations.get());
  return html`
    ${shown.map((relation) => {
      const claims = claimsOf(relation, graph);
      return html`<section class="statements ${relation.disputed ? "disputed" : ""}">
        ${relationHead(relation, claims, graph, claims.length > 1)}
        ${claims.slice(0, 1).map((claim) => claimCard(claim, graph, $text.get()))}
      </section>`;
    })}
    ${moreButton(relations.length - shown.length)}`;
}

function pairPanel(pair: readonly [string, string], graph: OpenGraph): TemplateResult {
  const relations = $visible
    .get()
    .relations.filter(
      ({ subject, object }) => pair.includes(subject) && pair.includes(object) && subject !== object,
    )
    .sort(byEvidence);
  return html`
    <header class="about"><h2 class="pair">${pair.map((id, k) => html`${k > 0 ? html` <span class="quiet">and</span> ` : ""}${entityLink(id, graph)}`)}</h2></header>
    ${relations.length === 0 ? html`<p class="nothing">No relation between them passes the filters.</p>` : ""}
    ${relations.map((relation) => {
      const claims = claimsOf(relation, graph);
      const shown = claims.slice(0, FIRST_CLAIMS + $shownRelations.get());
      return html`<section class="statements ${relation.disputed ? "disputed" : ""}">
        ${relationHead(relation, claims, graph, false)}
        ${shown.map((claim) => claimCard(claim, graph, $text.get()))}
        ${moreButton(claims.length - shown.length)}
      </section>`;
    })}`;
}

function relationHead(
  relation: Relation,
  claims: readonly Claim[],
  graph: OpenGraph,
  isLinked: boolean,
): TemplateResult {
  const words = `${counted(relation.count, "statement")} in ${counted(relation.documentCount, "document")}`;
  const address = toAddress({ kind: "pair", a: relation.subject, b: relation.object });
  return html`<header>
      ${relation.disputed ? html`<span class="stamp">Disputed</span>` : ""}
      <h3>${relationLine(relation, graph)}</h3>
      <p class="quiet">${isLinked ? html`<a class="link" href=${address}>${words}</a>` : words}</p>
    </header>
    ${claims.length === 0 && relation.count > 0 ? html`<p class="quiet card">This file holds no evidence.</p>` : ""}`;
}

function moreButton(left: number): TemplateResult | string {
  if (left <= 0) return "";
  const more = () => $shownRelations.set($shownRelations.get() + 5 * FIRST);
  return html`<p class="buttons"><button type="button" @click=${more}>Show more (${left})</button></p>`;
}

/** The statements that pass the filters, denials first where some deny: a reader sees both sides. */
function claimsOf({ id, disputed }: Relation, graph: OpenGraph): Claim[] {
  const filters = $filters.get();
  return (graph.claims.get(id) ?? [])
    .filter((claim) => counts(claim, filters))
    .sort(
      (a, b) =>
        (disputed ? Number(b.negated) - Number(a.negated) : 0) ||
        b.confidence - a.confidence ||
        (b.day ?? "").localeCompare(a.day ?? "") ||
        a.number - b.number,
    );
}

function byEvidence(a: Relation, b: Relation): number {
  return b.documentCount - a.documentCount || b.count - a.count || Number(a.id) - Number(b.id);
}

function waysIn(graph: OpenGraph): TemplateResult {
  const { entities, relations } = $visible.get();
  const first = [...entities].sort(
    (a, b) => b.documentCount - a.documentCount || Number(a.id) - Number(b.id),
  );
  const disputed = relations.filter((relation) => relation.disputed).sort(byEvidence);
  return html`
    <header class="about">
      <h2>Who is connected to whom, and who says so</h2>
      <p class="lead">${counted(graph.entities.size, "name")} and ${counted(graph.relations.size, "relation")}${
        graph.evidence.documents.size > 0 ? ` from ${counted(graph.evidence.documents.size, "document")}` : ""
      }. Click a name or a line to read the sentences behind it.</p>
    </header>
    ${
      first.length > 0
        ? html`<section class="ways"><h3>Most spoken of</h3><ul>${first
            .slice(0, FIRST)
            .map(
              (entity) =>
                html`<li><a href=${toAddress({ kind: "entity", id: entity.id })}>${markOfKind(entity.kind, graph)} <bdi class="name">${entity.name}</bdi> <span class="number">${entity.documentCount}</span></a></li>`,
            )}</ul></section>`
        : ""
    }
    ${
      disputed.length > 0
        ? html`<section class="ways disputed"><h3>Disputed</h3><ul>${disputed
            .slice(0, FIRST)
            .map(
              (relation) =>
                html`<li><a href=${toAddress({ kind: "pair", a: relation.subject, b: relation.object })}><span class="name">${namesOf(relation, graph)}</span></a></li>`,
            )}</ul></section>`
        : ""
    }`;
}

function namesOf({ subject, object, type }: Relation, graph: OpenGraph): TemplateResult {
  const [a, b] = [subject, object].map((id) => html`<bdi>${graph.entities.get(id)?.name}</bdi>`);
  return html`${a} <i class="type">${graph.types.get(type)?.label}</i> ${b}`;
}
