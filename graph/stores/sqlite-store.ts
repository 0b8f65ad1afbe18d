import type { PropertyGraph } from "../cypher/property-graph.ts";
import { runCypher } from "../cypher/run-cypher.ts";
import { graphReads } from "./graph-reads.ts";
import type { GraphStore, QueryParameters } from "./graph-store.ts";
import { collectBatches, type QueryBatch } from "./query-batches.ts";
import { QUERY_LIMITS, type QueryBounds } from "./query-limits.ts";
import { openQueryThreads } from "./query-threads.ts";
import { recordOfReading } from "./record-of-reading.ts";
import { rowsUntil } from "./rows-until.ts";
import { searchProcedures } from "./search-procedures.ts";
import { rebuild, rebuildIndexes, strays } from "./sqlite-check.ts";
import { changingGraph, graphVersion, inWords, openSqliteDatabase, preparedOnce } from "./sqlite-database.ts";
import { sqliteGraph } from "./sqlite-graph.ts";
import { keep } from "./sqlite-keep.ts";
import { addDocuments, allOrigins } from "./sqlite-origins.ts";
import { sqliteProgress } from "./sqlite-progress.ts";
import { relinkMentions } from "./sqlite-relink.ts";
import { removeDocuments } from "./sqlite-remove.ts";
import { sqliteRows } from "./sqlite-rows.ts";
import { storableReading } from "./storable-reading.ts";

/** One thread, since each holds the whole graph; its heap in MB. */
const QUERY_THREADS = { count: 1, memory: 4096 };

/** The embedded store: one SQLite file (or `:memory:`), no server. Throws StoreError for a file that is not ours. */
export function openSqliteStore(path: string): GraphStore {
  const database = openSqliteDatabase(path);
  const prepare = preparedOnce(database);
  const rows = sqliteRows(database);
  const reads = graphReads(rows);
  const threads = openQueryThreads({ kind: "sqlite", path }, QUERY_THREADS);
  const procedures = searchProcedures(database);
  const progress = sqliteProgress(database, prepare);
  let built: { readonly graph: PropertyGraph; readonly version: number } | undefined;

  /** What Cypher runs over: built when first asked, and again after this or another program has changed it. */
  const currentGraph = (): PropertyGraph => {
    const version = graphVersion(database);
    if (built?.version !== version) built = { graph: sqliteGraph(database, path), version };
    return built.graph;
  };

  const change = <Result>(work: () => Result): Result => inWords(path, () => changingGraph(database, work));

  /** A file is asked in a thread of its own; what is in memory alone, here. */
  async function* queryBatches(
    cypher: string,
    parameters: QueryParameters = {},
    bounds: QueryBounds = {},
  ): AsyncGenerator<QueryBatch> {
    const { rowLimit = QUERY_LIMITS.rows, timeLimit = QUERY_LIMITS.milliseconds, profile = false } = bounds;
    const options = { rowLimit, timeLimit, profile, procedures };
    if (path === ":memory:") yield runCypher(currentGraph(), cypher, parameters, options);
    else yield* threads.answer(cypher, parameters, bounds);
  }

  const store: GraphStore = {
    name: path === ":memory:" ? "memory" : path,
    foreign: null,
    ...reads,
    until: (signal) => ({ ...store, ...graphReads(rowsUntil(rows, signal)) }),
    add: async (readings, options = {}) => {
      options.signal?.throwIfAborted();
      const records = readings.map((reading) => recordOfReading(storableReading(reading)));
      return change(() => addDocuments(prepare, records, options));
    },
    restore: async (records, origins, { signal } = {}) => {
      signal?.throwIfAborted();
      return change(() =>
        addDocuments(prepare, records, { origins: origins.map((origin) => ({ ...origin, before: null })) }),
      );
    },
    remove: async (ids) => change(() => removeDocuments(prepare, ids)),
    keep: async (changes) => change(() => keep(prepare, changes)),
    relink: async (changes) => change(() => relinkMentions(prepare, changes)),
    origins: async () => allOrigins(prepare),
    strays: async () => inWords(path, () => strays(prepare)),
    rebuild: async (entityIds) => change(() => rebuild(prepare, entityIds)),
    rebuildIndexes: async () => change(() => rebuildIndexes(prepare)),
    ...progress,
    query: (cypher, parameters, bounds) => collectBatches(queryBatches(cypher, parameters, bounds)),
    queryBatches,
    close: async () => {
      await threads.close();
      progress.close();
      database.close();
    },
  };
  return store;
}
