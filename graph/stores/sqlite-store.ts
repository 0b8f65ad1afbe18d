import type { MultiDirectedGraph } from "graphology";
import { runCypher } from "../cypher/run-cypher.ts";
import { cypherGraph } from "./cypher-graph.ts";
import { graphReads } from "./graph-reads.ts";
import type { GraphStore } from "./graph-store.ts";
import { QUERY_LIMITS } from "./query-limits.ts";
import { addReadings } from "./sqlite-add.ts";
import { dataVersion, inTransaction, inWords, openSqliteDatabase, preparedOnce } from "./sqlite-database.ts";
import { relinkMentions } from "./sqlite-relink.ts";
import { sqliteRows } from "./sqlite-rows.ts";
import { storableReading } from "./storable-reading.ts";

const LIMITS = { timeLimit: QUERY_LIMITS.milliseconds, rowLimit: QUERY_LIMITS.rows };

/** The embedded store: one SQLite file (or `:memory:`), no server. Throws StoreError for a file that is not ours. */
export function openSqliteStore(path: string): GraphStore {
  const database = openSqliteDatabase(path);
  const prepare = preparedOnce(database);
  const reads = graphReads(sqliteRows(database));
  let built: { readonly graph: MultiDirectedGraph; readonly version: number } | undefined;

  /** What Cypher runs over: built when first asked, and again after this or another program has written. */
  const currentGraph = async (): Promise<MultiDirectedGraph> => {
    const version = dataVersion(database);
    if (built?.version !== version)
      built = { graph: cypherGraph(await reads.subgraph({ all: true })), version };
    return built.graph;
  };

  return {
    name: path === ":memory:" ? "memory" : path,
    ...reads,
    add: async (readings) => {
      const storable = readings.map(storableReading);
      built = undefined;
      return inWords(path, () => inTransaction(database, () => addReadings(prepare, storable)));
    },
    relink: async (changes) => {
      built = undefined;
      return inWords(path, () => inTransaction(database, () => relinkMentions(prepare, changes)));
    },
    query: async (cypher, parameters) => runCypher(await currentGraph(), cypher, parameters, LIMITS),
    close: async () => {
      database.close();
    },
  };
}
