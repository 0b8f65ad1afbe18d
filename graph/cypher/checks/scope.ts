import { CypherError } from "../cypher-error.ts";
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
