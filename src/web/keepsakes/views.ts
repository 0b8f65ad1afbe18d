import { atom } from "nanostores";
import type { Note } from "../../../graph/model/note.ts";
import type { SavedView, SavedViewHeader } from "../../../graph/model/saved-view.ts";
import type { NotesAnswer, SaveViewQuestion } from "../../api/contract.ts";
import { askView } from "../api-client.ts";
import { addressOfView } from "../commands/resolve-address.ts";
import { commandMessages } from "../messages/command-messages.ts";
import { keepsakeMessages } from "../messages/keepsake-messages.ts";
import { saveFile } from "../save-file.ts";
import { currentView } from "../state/current-view.ts";
import { $selection } from "../state/explorer.ts";
import { toAddress } from "../state/selection.ts";
import { packView } from "../state/view-address.ts";
import { bringFile } from "./bring-file.ts";
import {
  askExportViews,
  askImportViews,
  askNotes,
  askRemoveKeepsake,
  askSaveView,
  askViews,
} from "./keepsake-client.ts";
import { refreshNotes } from "./notes.ts";

interface Kept {
  readonly views: readonly SavedViewHeader[];
  readonly notes: NotesAnswer;
}

interface Told {
  readonly text: string;
  readonly isFailure?: boolean;
  /** Takes back what happened. */
  readonly undo?: () => void;
}

/** What a view's address may hold, in characters. */
const MOST_LETTERS = 900_000;

const FILE = "newsgraph-views.json";

/** The saved views and the notes on everything; null while they are on their way. */
export const $kept = atom<Kept | null>(null);
/** The view that is being changed, by its id. */
export const $changing = atom<string | null>(null);
/** What happened last in the list. */
export const $told = atom<Told | null>(null);

export async function loadKept(): Promise<void> {
  await telling(async () => {
    const [{ views }, notes] = await Promise.all([askViews(), askNotes([])]);
    $kept.set({ views, notes });
  });
}

/** Whether it was saved. `withPicture`: what stands on the canvas goes into it, as it must into a new one. */
export function saveView(
  { name, note }: Pick<SavedViewHeader, "name" | "note">,
  there: SavedViewHeader | null,
  withPicture: boolean,
): Promise<boolean> {
  const words = keepsakeMessages.get();
  return changing(async () => {
    const address = withPicture ? addressNow() : undefined;
    if (address && address.length > MOST_LETTERS) throw new Error(words.tooLarge);
    const earlier = there && (await askView(there.id));
    const saved = await askSaveView({ before: beforeOf(there), name, note, address });
    const text = words.savedView({ name });
    return earlier ? { text, undo: () => void putBack(earlier, saved) } : { text };
  });
}

/** Makes a view again what it was. */
function putBack({ name, note, address }: SavedView, saved: SavedViewHeader): Promise<boolean> {
  return changing(async () => {
    await askSaveView({ before: beforeOf(saved), name, note, address });
    return { text: keepsakeMessages.get().back };
  });
}

function beforeOf(there: SavedViewHeader | null): SaveViewQuestion["before"] {
  return there && { id: there.id, changedAt: there.changedAt };
}

export function removeView(header: SavedViewHeader): Promise<boolean> {
  return changing(async () => {
    const view = await askView(header.id);
    await askRemoveKeepsake(header);
    return {
      text: keepsakeMessages.get().removedView({ name: header.name }),
      undo: () => void bringBack([view], []),
    };
  });
}

export function removeListedNote(note: Note): Promise<boolean> {
  return changing(async () => {
    await askRemoveKeepsake(note);
    return { text: keepsakeMessages.get().removedNote, undo: () => void bringBack([], [note]) };
  });
}

export async function copyViewLink({ id }: SavedViewHeader): Promise<void> {
  const words = commandMessages.get();
  try {
    await navigator.clipboard.writeText(new URL(addressOfView(id), location.href).href);
    $told.set({ text: words.linkCopied });
  } catch {
    $told.set({ text: words.linkNotCopied, isFailure: true });
  }
}

export async function exportViews(): Promise<void> {
  await telling(async () => {
    saveFile(await askExportViews(), FILE);
    $told.set({ text: keepsakeMessages.get().exported({ file: FILE }) });
  });
}

export function importViews(file: File): Promise<boolean> {
  return changing(async () => ({ text: await bringFile(file) }));
}

function bringBack(views: readonly SavedView[], notes: readonly Note[]): Promise<boolean> {
  return changing(async () => {
    await askImportViews({ newsgraph: "views", version: 1, views, notes });
    return { text: keepsakeMessages.get().back };
  });
}

/** Does it, tells what happened, and looks again at what is kept. Whether it was done. */
async function changing(act: () => Promise<Told>): Promise<boolean> {
  const isDone = await telling(async () => $told.set(await act()));
  await Promise.all([loadKept(), refreshNotes()]);
  return isDone;
}

async function telling(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    $told.set({ text: (error as Error).message, isFailure: true });
    return false;
  }
}

/** All of the picture, however large: a saved view need not fit into the address bar. */
function addressNow(): string {
  return `${toAddress($selection.get())}?v=${packView(currentView(), Number.POSITIVE_INFINITY)}`;
}
