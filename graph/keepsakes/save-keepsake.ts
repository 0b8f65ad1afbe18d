import { randomUUID } from "node:crypto";
import type { Note } from "../model/note.ts";
import type { SavedView } from "../model/saved-view.ts";
import { type GraphStore, KeepsakeConflict } from "../stores/graph-store.ts";

/** What a change was made of. */
interface Before {
  readonly id: string;
  readonly changedAt: string;
}

/** A new view where nothing was before it. Without an address a view keeps its own. */
export interface ViewDraft extends Pick<SavedView, "name" | "note"> {
  readonly address?: string | undefined;
  readonly before: Before | null;
}

export interface NoteDraft extends Pick<Note, "about" | "text"> {
  readonly before: Before | null;
}

/** Throws KeepsakeConflict where the view is no longer as it was. */
export async function saveView(store: GraphStore, draft: ViewDraft): Promise<SavedView> {
  const { name, note, before } = draft;
  const there = before && (await store.view(before.id));
  if (before && !there) throw new KeepsakeConflict(GONE(`The view “${name}”`));
  const address = draft.address ?? there?.address;
  if (address === undefined) throw new Error("A new view needs an address.");
  const changedAt = timeOfChange(before);
  const id = before?.id ?? `view:${randomUUID()}`;
  const view = { id, name, note, address, savedAt: there?.savedAt ?? changedAt, changedAt };
  await store.keep([{ id, before: before?.changedAt ?? null, after: view }]);
  return view;
}

/** Throws KeepsakeConflict where the note is no longer as it was. */
export async function saveNote(store: GraphStore, { about, text, before }: NoteDraft): Promise<Note> {
  const there = before && (await store.notes([about])).find(({ id }) => id === before.id);
  if (before && !there) throw new KeepsakeConflict(GONE("The note"));
  const changedAt = timeOfChange(before);
  const id = before?.id ?? `note:${randomUUID()}`;
  const note = { id, about, text, writtenAt: there?.writtenAt ?? changedAt, changedAt };
  await store.keep([{ id, before: before?.changedAt ?? null, after: note }]);
  return note;
}

/** Takes it away. Throws KeepsakeConflict where it is no longer as it was. */
export async function removeKeepsake(store: GraphStore, { id, changedAt }: Before): Promise<void> {
  await store.keep([{ id, before: changedAt, after: null }]);
}

const GONE = (name: string) => `${name} was taken away meanwhile. Save what you have as a new one.`;

/** Now, and later than what was there before, whatever the clocks of two machines say. */
function timeOfChange(before: Before | null): string {
  const earliest = before ? Date.parse(before.changedAt) + 1 : 0;
  return new Date(Math.max(Date.now(), earliest)).toISOString();
}
