import type { Context } from "hono";
import type { GraphStore } from "../../graph/stores/graph-store.ts";

/** After this an answer is given up; queries have bounds of their own. */
const ANSWER_MILLISECONDS = 60_000;

/** The store for one question: it gives up when whoever asked has left, and when it takes too long. */
export function storeUntil(store: GraphStore, { req }: Context): GraphStore {
  return store.until(AbortSignal.any([req.raw.signal, AbortSignal.timeout(ANSWER_MILLISECONDS)]));
}
