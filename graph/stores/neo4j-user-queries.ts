import { CypherError } from "../cypher/cypher-error.ts";
import type { GraphStore, QueryParameters } from "./graph-store.ts";
import type { Neo4jClient } from "./neo4j-client.ts";
import { whyItMayWrite } from "./neo4j-self-test.ts";
import { collectBatches, type QueryBatch } from "./query-batches.ts";
import type { QueryBounds } from "./query-limits.ts";
import type { Neo4jIds } from "./query-source.ts";
import { openQueryThreads } from "./query-threads.ts";

/** How many queries of users run at once, and the heap of each: MB. */
const QUERY_THREADS = { count: 3, memory: 2048 };

/**
 * The queries that users write, in threads of their own; refused, in words, where the server did not prove that it keeps
 * to reading. `ids` tells what the answers call nodes; none is asked before `ready`.
 */
export async function openUserQueries(
  { of, name, driver, database, inWords }: Neo4jClient,
  ids: Neo4jIds,
  ready: () => Promise<void> = async () => {},
): Promise<Pick<GraphStore, "query" | "queryBatches" | "close">> {
  const session = driver.session({ defaultAccessMode: "READ", ...database });
  const problem = await inWords(() => whyItMayWrite(session)).finally(() => session.close());
  const threads = openQueryThreads({ kind: "neo4j", ids, ...of }, QUERY_THREADS);

  async function* queryBatches(
    cypher: string,
    parameters: QueryParameters = {},
    bounds: QueryBounds = {},
  ): AsyncGenerator<QueryBatch> {
    if (problem !== null)
      throw new CypherError(`Queries are off: ${name} failed a test (${problem})`, "unsupported");
    await ready();
    yield* threads.answer(cypher, parameters, bounds);
  }

  return {
    query: (cypher, parameters, bounds) => collectBatches(queryBatches(cypher, parameters, bounds)),
    queryBatches,
    close: () => threads.close(),
  };
}
