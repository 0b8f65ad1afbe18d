import type { GraphPart } from "../model/graph-part.ts";
import type { WhichPart } from "../model/which-part.ts";
import { entityIdsOfResult } from "./entity-ids-of-result.ts";
import type { GraphStore, Selection } from "./graph-store.ts";

/** How many ways between two entities are taken along. */
const PATHS = 5;

/** What was asked for is not there: the message says what to ask instead. */
export class NothingChosenError extends Error {
  override readonly name = "NothingChosenError";
}

/** The part of the store that is meant. Throws NothingChosenError where it would be empty for want of entities. */
export async function choosePart(
  store: GraphStore,
  which: WhichPart,
  signal?: AbortSignal,
): Promise<GraphPart> {
  return store.part(await selectionOf(store, which, signal));
}

async function selectionOf(store: GraphStore, which: WhichPart, signal?: AbortSignal): Promise<Selection> {
  if ("all" in which) return which;
  if ("entityIds" in which) return { entityIds: which.entityIds, depth: 0 };
  if ("entityId" in which) return { entityIds: [which.entityId], depth: which.depth };
  if ("cypher" in which) return { entityIds: await queried(store, which.cypher, signal), depth: 0 };
  const { from, to } = which;
  const paths = await store.paths(from, to, { limit: PATHS, signal });
  const entityIds = (paths ?? []).flatMap((path) => path.entityIds);
  if (entityIds.length === 0)
    throw new NothingChosenError(`there is no way of at most four relations between ${from} and ${to}`);
  return { entityIds: [...new Set(entityIds)].sort(), depth: 0 };
}

async function queried(store: GraphStore, cypher: string, signal?: AbortSignal): Promise<string[]> {
  const entityIds = entityIdsOfResult(store, await store.query(cypher, {}, signal ? { signal } : {}));
  if (entityIds.length > 0) return entityIds;
  throw new NothingChosenError(
    "the query returns no entities: return nodes, relationships or paths, not only their properties",
  );
}
