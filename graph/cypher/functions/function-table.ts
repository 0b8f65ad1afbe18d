import { conversionFunctions } from "./conversion-functions.ts";
import type { CypherFunction } from "./cypher-function.ts";
import { graphFunctions } from "./graph-functions.ts";
import { listFunctions } from "./list-functions.ts";
import { mathematicalFunctions } from "./mathematical-functions.ts";
import { stringFunctions } from "./string-functions.ts";
import { temporalFunctions } from "./temporal/temporal-functions.ts";

/** Every function but aggregations, by its name in lower case. */
export const functionTable: ReadonlyMap<string, CypherFunction> = new Map(
  [
    mathematicalFunctions,
    stringFunctions,
    conversionFunctions,
    listFunctions,
    graphFunctions,
    temporalFunctions,
  ].flatMap((family) => Object.entries(family)),
);

/** A function by its name in any case. */
export function functionNamed(name: string): CypherFunction | undefined {
  return functionTable.get(name) ?? functionTable.get(name.toLowerCase());
}
