import type { GraphStore } from "./graph-store.ts";
import type { Neo4jAddress } from "./neo4j-connect.ts";
import { collectBatches } from "./query-batches.ts";
import type { Neo4jIds } from "./query-source.ts";
import { openQueryThreads } from "./query-threads.ts";

/** How many queries of users run at once, and the heap of each: MB. */
const QUERY_THREADS = { count: 3, memory: 2048 };

/** The queries that users write, in threads of their own. `ids` tells what the answers call nodes. */
export function neo4jUserQueries(
  of: Neo4jAddress,
  ids: Neo4jIds,
): Pick<GraphStore, "query" | "queryBatches" | "close"> {
  const threads = openQueryThreads({ kind: "neo4j", ids, ...of }, QUERY_THREADS);
  return {
    query: (cypher, parameters = {}, bounds = {}) =>
      collectBatches(threads.answer(cypher, parameters, bounds)),
    queryBatches: (cypher, parameters = {}, bounds = {}) => threads.answer(cypher, parameters, bounds),
    close: () => threads.close(),
  };
}
