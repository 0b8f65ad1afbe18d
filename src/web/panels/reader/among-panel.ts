import { html, type TemplateResult } from "lit-html";
import type { Relationship } from "../../../../graph/model/content.ts";
import { beginPath } from "../../commands/path.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import { $selection } from "../../state/explorer.ts";
import { type ClaimGroup, groupClaims } from "../../state/reader/group-claims.ts";
import type { Reading } from "../../state/reader/reading.ts";
import { claimList } from "./claim-list.ts";
import { notesSlot } from "./notes-slot.ts";
import { relationshipList } from "./properties-panel.ts";
import { readerTools } from "./reader-tools.ts";
import { entityLink, relationLine } from "./relation-line.ts";

/** What is said among two or more, or what joins them in a database that Newsgraph did not build. */
export function amongPanel(
  ids: readonly string[],
  reading: Reading,
  relationships: readonly Relationship[] | undefined,
): TemplateResult {
  const { claims, entities, outletCount, documentCount } = reading;
  const words = readerMessages.get();
  const units = unitMessages.get();
  const names = ids.map((id, index) => html`${index > 0 ? " — " : ""}${entityLink(id, entities)}`);
  if (relationships)
    return html`
      <header class="about"><h2>${names}</h2></header>
      ${relationshipList(relationships, entities)}
      ${relationships.length === 0 && ids.length === 2 ? html`<p><button type="button" @click=${() => beginPath($selection.get())}>${words.pathBetween}</button></p>` : ""}`;
  const only = onlyRelation(ids, reading);
  return html`
    <header class="about">
      <h2>${only?.topic.by === "relation" ? relationLine(only.topic.relation, entities) : names}</h2>
      ${
        claims.length > 0
          ? html`<p class="quiet">${units.outlets(outletCount)} · ${units.articles(documentCount)} · ${units.statements(claims.length)}</p>`
          : html`
            <p class="nothing">${ids.length === 2 ? words.nothingTogether : words.nothingAmong}</p>
            ${ids.length === 2 ? html`<p><button type="button" @click=${() => beginPath($selection.get())}>${words.pathBetween}</button></p>` : ""}`
      }
    </header>
    ${notesSlot()}
    ${claims.length > 0 ? html`${readerTools()}${claimList(reading, only?.key ?? null)}` : ""}`;
}

/** All that is said, where it is one relation of two. */
function onlyRelation(ids: readonly string[], { claims }: Reading): ClaimGroup | undefined {
  const [only, ...more] = groupClaims(claims, "relation", new Map());
  return more.length === 0 && ids.length === 2 ? only : undefined;
}
