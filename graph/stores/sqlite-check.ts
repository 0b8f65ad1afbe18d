import type { Fault } from "../check/fault.ts";
import { type RelationKey, relationId } from "../model/relation.ts";
import { rebuildRelation, wordsOf } from "./sqlite-add.ts";
import { indexNames } from "./sqlite-names.ts";
import type { Prepare } from "./sqlite-prepare.ts";
import { recount } from "./sqlite-recount.ts";
import { toEntity } from "./sqlite-to-model.ts";

type Row = Readonly<Record<string, unknown>>;

/** What strays of the port promises: SQLite's own checks, and whether the indexes hold as much as the tables. */
export function strays(prepare: Prepare): Fault[] {
  const rows = (sql: string) => prepare(sql).all([]) as Row[];
  const told = rows("PRAGMA integrity_check").map((row) => String(Object.values(row)[0]));
  return [
    ...told
      .filter((line) => line !== "ok")
      .map((detail): Fault => ({ rule: "file", id: "the file", detail })),
    ...rows("PRAGMA foreign_key_check").map(
      ({ table, rowid, parent }): Fault => ({
        rule: "stray",
        id: `${table}, row ${rowid ?? "?"}`,
        detail: `it names something that ${parent} does not hold`,
      }),
    ),
    ...indexFaults(prepare),
  ];
}

const COUNTS = [
  ["documents' texts", "SELECT count(*) FROM texts_docsize", "SELECT count(*) FROM documents"],
  ["names", "SELECT count(*) FROM names", "SELECT sum(1 + json_array_length(aliases)) FROM entities"],
  ["names' entities", "SELECT count(DISTINCT entityId) FROM nameRows", "SELECT count(*) FROM entities"],
] as const;

function indexFaults(prepare: Prepare): Fault[] {
  const number = (sql: string) => Number(Object.values(prepare(sql).get([]) as Row)[0] ?? 0);
  return COUNTS.flatMap(([name, held, right]): Fault[] => {
    const [is, should] = [number(held), number(right)];
    return is === should
      ? []
      : [{ rule: "index", id: name, detail: `it holds ${is} and should hold ${should}` }];
  });
}

/** What rebuild of the port promises, in the transaction that is open. */
export function rebuild(prepare: Prepare, entityIds: readonly string[]): void {
  const keys = new Map<string, RelationKey>();
  for (const table of ["relations", "statements"])
    for (const key of prepare(
      `SELECT DISTINCT subject, type, object FROM ${table} WHERE subject IN (SELECT value FROM json_each(?))`,
    ).all([JSON.stringify(entityIds)]) as RelationKey[])
      keys.set(relationId(key), key);
  prepare("DELETE FROM relations WHERE subject IN (SELECT value FROM json_each(?))").run([
    JSON.stringify(entityIds),
  ]);
  for (const key of keys.values()) rebuildRelation(prepare, key);
  for (const id of entityIds) recount(prepare, id);
}

/** What rebuildIndexes of the port promises, in the transaction that is open. */
export function rebuildIndexes(prepare: Prepare): void {
  for (const table of ["names", "nameRows", "nameWords"]) prepare(`DELETE FROM ${table}`).run([]);
  prepare("INSERT INTO texts (texts) VALUES ('delete-all')").run([]);
  const entities = (prepare("SELECT * FROM entities").all([]) as Row[]).map(toEntity);
  indexNames(prepare, entities, new Map());
  for (const { number } of prepare("SELECT number FROM documents").all([]) as { number: number }[]) {
    const document = prepare("SELECT title, text FROM documents WHERE number = ?").get([number]);
    prepare("INSERT INTO texts (rowid, title, words) VALUES (?, ?, ?)").run([
      number,
      ...wordsOf(document as { title: string; text: string }),
    ]);
  }
}
