import { CypherError } from "../cypher/cypher-error.ts";
import type { QuerySource } from "./query-source.ts";
import { openQueryThread, type QueryThread } from "./query-thread.ts";

/** Answers at most `count` queries at once, each in a thread of its own with `memory` MB of heap; the others wait their turn. */
export function openQueryThreads(
  source: QuerySource,
  { count, memory }: { readonly count: number; readonly memory: number },
): QueryThread {
  const threads = Array.from({ length: count }, () => openQueryThread(source, memory));
  const free = [...threads];
  const waiting = new Set<(thread: QueryThread | null) => void>();
  let isClosed = false;

  /** A thread that is free, the last used before those that never started; null where the wait ended without one. */
  const take = (signal: AbortSignal | undefined): Promise<QueryThread | null> =>
    new Promise((resolve) => {
      const onAbort = (): void => got(null);
      const got = (thread: QueryThread | null): void => {
        waiting.delete(got);
        signal?.removeEventListener("abort", onAbort);
        resolve(thread);
      };
      const thread = signal?.aborted || isClosed ? null : free.pop();
      if (thread !== undefined) return resolve(thread);
      waiting.add(got);
      signal?.addEventListener("abort", onAbort);
    });
  const giveBack = (thread: QueryThread): void => {
    const [next] = waiting;
    if (next) next(thread);
    else free.push(thread);
  };

  return {
    async *answer(cypher, parameters, bounds) {
      const thread = await take(bounds.signal);
      if (thread === null) throw new CypherError("The query was stopped", "runtime");
      try {
        yield* thread.answer(cypher, parameters, bounds);
      } finally {
        giveBack(thread);
      }
    },
    async close() {
      isClosed = true;
      for (const leave of waiting) leave(null);
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}
