import { html, type TemplateResult } from "lit-html";
import type { DocumentHeader } from "../../../graph/model/document.ts";
import type { EntityAnswer, RelationAnswer, ShownEntity, StatementInContext } from "../../api/contract.ts";
import { collapse, expand, hide, isolate } from "../commands/change-picture.ts";
import { $reader, $summary, $visible } from "../state/explorer.ts";
import { toAddress } from "../state/selection.ts";
import { count, dateInWords, labelOfType } from "../state/wording.ts";
import { figureGroups } from "./figure-groups.ts";
import { linkedNames } from "./linked-names.ts";
import { pathPanel } from "./reader/path-panel.ts";
import { bridgesWayIn, structurePanel } from "./reader/structure-panel.ts";
import { shape } from "./shape.ts";
import { passageCard, statementCard } from "./statement-card.ts";

/** The evidence of what is selected. */
export function readerPanel(): TemplateResult {
  const reader = $reader.get();
  switch (reader.state) {
    case "nothing":
      return welcome();
    case "loading":
      return html`<p class="quiet" aria-busy="true">Reading …</p>`;
    case "failed":
      return html`<p class="failed" role="alert">${reader.message}</p>`;
    case "entity":
      return entityReader(reader.answer);
    case "among":
      return amongReader(reader.ids, reader.answer);
    case "structure":
      return structurePanel();
    case "path":
      return pathPanel(reader.selection, reader.answer);
    case "compare":
      return html`<p class="quiet">${reader.answer.counts.both} relations in both</p>`;
  }
}

function welcome(): TemplateResult {
  const summary = $summary.get();
  const best = $visible
    .get()
    .relations.toSorted((a, b) => b.documentCount - a.documentCount || b.count - a.count)
    .slice(0, 8);
  const names = new Map($visible.get().entities.map((entity) => [entity.id, entity.name]));
  return html`
    <h2>Who says so?</h2>
    <p class="lead">Click a node or an edge, and read the sentences it was drawn from.</p>
    ${
      summary
        ? html`<p class="quiet">${summary.store} holds ${count(summary.documents, "document")}, ${count(summary.entities, "entity", "entities")},
          ${count(summary.relations, "relation")} and ${count(summary.statements, "statement")}.</p>`
        : ""
    }
    ${best.length > 0 ? html`<h3>Best evidenced</h3>` : ""}
    <ul class="ways">
      ${best.map(
        ({ subject, object, type, documentCount }) => html`
          <li><a href=${toAddress({ kind: "pair", a: subject, b: object })}>
            <span>${names.get(subject)} <span class="type">${labelOfType(type)}</span> ${names.get(object)}</span>
            <span class="number">${count(documentCount, "document")}</span>
          </a></li>`,
      )}
    </ul>
    ${bridgesWayIn()}`;
}

function entityReader({
  entity,
  statements,
  figures,
  links,
  passages,
  documents,
  others,
}: EntityAnswer): TemplateResult {
  const entities = byId([entity, ...others]);
  const headers = byId(documents);
  const { id } = entity;
  return html`
    <header class="about">
      <h2>${shape(entity.kind)} ${entity.name}</h2>
      ${entity.aliases.length > 0 ? html`<p class="aside">also ${entity.aliases.join(", ")}</p>` : ""}
      <p class="quiet">
        ${entity.kind} · ${count(entity.documentCount, "document")} · ${count(entity.mentionCount, "mention")}
        ${entity.firstSeen ? html` · ${span(entity)}` : ""} ${entity.wikidataId ? html` · Wikidata ${entity.wikidataId}` : ""}
      </p>
      ${links.length > 0 ? linkedNames(links, headers) : ""}
      <div class="buttons">
        <button type="button" @click=${() => expand(id)}>Expand</button>
        <button type="button" @click=${() => collapse(id)}>Collapse</button>
        <button type="button" @click=${() => isolate(id)}>Only this</button>
        <button type="button" @click=${() => hide(id)}>Hide</button>
      </div>
    </header>
    ${statements.length > 0 ? html`<h3>${count(statements.length, "statement")}</h3>` : html`<p class="quiet">No statement links it to another entity.</p>`}
    ${byType(statements, headers, entities)}
    ${figures.length > 0 ? html`<h3>${count(figures.length, "number")} of people there</h3>` : ""}
    ${figureGroups(figures, headers, entities)}
    <h3>${count(passages.length, "passage")} that ${passages.length === 1 ? "mentions" : "mention"} it</h3>
    ${passages.map((passage) => passageCard(passage, headers.get(passage.documentId), entities))}`;
}

function amongReader(
  ids: readonly string[],
  { statements, documents, entities: listed }: RelationAnswer,
): TemplateResult {
  const entities = byId(listed);
  const outlets = new Set(documents.map((document) => document.publisher ?? document.id));
  return html`
    <header class="about">
      <h2 class="pair">${ids.map((id, index) => html`${index > 0 ? " — " : ""}${end(entities.get(id), id)}`)}</h2>
      <p class="quiet">${count(statements.length, "statement")} · ${count(outlets.size, "outlet")} · ${count(documents.length, "document")}</p>
    </header>
    ${statements.length === 0 ? html`<p class="quiet">No document says anything of these two together.</p>` : ""}
    ${byType(statements, byId(documents), entities)}`;
}

function byType(
  statements: readonly StatementInContext[],
  documents: ReadonlyMap<string, DocumentHeader>,
  entities: ReadonlyMap<string, ShownEntity>,
): TemplateResult[] {
  const types = [...new Set(statements.map(({ statement }) => statement.type))].sort();
  return types.map((type) => {
    const group = statements
      .filter(({ statement }) => statement.type === type)
      .toSorted((a, b) => b.statement.confidence - a.statement.confidence);
    const isDisputed = new Set(group.map(({ statement }) => statement.negated)).size > 1;
    return html`
      <section class="statements">
        <h3 class="type">${labelOfType(type)} <span class="number">${group.length}</span> ${isDisputed ? html`<span class="stance">disputed</span>` : ""}</h3>
        ${group.map((item) => statementCard(item, documents.get(item.statement.documentId), entities))}
      </section>`;
  });
}

function end(entity: ShownEntity | undefined, id: string): TemplateResult {
  return html`<a href=${toAddress({ kind: "entity", id })} data-entity=${id}>${entity ? shape(entity.kind) : ""} ${entity?.name ?? id}</a>`;
}

function span({ firstSeen, lastSeen }: ShownEntity): string {
  const [first, last] = [dateInWords(firstSeen), dateInWords(lastSeen)];
  return first === last ? first : `${first} – ${last}`;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
