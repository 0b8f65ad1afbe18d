import { atom, computed } from "nanostores";
import type { ProgressEvent, ShownGraph } from "../../api/contract.ts";
import { $picture } from "./explorer.ts";
import { addGraph, type Picture } from "./picture.ts";

/** What comes into the store, as it was told last. */
export const $progress = atom<ProgressEvent | null>(null);

/** How many documents the store held when the picture was last made of all of them; null before that is known. */
export const $documentsSeen = atom<number | null>(null);

/** Documents that came in since. */
export const $newDocuments = computed([$progress, $documentsSeen], (progress, seen) =>
  progress === null || seen === null ? 0 : Math.max(0, progress.documents - seen),
);

/** The picture that was shown at first, for as long as nobody changes it: what comes in joins it by itself. */
export const $firstSight = atom<Picture | null>(null);

/** What comes in joins the picture by itself. */
export const $joinsByItself = computed([$picture, $firstSight], (picture, first) => picture === first);

/** The picture with a graph that holds all that is left of it, as the store has it now, and what joins; nothing moves. */
export function joinGraph(picture: Picture, graph: ShownGraph): Picture {
  const joined = addGraph({ ...picture, entities: new Map(), relations: new Map() }, graph);
  return { ...joined, pinned: new Set([...picture.pinned].filter((id) => joined.entities.has(id))) };
}

/** "tass.md" of "articles/tass.md". */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
