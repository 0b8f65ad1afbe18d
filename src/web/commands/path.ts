import { commandMessages } from "../messages/command-messages.ts";
import { $pathFrom, $picture, $status } from "../state/explorer.ts";
import { type Selection, selectedIds, toAddress } from "../state/selection.ts";

/** Shows how two are connected; from one alone, waits for the other end to be chosen. */
export function beginPath(target: Selection): void {
  const [from, to] = selectedIds(target);
  if (from === undefined) return;
  if (to !== undefined) {
    location.hash = toAddress({ kind: "path", from, to, without: [] });
    return;
  }
  $pathFrom.set(from);
  const name = $picture.get().entities.get(from)?.name ?? from;
  $status.set(commandMessages.get().chooseOtherEnd({ name }));
}

/** Looks for no other end any more; false where none was looked for. */
export function giveUpPath(): boolean {
  const waits = $pathFrom.get() !== null;
  $pathFrom.set(null);
  return waits;
}

/** What choosing this leads to: the path where one waits for its other end. */
export function endPath(chosen: Selection): Selection {
  const from = $pathFrom.get();
  $pathFrom.set(null);
  return from !== null && chosen?.kind === "entity" && chosen.id !== from
    ? { kind: "path", from, to: chosen.id, without: [] }
    : chosen;
}
