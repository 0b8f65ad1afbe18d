import { CypherError } from "../cypher/cypher-error.ts";
import { graphReads } from "./graph-reads.ts";
import type { GraphStore } from "./graph-store.ts";
import { addReadings } from "./sqlite-add.ts";
import { inTransaction, inWords, openSqliteDatabase } from "./sqlite-database.ts";
import { sqliteRows } from "./sqlite-rows.ts";
import { storableReading } from "./storable-reading.ts";

/** The embedded store: one SQLite file (or `:memory:`), no server. Throws StoreError for a file that is not ours. */
export function openSqliteStore(path: string): GraphStore {
  const database = openSqliteDatabase(path);
  const rows = sqliteRows(database);
  return {
    name: path === ":memory:" ? "memory" : path,
    ...graphReads(rows),
    add: async (readings) => {
      const storable = readings.map(storableReading);
      return inWords(path, () => inTransaction(database, () => addReadings(database, storable)));
    },
    query: async () => {
      throw new CypherError("The embedded store has no Cypher yet", "unsupported");
    },
    close: async () => {
      database.close();
    },
  };
}
