import { atom, computed } from "nanostores";
import { relationId } from "../../../graph/model/relation.ts";
import { $reader, type Reader } from "./explorer.ts";
import { type Selection, toAddress } from "./selection.ts";

/** Whether the list of views and notes is open. */
export const $viewsOpen = atom(false);

/** The entities and relations that have notes. */
export const $noted = atom<ReadonlySet<string>>(new Set());

/** What a note can be about: the entity or the relations that the reader shows. */
export const $about = computed($reader, aboutOf);

/** The note that is being changed, by its id, or what a new one is being written about (`newNote`). */
export const $writing = atom<string | null>(null);

export function newNote(target: Selection): string {
  return `new ${toAddress(target)}`;
}

function aboutOf(reader: Reader): readonly string[] {
  if (reader.state === "entity" && !reader.answer.content) return [reader.answer.entity.id];
  if (reader.state === "among")
    return [...new Set(reader.answer.statements.map(({ statement }) => relationId(statement)))].sort();
  return [];
}
