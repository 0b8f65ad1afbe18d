import type { Clause } from "./clause.ts";

/** What opens words about the subject that its verb follows: "X, 62, a founder of Y, accused Z". */
export const OPENS_APPOSITION =
  /^, (?:who|which|whose|an?|the|his|her|its|their|former|now|one of|\d{1,3}\b|\p{L}[\p{L}-]*ed by|\p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20})?['’]s) ?/u;

const OPENS_CLAUSE = /^, (?:who|which|whose) /;

/** Whether `at` lies in a clause about a name before it: "Friday" in "X, who met Y on Friday, warned Z". */
export function isInRelativeClause({ text, mentions }: Clause, at: number): boolean {
  return mentions.some(({ end }) => {
    if (end >= at) return false;
    const told = text.slice(end, at);
    return OPENS_CLAUSE.test(told) && !told.slice(2).includes(", ");
  });
}
