import { isView, type KeepsakeChange } from "../model/keepsake.ts";
import { KeepsakeConflict } from "./graph-store.ts";

/** Throws KeepsakeConflict where what is there is not what a change was made of. `present`: `changedAt` by id. */
export function refuseConflicts(
  changes: readonly KeepsakeChange[],
  present: ReadonlyMap<string, string>,
): void {
  for (const change of changes) {
    const { id, before, after } = change;
    const is = present.get(id) ?? null;
    if (is === before || (after === null && is === null)) continue;
    const name = nameOf(change);
    if (before === null) throw new KeepsakeConflict(`${name} is there already, with another content.`);
    throw new KeepsakeConflict(
      is === null
        ? `${name} was taken away meanwhile. Save what you have as a new one.`
        : `${name} was changed meanwhile. Look at what it says now, then change it again.`,
    );
  }
}

function nameOf({ id, after }: KeepsakeChange): string {
  if (after && isView(after)) return `The view “${after.name}”`;
  return id.startsWith("view:") ? "The view" : "The note";
}
