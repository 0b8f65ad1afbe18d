import { isView, type Keepsake, type KeepsakeChange } from "../model/keepsake.ts";
import type { Read } from "./neo4j-read.ts";
import { refuseConflicts } from "./refuse-conflicts.ts";
import { storableValue } from "./storable-value.ts";

/** What keep of the port promises, inside one transaction; `run` runs a query in it. */
export async function keep(run: Read, changes: readonly KeepsakeChange[]): Promise<void> {
  const ids = changes.map(({ id }) => id);
  // A write locks the nodes: what is read of them afterwards stays so until this transaction ends.
  await run(`${CHOSEN} SET k.changing = true REMOVE k.changing`, { ids });
  const present = await run(`${CHOSEN} RETURN k.id AS id, k.changedAt AS changedAt`, { ids });
  refuseConflicts(changes, new Map(present.map(({ id, changedAt }) => [String(id), String(changedAt)])));
  await run(`${CHOSEN} DETACH DELETE k`, {
    ids: changes.flatMap(({ id, after }) => (after === null ? [id] : [])),
  });
  const written = changes.flatMap(({ after }) => (storableValue(after) as Keepsake | null) ?? []);
  await run(WRITE("View"), { rows: written.filter(isView) });
  await run(WRITE("Note"), { rows: written.filter((keepsake) => !isView(keepsake)) });
}

const CHOSEN = `CALL () {
    UNWIND $ids AS id MATCH (k:View {id: id}) RETURN k UNION UNWIND $ids AS id MATCH (k:Note {id: id}) RETURN k
  } WITH k`;

const WRITE = (label: "View" | "Note"): string =>
  `UNWIND $rows AS row MERGE (k:${label} {id: row.id}) SET k = row`;
