import { html, type TemplateResult } from "lit-html";
import { beginPath } from "../../commands/path.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import { $selection } from "../../state/explorer.ts";
import { type ClaimGroup, groupClaims } from "../../state/reader/group-claims.ts";
import type { Reading } from "../../state/reader/reading.ts";
import { claimList } from "./claim-list.ts";
import { readerTools } from "./reader-tools.ts";
import { entityLink, relationLine } from "./relation-line.ts";

/** What is said among two or more. */
export function amongPanel(ids: readonly string[], reading: Reading): TemplateResult {
  const { claims, entities, outletCount, documentCount } = reading;
  const words = readerMessages.get();
  const units = unitMessages.get();
  const only = onlyRelation(ids, reading);
  return html`
    <header class="about">
      <h2>${only?.topic.by === "relation" ? relationLine(only.topic.relation, entities) : ids.map((id, index) => html`${index > 0 ? " — " : ""}${entityLink(id, entities)}`)}</h2>
      ${
        claims.length > 0
          ? html`<p class="quiet">${units.outlets(outletCount)} · ${units.articles(documentCount)} · ${units.statements(claims.length)}</p>`
          : html`
            <p class="nothing">${ids.length === 2 ? words.nothingTogether : words.nothingAmong}</p>
            ${ids.length === 2 ? html`<p><button type="button" @click=${() => beginPath($selection.get())}>${words.pathBetween}</button></p>` : ""}`
      }
    </header>
    ${claims.length > 0 ? html`${readerTools()}${claimList(reading, only?.key ?? null)}` : ""}`;
}

/** All that is said, where it is one relation of two. */
function onlyRelation(ids: readonly string[], { claims }: Reading): ClaimGroup | undefined {
  const [only, ...more] = groupClaims(claims, "relation", new Map());
  return more.length === 0 && ids.length === 2 ? only : undefined;
}
