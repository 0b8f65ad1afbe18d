import Database from "libsql";
import { addNames } from "../../../graph/stores/sqlite-add.ts";
import { preparedOnce } from "../../../graph/stores/sqlite-database.ts";
import { SCHEMA } from "../../../graph/stores/sqlite-schema.ts";
import { LARGE, largeEntity, largeRelations } from "./large-graph.ts";

/** Writes the large graph, entities and relations alone, into a new file of the embedded store. */
export function writeLargeSqlite(path: string): void {
  const database = new Database(path);
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF");
  database.exec(SCHEMA);
  const indexes = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .all() as { readonly name: string; readonly sql: string }[];
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  database.exec("BEGIN");
  const prepare = preparedOnce(database);
  const insert = (table: string, row: Readonly<Record<string, unknown>>) =>
    prepare(`INSERT INTO ${table} (${Object.keys(row)}) VALUES (${Object.keys(row).map(() => "?")})`).run(
      Object.values(row).map(toColumn),
    );
  for (let k = 0; k < LARGE.entities; k += 1) {
    const entity = largeEntity(k);
    insert("entities", { ...entity });
    addNames(prepare, entity, undefined);
  }
  for (const relation of largeRelations()) insert("relations", { ...relation });
  database.exec("COMMIT");
  for (const { sql } of indexes) database.exec(sql);
  database.close();
}

function toColumn(value: unknown): unknown {
  if (typeof value === "boolean") return Number(value);
  return Array.isArray(value) ? JSON.stringify(value) : value;
}
