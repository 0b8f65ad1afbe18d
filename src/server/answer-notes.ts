import type { Note } from "../../graph/model/note.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import type { NotesAnswer } from "../api/contract.ts";

/** Notes in one answer. */
const MOST_NOTES = 500;

/** The notes about some entities or relations, or those of all that changed last, with whom they are about. */
export async function answerNotes(
  store: GraphStore,
  about: readonly string[] | undefined,
): Promise<NotesAnswer> {
  const all = (await store.notes(about)).sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  const notes = all.slice(0, MOST_NOTES);
  const { entities, relations } = await store.entityGraph([...new Set(notes.flatMap(namedBy))].sort());
  const present = new Set([...entities, ...relations].map(({ id }) => id));
  const missing = [...new Set(notes.map((note) => note.about))].filter((id) => !present.has(id)).sort();
  return { notes, count: all.length, entities, missing };
}

/** The entity, or both ends of the relation (`subject|TYPE|object`). */
function namedBy({ about }: Note): string[] {
  const [subject = about, , object] = about.split("|");
  return object === undefined ? [about] : [subject, object];
}
