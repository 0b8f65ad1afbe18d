import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { NotesAnswer, ShownEntity } from "../../api/contract.ts";
import { removeListedNote } from "../keepsakes/views.ts";
import { keepsakeMessages } from "../messages/keepsake-messages.ts";
import { $viewsOpen } from "../state/keepsakes.ts";
import { formatNumber } from "../state/language.ts";
import { toAddress } from "../state/selection.ts";
import { dateInWords, labelOfRelation } from "../state/wording.ts";
import { linkedText } from "./linked-text.ts";
import { shape } from "./shape.ts";

/** All notes, the one that changed last first, each with whom it is about. */
export function listedNotes({ notes, count, entities, missing }: NotesAnswer): TemplateResult {
  const words = keepsakeMessages.get();
  if (notes.length === 0) return html`<p class="quiet">${words.noNotes}</p>`;
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const gone = new Set(missing);
  return html`
    <ul class="kept">${repeat(
      notes,
      ({ id }) => id,
      (note) => html`
        <li>
          <p>${gone.has(note.about) ? missingInWords(note.about) : aboutWhom(note.about, byId)} <span class="quiet">${dateInWords(note.changedAt)}</span></p>
          <p class="text" dir="auto">${linkedText(note.text)}</p>
          <div class="buttons"><button type="button" aria-label=${words.removeNote} @click=${() => removeListedNote(note)}>${words.remove}</button></div>
        </li>`,
    )}</ul>
    ${count > notes.length ? html`<p class="quiet">${words.shownOf({ shown: formatNumber(notes.length), count: formatNumber(count) })}</p>` : ""}`;
}

function aboutWhom(id: string, entities: ReadonlyMap<string, ShownEntity>): TemplateResult {
  const [subject = id, type, object] = id.split("|");
  const isPair = type !== undefined && object !== undefined;
  const address = toAddress(isPair ? { kind: "pair", a: subject, b: object } : { kind: "entity", id });
  return html`<a class="name" href=${address} @click=${() => $viewsOpen.set(false)}>${named(subject, entities)}${
    isPair
      ? html` <i>${labelOfRelation({ type, role: null, former: false })}</i> ${named(object, entities)}`
      : ""
  }</a>`;
}

function named(id: string, entities: ReadonlyMap<string, ShownEntity>): TemplateResult {
  const entity = entities.get(id);
  return html`${entity ? shape(entity.kind) : ""} <bdi>${entity?.name ?? id}</bdi>`;
}

function missingInWords(id: string): string {
  const words = keepsakeMessages.get();
  return id.includes("|") ? words.missingRelation({ id }) : words.missing({ id });
}
