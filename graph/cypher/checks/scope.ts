import { CypherError } from "../cypher-error.ts";
import type { Expression, Query } from "../syntax/syntax-tree.ts";
import type { Position } from "../syntax/tokens.ts";

/** What is known of a variable before the query runs; `any`: nothing. */
export type VariableType =
  | "node"
  | "relationship"
  | "relationships"
  | "path"
  | "boolean"
  | "integer"
  | "float"
  | "string"
  | "list"
  | "map"
  | "any";

export type Scope = ReadonlyMap<string, VariableType>;

/** An error found before the query runs. */
export function mistake(message: string, { line, column }: Position): CypherError {
  return new CypherError(message, "syntax", line, column);
}

/** Where an expression stands: only a predicate may be a pattern; SKIP and LIMIT know no variables. */
export type Place = "value" | "predicate" | "SKIP" | "LIMIT";

/** The checks that call each other around a circle. */
export interface ExpressionChecks {
  readonly expression: (
    expression: Expression,
    scope: Scope,
    checks: ExpressionChecks,
    place?: Place,
  ) => void;
  readonly subquery: (query: Query, scope: Scope) => unknown;
}
