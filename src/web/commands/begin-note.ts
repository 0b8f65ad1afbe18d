import { $selection } from "../state/explorer.ts";
import { $writing, newNote } from "../state/keepsakes.ts";
import { type Selection, sameSelection, toAddress } from "../state/selection.ts";

/** Selects the target and opens a new note about it in the reader. */
export function beginNote(target: Selection): void {
  $writing.set(newNote(target));
  if (!sameSelection(target, $selection.get())) location.hash = toAddress(target);
}
