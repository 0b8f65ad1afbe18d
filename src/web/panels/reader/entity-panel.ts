import { html, type TemplateResult } from "lit-html";
import type { EntityAnswer, ShownEntity } from "../../../api/contract.ts";
import { collapse, expand, hide, isolate } from "../../commands/change-picture.ts";
import { contentMessages } from "../../messages/content-messages.ts";
import { readerMessages } from "../../messages/reader-messages.ts";
import { unitMessages } from "../../messages/unit-messages.ts";
import type { Reading } from "../../state/reader/reading.ts";
import { dateInWords, nameOfKind } from "../../state/wording.ts";
import { shape } from "../shape.ts";
import { claimList } from "./claim-list.ts";
import { figureTopics } from "./figure-topics.ts";
import { linkedNames } from "./linked-names.ts";
import { notesSlot } from "./notes-slot.ts";
import { passageList } from "./passage-list.ts";
import { nodeProperties } from "./properties-panel.ts";
import { readerTools } from "./reader-tools.ts";

/** All that is said of one. */
export function entityPanel({ entity, links, content }: EntityAnswer, reading: Reading): TemplateResult {
  const { id } = entity;
  const words = readerMessages.get();
  const units = unitMessages.get();
  return html`
    <header class="about">
      <h2>${shape(entity.kind)} <bdi>${entity.name}</bdi></h2>
      ${entity.aliases.length > 0 ? html`<p class="aside clipped">${words.also} <bdi>${entity.aliases.join(", ")}</bdi></p>` : ""}
      <p class="quiet">${nameOfKind(entity.kind)} · ${content ? contentMessages.get().relationships(entity.mentionCount) : html`${units.documents(entity.documentCount)} · ${units.mentions(entity.mentionCount)}`}${entity.firstSeen ? html` · ${span(entity)}` : ""}${entity.wikidataId ? html` · Wikidata ${entity.wikidataId}` : ""}</p>
      ${links.length > 0 ? linkedNames(links, reading.documents) : ""}
      <div class="buttons">
        <button type="button" @click=${() => expand(id)}>${words.expand}</button>
        <button type="button" @click=${() => collapse(id)}>${words.collapse}</button>
        <button type="button" @click=${() => isolate(id)}>${words.isolate}</button>
        <button type="button" @click=${() => hide(id)}>${words.hide}</button>
      </div>
    </header>
    ${notesSlot()}
    ${content ? nodeProperties(content) : evidence(reading, id)}`;
}

function evidence(reading: Reading, id: string): TemplateResult {
  const { claims, figures, passages, outletCount, documentCount } = reading;
  const words = readerMessages.get();
  const units = unitMessages.get();
  return html`
    ${claims.length + figures.length + passages.length > 0 ? readerTools() : ""}
    ${
      claims.length > 0
        ? html`<p class="quiet count">${units.statements(claims.length)} · ${units.outlets(outletCount)} · ${units.articles(documentCount)}</p>`
        : html`<p class="quiet nothing">${words.nothingSaid}</p>`
    }
    ${claimList(reading, null)}
    ${figureTopics(reading, id)}
    ${passageList(reading, id)}`;
}

function span({ firstSeen, lastSeen }: ShownEntity): string {
  const [first, last] = [dateInWords(firstSeen), dateInWords(lastSeen)];
  return first === last ? first : `${first} – ${last}`;
}
