import { isView, type KeepsakeChange } from "../model/keepsake.ts";
import { refuseConflicts } from "./refuse-conflicts.ts";
import type { Prepare } from "./sqlite-prepare.ts";
import { storableValue } from "./storable-value.ts";

const TABLES = ["views", "notes"] as const;

/** What keep of the port promises, in the transaction that is open. */
export function keep(prepare: Prepare, changes: readonly KeepsakeChange[]): void {
  const ids = JSON.stringify(changes.map(({ id }) => id));
  const present = TABLES.flatMap(
    (table) =>
      prepare(`SELECT id, changedAt FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`).all([
        ids,
      ]) as { id: string; changedAt: string }[],
  );
  refuseConflicts(changes, new Map(present.map(({ id, changedAt }) => [id, changedAt])));
  for (const change of changes) {
    const after = storableValue(change.after) as KeepsakeChange["after"];
    if (after === null)
      for (const table of TABLES) prepare(`DELETE FROM ${table} WHERE id = ?`).run([change.id]);
    else if (isView(after)) {
      const { id, name, note, address, savedAt, changedAt } = after;
      prepare("INSERT OR REPLACE INTO views VALUES (?, ?, ?, ?, ?, ?)").run([
        id,
        name,
        note,
        address,
        savedAt,
        changedAt,
      ]);
    } else {
      const { id, about, text, writtenAt, changedAt } = after;
      prepare("INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?)").run([
        id,
        about,
        text,
        writtenAt,
        changedAt,
      ]);
    }
  }
}
