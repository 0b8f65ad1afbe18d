import { atom } from "nanostores";
import type { Note } from "../../../graph/model/note.ts";
import type { SaveNoteQuestion } from "../../api/contract.ts";
import { keepsakeMessages } from "../messages/keepsake-messages.ts";
import { $status } from "../state/explorer.ts";
import { $about, $noted, $writing } from "../state/keepsakes.ts";
import { askImportViews, askNoted, askNotes, askRemoveKeepsake, askSaveNote } from "./keepsake-client.ts";

/** The notes about what the reader shows. */
export const $notes = atom<readonly Note[]>([]);
/** Why they could not be loaded, or the last change not be made. */
export const $notesFailure = atom<string | null>(null);
/** What was changed or taken away last, and what takes that back. */
export const $undoable = atom<{ readonly text: string; readonly undo: () => void } | null>(null);

/** What is typed and not saved, by what it is of (`$writing`): it is there again when one comes back. */
export const DRAFTS = new Map<string, string>();

/** Relations of which notes are asked for at a time: an address must not grow too long. */
const MOST_ABOUT = 100;

/** Looks again at the notes of the reader, and at who has notes. */
export async function refreshNotes(): Promise<void> {
  const about = $about.get();
  try {
    const [{ ids }, { notes }] = await Promise.all([
      askNoted(),
      about.length > 0 ? askNotes(about.slice(0, MOST_ABOUT)) : { notes: [] },
    ]);
    $noted.set(new Set(ids));
    if (about === $about.get()) $notes.set(notes);
  } catch (error) {
    $notesFailure.set((error as Error).message);
  }
}

/** `there`: the note that it changes; null for a new one. `key`: what its draft is kept under. */
export async function saveNote(
  there: Note | null,
  { about, text, key }: { readonly about: string; readonly text: string; readonly key: string },
): Promise<void> {
  await changing(async () => {
    const words = keepsakeMessages.get();
    const saved = await askSaveNote({ before: beforeOf(there), about, text });
    DRAFTS.delete(key);
    if ($writing.get() === key) $writing.set(null);
    if (there)
      undoable(words.savedNote, () => askSaveNote({ before: beforeOf(saved), about, text: there.text }));
    return words.savedNote;
  });
}

export async function removeNote(note: Note): Promise<void> {
  await changing(async () => {
    await askRemoveKeepsake(note);
    const words = keepsakeMessages.get();
    undoable(words.removedNote, () =>
      askImportViews({ newsgraph: "views", version: 1, views: [], notes: [note] }),
    );
    return words.removedNote;
  });
}

function undoable(text: string, undo: () => Promise<unknown>): void {
  const takeBack = async () => {
    await undo();
    return keepsakeMessages.get().back;
  };
  $undoable.set({ text, undo: () => void changing(takeBack) });
}

function beforeOf(there: Note | null): SaveNoteQuestion["before"] {
  return there && { id: there.id, changedAt: there.changedAt };
}

async function changing(act: () => Promise<string>): Promise<void> {
  $notesFailure.set(null);
  $undoable.set(null);
  try {
    $status.set(await act());
  } catch (error) {
    $notesFailure.set((error as Error).message);
  }
  await refreshNotes();
}
