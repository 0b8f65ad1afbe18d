import { html, type TemplateResult } from "lit-html";
import type { Relation } from "../../../../graph/model/relation.ts";
import type { ShownEntity, WaysInAnswer } from "../../../api/contract.ts";
import { contentMessages } from "../../messages/content-messages.ts";
import { welcomeMessages } from "../../messages/reader-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import { $summary, $visible, $waysIn } from "../../state/explorer.ts";
import { toAddress } from "../../state/selection.ts";
import { dateInWords, labelOfRelation } from "../../state/wording.ts";
import { shape } from "../shape.ts";
import { bridgesWayIn } from "./structure-panel.ts";

/** Lines of one list. */
const MOST_LINES = 8;

/** What is open, and where to begin. */
export function welcomePanel(): TemplateResult {
  const words = welcomeMessages.get();
  const units = unitMessages.get();
  const waysIn = $waysIn.get();
  if ($summary.get()?.hasStatements === false) return welcomeToAny(waysIn);
  const { entities, relations } = $visible.get();
  const best = relations.toSorted((a, b) => b.documentCount - a.documentCount || b.count - a.count);
  return html`
    <header class="about">
      <h2>${words.title}</h2>
      <p class="lead">${words.lead}</p>
      ${whatIsOpen()}
    </header>
    ${waysIn ? relationWays(words.disputed, waysIn.disputed, waysIn.others, true) : ""}
    ${waysIn ? entityWays(words.mostSpokenOf, waysIn.mostSpokenOf, ({ documentCount }) => units.documents(documentCount)) : ""}
    ${waysIn ? entityWays(words.newest, waysIn.newest, ({ firstSeen }) => dateInWords(firstSeen)) : ""}
    ${bridgesWayIn()}
    ${relationWays(words.bestEvidenced, best, entities, false)}`;
}

/** Of a database that Newsgraph did not build. */
function welcomeToAny(waysIn: WaysInAnswer | null): TemplateResult {
  const words = welcomeMessages.get();
  const { relationships } = contentMessages.get();
  return html`
    <header class="about">
      <h2>${words.titleWithout}</h2>
      <p class="lead">${words.leadWithout}</p>
      ${whatIsOpen()}
    </header>
    ${entityWays(words.mostConnected, waysIn?.mostSpokenOf ?? [], ({ mentionCount }) => relationships(mentionCount))}
    ${bridgesWayIn()}`;
}

function whatIsOpen(): TemplateResult | string {
  const summary = $summary.get();
  if (!summary) return "";
  const words = welcomeMessages.get();
  const units = unitMessages.get();
  if (!summary.hasStatements)
    return html`<p class="quiet">${words.holdsWithout({
      store: summary.store,
      entities: contentMessages.get().nodes(summary.entities),
      relations: contentMessages.get().relationships(summary.relations),
    })}</p>`;
  return html`<p class="quiet">${words.holds({
    store: summary.store,
    documents: units.documents(summary.documents),
    entities: units.entities(summary.entities),
    relations: units.relations(summary.relations),
    statements: units.statements(summary.statements),
  })}</p>`;
}

function entityWays(
  title: string,
  entities: readonly ShownEntity[],
  aside: (entity: ShownEntity) => string,
): TemplateResult | string {
  if (entities.length === 0) return "";
  return html`
    <section class="ways">
      <h3>${title}</h3>
      <ul>${entities.slice(0, MOST_LINES).map(
        (entity) => html`
          <li><a href=${toAddress({ kind: "entity", id: entity.id })} data-entity=${entity.id}>
            ${shape(entity.kind)} <bdi class="name">${entity.name}</bdi> <span class="number">${aside(entity)}</span></a></li>`,
      )}</ul>
    </section>`;
}

function relationWays(
  title: string,
  relations: readonly Relation[],
  ends: readonly ShownEntity[],
  isDisputed: boolean,
): TemplateResult | string {
  if (relations.length === 0) return "";
  const names = new Map(ends.map(({ id, name }) => [id, name]));
  const units = unitMessages.get();
  return html`
    <section class="ways ${isDisputed ? "disputed" : ""}">
      <h3>${title}</h3>
      <ul>${relations.slice(0, MOST_LINES).map((relation) => {
        const { subject, object, documentCount } = relation;
        return html`
          <li><a href=${toAddress({ kind: "pair", a: subject, b: object })}>
            <span class="name"><bdi>${names.get(subject) ?? subject}</bdi> <span class="type">${labelOfRelation(relation)}</span> <bdi>${names.get(object) ?? object}</bdi></span>
            <span class="number">${units.documents(documentCount)}</span></a></li>`;
      })}</ul>
    </section>`;
}
