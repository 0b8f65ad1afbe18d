import { CypherError } from "../cypher-error.ts";
import { typeOf, type Value } from "../values/value.ts";

/** An error on a value, found while the query runs. */
export function failure(message: string): CypherError {
  return new CypherError(message, "runtime");
}

/** The error for a value of a type that `what` does not take. */
export function wrongType(what: string, expected: string, found: Value): CypherError {
  return failure(`${what} takes ${expected}, but found a value of type ${typeOf(found)}`);
}
