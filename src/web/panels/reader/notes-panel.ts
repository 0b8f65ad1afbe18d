import { html, nothing, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { repeat } from "lit-html/directives/repeat.js";
import type { Note } from "../../../../graph/model/note.ts";
import { beginNote } from "../../commands/begin-note.ts";
import { $notes, $notesFailure, $undoable, DRAFTS, removeNote, saveNote } from "../../keepsakes/notes.ts";
import { keepsakeMessages } from "../../messages/keepsake-messages.ts";
import { $selection } from "../../state/explorer.ts";
import { $about, $writing, newNote } from "../../state/keepsakes.ts";
import { $reading } from "../../state/reader/reading.ts";
import { dateInWords, labelOfRelation } from "../../state/wording.ts";
import { linkedText } from "../linked-text.ts";

/** The notes about what the reader shows, and a place to write them. */
export function notesPanel(): TemplateResult | typeof nothing {
  if ($about.get().length === 0) return nothing;
  const words = keepsakeMessages.get();
  const fresh = newNote($selection.get());
  const [failure, undoable] = [$notesFailure.get(), $undoable.get()];
  return html`
    <section class="notes" aria-label=${words.notes}>
      ${repeat(
        $notes.get(),
        ({ id }) => id,
        (note) => (isOpen(note.id) ? noteForm(note, note.id) : noteItem(note)),
      )}
      ${isOpen(fresh) ? noteForm(null, fresh) : html`<button type="button" title="${words.write} (M)" @click=${() => beginNote($selection.get())}>✎ ${words.write}</button>`}
      ${failure ? html`<p class="failed" role="alert">${failure}</p>` : ""}
      ${undoable ? html`<p>${undoable.text} <button type="button" class="link" @click=${undoable.undo}>${words.undo}</button></p>` : ""}
    </section>`;
}

/** Whether it is being written, or was begun and not saved. */
function isOpen(key: string): boolean {
  return $writing.get() === key || DRAFTS.has(key);
}

function noteItem(note: Note): TemplateResult {
  const words = keepsakeMessages.get();
  return html`
    <article class="note">
      ${$about.get().length > 1 ? html`<p class="quiet"><bdi>${relationInWords(note.about)}</bdi></p>` : ""}
      <p class="text" dir="auto">${linkedText(note.text)}</p>
      <p class="quiet">${dateInWords(note.changedAt)}
        <button type="button" class="link" aria-label=${words.changeNote} @click=${() => $writing.set(note.id)}>${words.change}</button>
        <button type="button" class="link" aria-label=${words.removeNote} @click=${() => removeNote(note)}>${words.remove}</button>
      </p>
    </article>`;
}

/** A form for a note that is there, or a new one; `key` is what its draft is kept under. */
function noteForm(note: Note | null, key: string): TemplateResult {
  const words = keepsakeMessages.get();
  const about = $about.get();
  return html`
    <form class="note" @submit=${submit} @keydown=${press}>
      ${
        note === null && about.length > 1
          ? html`<label>${words.onRelation} <select name="about">${about.map((id) => html`<option value=${id}>${relationInWords(id)}</option>`)}</select></label>`
          : ""
      }
      <textarea name="text" rows="4" maxlength="10000" required dir="auto" aria-label=${words.noteLabel}
        .value=${DRAFTS.get(key) ?? note?.text ?? ""} ${ref(focusOnce)}
        @input=${(event: Event) => DRAFTS.set(key, (event.target as HTMLTextAreaElement).value)}></textarea>
      <div class="buttons">
        <button type="submit" class="primary" title="${words.save} (Ctrl-Enter)">${words.save}</button>
        <button type="button" @click=${giveUp}>${words.cancel}</button>
      </div>
    </form>`;

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const text = String(given.get("text")).trim();
    const chosen = note?.about ?? given.get("about") ?? about[0];
    if (text !== "") void saveNote(note, { about: String(chosen), text, key });
  }
  function press(event: KeyboardEvent): void {
    // What is typed already goes by the button alone.
    if (event.key === "Escape" && !DRAFTS.has(key)) giveUp();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
      (event.currentTarget as HTMLFormElement).requestSubmit();
  }
  function giveUp(): void {
    DRAFTS.delete(key);
    // Told also where the draft alone kept the form open.
    $writing.set(key);
    $writing.set(null);
  }
}

const focused = new WeakSet<Element>();

/** When the form appears, and not whenever it is drawn again. */
function focusOnce(element: Element | undefined): void {
  if (!element || focused.has(element)) return;
  focused.add(element);
  if ($writing.get() !== null) queueMicrotask(() => (element as HTMLElement).focus());
}

/** "Kassym-Jomart Tokayev — head of state of → Kazakhstan". */
function relationInWords(id: string): string {
  const [subject = "", type = "", object = ""] = id.split("|");
  const nameOf = (entityId: string) => $reading.get()?.entities.get(entityId)?.name ?? entityId;
  return `${nameOf(subject)} — ${labelOfRelation({ type, role: null, former: false })} → ${nameOf(object)}`;
}
