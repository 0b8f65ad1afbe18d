import Database from "libsql";
import { preparedOnce } from "../../../graph/stores/sqlite-database.ts";
import type { Prepare } from "../../../graph/stores/sqlite-prepare.ts";
import { SCHEMA } from "../../../graph/stores/sqlite-schema.ts";

/** A new file of the embedded store that is filled table by table, much faster than article by article. */
export interface BulkSqlite {
  readonly prepare: Prepare;
  /** Rows with the same properties, which are called like the columns. */
  insert(table: string, rows: readonly object[]): void;
  /** Makes the indexes, and closes the file. */
  finish(): void;
}

export function bulkSqlite(path: string): BulkSqlite {
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
  return {
    prepare,
    insert(table, rows) {
      const names = Object.keys(rows[0] ?? {});
      const columns = names.map((name) => `"${name}"`);
      const values = names.map((name) => `value ->> '${name}'`);
      prepare(`INSERT INTO ${table} (${columns}) SELECT ${values} FROM json_each(?)`).run([
        JSON.stringify(rows),
      ]);
    },
    finish() {
      database.exec("COMMIT");
      for (const { sql } of indexes) database.exec(sql);
      database.close();
    },
  };
}
