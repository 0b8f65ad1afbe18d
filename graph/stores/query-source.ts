import type { QueryParameters } from "./graph-store.ts";
import type { Neo4jAddress } from "./neo4j-connect.ts";
import type { QueryBatch } from "./query-batches.ts";
import type { QueryBounds } from "./query-limits.ts";

/** What a thread answers queries over. Credentials reach the thread in it and in nothing else. */
export type QuerySource =
  | { readonly kind: "sqlite"; readonly path: string }
  | ({ readonly kind: "neo4j" } & Neo4jAddress);

/** Answers a query inside its thread. It stops once `isStopped` is true or the signal in `bounds` says so. */
export type AnswerQuery = (
  cypher: string,
  parameters: QueryParameters,
  bounds: QueryBounds,
  isStopped: () => boolean,
) => AsyncGenerator<QueryBatch>;
