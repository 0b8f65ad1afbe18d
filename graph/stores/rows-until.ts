import { setImmediate } from "node:timers/promises";
import { refuseGivenUp } from "./given-up.ts";
import type { GraphRows } from "./graph-rows.ts";

type Lookup = (...asked: readonly unknown[]) => Promise<unknown>;

/**
 * Lookups that throw GivenUpError once `signal` fired. One that is under way is not broken off; before each, what else
 * the program has to do gets its turn, without which nobody would hear of the signal.
 */
export function rowsUntil(rows: GraphRows, signal: AbortSignal): GraphRows {
  const bounded = Object.entries(rows as unknown as Readonly<Record<string, Lookup>>).map(
    ([name, lookUp]): [string, Lookup] => [
      name,
      async (...asked) => {
        await setImmediate();
        refuseGivenUp(signal);
        return lookUp(...asked);
      },
    ],
  );
  return Object.fromEntries(bounded) as unknown as GraphRows;
}
