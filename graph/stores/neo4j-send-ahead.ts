import { setImmediate } from "node:timers/promises";
import type { Read, Row } from "./neo4j-read.ts";

/** Sends queries without waiting for their answers. */
export interface SendAhead {
  /** Returns as soon as the next query may be put together; the rows come later. Throws what an earlier one failed by. */
  send(...query: Parameters<Read>): Promise<{ readonly rows: Promise<Row[]> }>;
  /** Returns when all have been answered: their rows, in the order in which they were sent. */
  answered(): Promise<Row[]>;
}

/** A short query may lie between two long ones. */
const ON_THEIR_WAY = 3;

/**
 * Queries of one transaction, in which the server runs them one after the other: each is put together while the server works
 * at those before, and no more than a few are on their way, for their parameters are held in memory.
 */
export function sendAhead(run: Read): SendAhead {
  const answers: Promise<Row[]>[] = [];
  return {
    async send(...query) {
      const before = answers.at(1 - ON_THEIR_WAY);
      const answer = run(...query);
      // The first that fails is told of; those behind it fail because of it.
      answer.catch(() => {});
      answers.push(answer);
      // The driver writes a query into its socket some microtasks later: before the next is made.
      await setImmediate();
      await before;
      return { rows: answer };
    },
    async answered() {
      return (await Promise.all(answers)).flat();
    },
  };
}
