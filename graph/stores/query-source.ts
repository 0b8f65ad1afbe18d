import type { QueryParameters } from "./graph-store.ts";
import type { Neo4jAddress } from "./neo4j-connect.ts";
import type { QueryBatch } from "./query-batches.ts";
import type { QueryBounds } from "./query-limits.ts";

/** What an answer calls a node: the id that Newsgraph gave it, or the database's own where Newsgraph did not build it. */
export type Neo4jIds = "application" | "element";

/** What a thread answers queries over. Credentials reach the thread in it and in nothing else. */
export type QuerySource =
  | { readonly kind: "sqlite"; readonly path: string }
  | ({ readonly kind: "neo4j"; readonly ids: Neo4jIds } & Neo4jAddress);

/** Answers a query inside its thread. It stops once `isStopped` is true or the signal in `bounds` says so. */
export type AnswerQuery = (
  cypher: string,
  parameters: QueryParameters,
  bounds: QueryBounds,
  isStopped: () => boolean,
) => AsyncGenerator<QueryBatch>;
