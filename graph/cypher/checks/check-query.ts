import { CypherError } from "../cypher-error.ts";
import type { Procedures } from "../procedures/procedure.ts";
import type { Query } from "../syntax/syntax-tree.ts";
import { checkClauses } from "./check-clauses.ts";
import type { Scope } from "./scope.ts";

interface QueryChecks {
  readonly writable: boolean;
  readonly procedures: Procedures;
  /** Whether the query is the whole one. */
  readonly mustReturn: boolean;
  readonly parameters: ReadonlySet<string>;
}

/** The query with every `*` written out, and the names of its columns. Throws CypherError for what no data could make right. */
export function checkQuery(
  query: Query,
  writable: boolean,
  procedures: Procedures,
  parameters: ReadonlySet<string>,
): { query: Query; columns: string[] } {
  return checkParts(query, new Map(), { writable, procedures, parameters, mustReturn: true });
}

function checkParts(query: Query, outer: Scope, checks: QueryChecks): { query: Query; columns: string[] } {
  let columns: string[] | null = null;
  const parts = query.parts.map((part) => {
    const checked = checkClauses(part, outer, {
      ...checks,
      subquery: (inner, scope, writable) =>
        checkParts(inner, scope, { ...checks, writable, mustReturn: false }),
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
  return { query: { ...query, parts }, columns: columns ?? [] };
}
