import { setImmediate } from "node:timers/promises";
import type { Read, Row } from "./neo4j-read.ts";

/** Sends queries without waiting for their answers. */
export interface SendAhead {
  /** Returns as soon as the next query may be put together. Throws what an earlier one failed by. */
  send(...query: Parameters<Read>): Promise<void>;
  /** Returns when all have been answered: their rows, in the order in which they were sent. */
  answered(): Promise<Row[]>;
}

/**
 * Queries of one transaction, in which the server runs them one after the other: each is put together while the server works
 * at the one before, and no more than two are on their way, for their parameters are held in memory.
 */
export function sendAhead(run: Read): SendAhead {
  const answers: Promise<Row[]>[] = [];
  return {
    async send(...query) {
      const before = answers.at(-1);
      const answer = run(...query);
      // The first that fails is told of; those behind it fail because of it.
      answer.catch(() => {});
      answers.push(answer);
      // The driver writes a query into its socket some microtasks later: before the next is made.
      await setImmediate();
      await before;
    },
    async answered() {
      return (await Promise.all(answers)).flat();
    },
  };
}
