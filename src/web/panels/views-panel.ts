import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { SavedViewHeader } from "../../../graph/model/saved-view.ts";
import { addressOfView } from "../commands/resolve-address.ts";
import {
  $changing,
  $kept,
  $told,
  copyViewLink,
  exportViews,
  importViews,
  loadKept,
  removeView,
  saveView,
} from "../keepsakes/views.ts";
import { keepsakeMessages } from "../messages/keepsake-messages.ts";
import { $summary } from "../state/explorer.ts";
import { $viewsOpen } from "../state/keepsakes.ts";
import { dateInWords } from "../state/wording.ts";
import { linkedText } from "./linked-text.ts";
import { listedNotes } from "./listed-notes.ts";

export const VIEWS_STORES = [$kept, $changing, $told, $summary];

/** Nothing is told any more of what happened while it was open. */
export function closeViews(): void {
  $told.set(null);
  $changing.set(null);
}

export function openViews(): void {
  if ($summary.get()?.hasStatements) void loadKept();
}

/** The saved views and all notes, with what can be done to them. */
export function viewsPanel(): TemplateResult {
  const words = keepsakeMessages.get();
  const kept = $kept.get();
  return html`
    <form method="dialog"><button aria-label=${words.close}>✕</button></form>
    <h2>${words.title}</h2>
    ${
      $summary.get()?.hasStatements === false
        ? html`<p>${words.notHere}</p>`
        : html`
          ${viewForm(null)} ${told()}
          <h3>${words.views}</h3>
          ${kept ? viewList(kept.views) : html`<p class="quiet" aria-busy="true">…</p>`}
          <h3>${words.notes}</h3>
          ${kept ? listedNotes(kept.notes) : ""}
          ${files()}`
    }`;
}

function viewList(views: readonly SavedViewHeader[]): TemplateResult {
  if (views.length === 0) return html`<p class="quiet">${keepsakeMessages.get().noViews}</p>`;
  return html`<ul class="kept">${repeat(
    views,
    ({ id }) => id,
    (view) => html`<li>${$changing.get() === view.id ? viewForm(view) : viewItem(view)}</li>`,
  )}</ul>`;
}

function viewItem(view: SavedViewHeader): TemplateResult {
  const { id, name, note, changedAt } = view;
  const words = keepsakeMessages.get();
  return html`
    <p><a class="name" href=${addressOfView(id)} @click=${() => $viewsOpen.set(false)}><bdi>${name}</bdi></a>
      <span class="quiet">${dateInWords(changedAt)}</span></p>
    ${note === "" ? "" : html`<p class="text" dir="auto">${linkedText(note)}</p>`}
    <div class="buttons">
      <button type="button" aria-label=${words.linkOf({ name })} @click=${() => copyViewLink(view)}>${words.copyLink}</button>
      <button type="button" aria-label=${words.changeOf({ name })} @click=${() => $changing.set(id)}>${words.change}</button>
      <button type="button" aria-label=${words.removeOf({ name })} @click=${() => removeView(view)}>${words.remove}</button>
    </div>`;
}

/** A form for a new view, or for one that is changed. */
function viewForm(view: SavedViewHeader | null): TemplateResult {
  const words = keepsakeMessages.get();
  return html`
    <form class="view" @submit=${submit}>
      <label>${words.name} <input name="name" required maxlength="200" autocomplete="off" ?autofocus=${view === null} .defaultValue=${view?.name ?? ""} /></label>
      <label>${words.noteOfView} <textarea name="note" rows="2" maxlength="10000" dir="auto" .defaultValue=${view?.note ?? ""}></textarea></label>
      ${view ? html`<label class="check"><input type="checkbox" name="picture" /> ${words.withPicture}</label>` : ""}
      <div class="buttons">
        <button type="submit" class="primary">${view ? words.save : words.saveThis}</button>
        ${view ? html`<button type="button" @click=${() => $changing.set(null)}>${words.cancel}</button>` : ""}
      </div>
    </form>`;

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const given = new FormData(form);
    const told = { name: String(given.get("name")).trim(), note: String(given.get("note")).trim() };
    if (told.name === "") return;
    const isSaved = await saveView(told, view, view === null || given.has("picture"));
    if (isSaved && view === null) form.reset();
    if (isSaved && view !== null) $changing.set(null);
  }
}

/** Within the dialog: what is told behind it, nobody hears. */
function told(): TemplateResult {
  const { text, isFailure, undo } = $told.get() ?? { text: "" };
  return html`<p class="told ${isFailure ? "failed" : ""}" role="status">${text}
    ${undo ? html`<button type="button" class="link" @click=${undo}>${keepsakeMessages.get().undo}</button>` : ""}</p>`;
}

function files(): TemplateResult {
  const words = keepsakeMessages.get();
  return html`
    <div class="buttons files">
      <button type="button" @click=${exportViews}>${words.export}</button>
      <input id="views-file" type="file" hidden accept=".json" aria-label=${words.import} @change=${importChosen} />
      <button type="button" @click=${() => document.getElementById("views-file")?.click()}>${words.import}</button>
    </div>`;
}

function importChosen(event: Event): void {
  const input = event.target as HTMLInputElement;
  const [file] = input.files ?? [];
  if (file) void importViews(file);
  input.value = "";
}
