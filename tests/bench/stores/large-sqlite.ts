import Database from "libsql";
import { preparedOnce } from "../../../graph/stores/sqlite-database.ts";
import { indexNames } from "../../../graph/stores/sqlite-names.ts";
import { SCHEMA } from "../../../graph/stores/sqlite-schema.ts";
import { LARGE, largeEntity, largeRelations } from "./large-graph.ts";

const AT_ONCE = 20_000;

/** Writes the large graph, entities and relations alone, into a new file of the embedded store. */
export function writeLargeSqlite(path: string): void {
  const database = new Database(path);
  database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF");
  database.exec("PRAGMA cache_size = -500000");
  database.exec(SCHEMA);
  const indexes = database
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    .all() as { readonly name: string; readonly sql: string }[];
  for (const { name } of indexes) database.exec(`DROP INDEX ${name}`);
  database.exec("BEGIN");
  const prepare = preparedOnce(database);
  const insert = (table: string, rows: readonly object[]) => {
    const names = Object.keys(rows[0] ?? {});
    const values = names.map((name) => `value ->> '${name}'`);
    prepare(`INSERT INTO ${table} (${names}) SELECT ${values} FROM json_each(?)`).run([JSON.stringify(rows)]);
  };
  for (let end = LARGE.entities; end > 0; end -= AT_ONCE) {
    const entities = Array.from({ length: AT_ONCE }, (_, k) => largeEntity(end - 1 - k));
    insert("entities", entities);
    indexNames(prepare, entities, new Map());
  }
  let relations: object[] = [];
  for (const relation of largeRelations()) {
    if (relations.push(relation) < AT_ONCE) continue;
    insert("relations", relations);
    relations = [];
  }
  if (relations.length > 0) insert("relations", relations);
  database.exec("COMMIT");
  for (const { sql } of indexes) database.exec(sql);
  database.close();
}
