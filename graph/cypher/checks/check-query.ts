import { CypherError } from "../cypher-error.ts";
import type { Query } from "../syntax/syntax-tree.ts";
import { checkClauses } from "./check-clauses.ts";
import type { Scope } from "./scope.ts";

/** The query with every `*` written out, and the names of its columns. Throws CypherError for what no data could make right. */
export function checkQuery(query: Query, writable: boolean): { query: Query; columns: string[] } {
  const { parts, columns } = checkParts(query, new Map(), writable, true);
  return { query: { ...query, parts }, columns };
}

function checkParts(query: Query, outer: Scope, writable: boolean, mustReturn: boolean) {
  let columns: string[] | null = null;
  const parts = query.parts.map((part) => {
    const checked = checkClauses(part, outer, {
      writable,
      mustReturn,
      subquery: (inner, scope) => {
        const { parts: innerParts } = checkParts(inner, scope, false, false);
        return { ...inner, parts: innerParts };
      },
    });
    if (columns !== null && columns.join("\n") !== checked.columns.join("\n"))
      throw new CypherError(
        "The parts of a UNION must have the same columns",
        "syntax",
        part.at.line,
        part.at.column,
      );
    columns = checked.columns;
    return checked.query;
  });
  return { parts, columns: columns ?? [] };
}
