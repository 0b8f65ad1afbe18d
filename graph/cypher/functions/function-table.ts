import { conversionFunctions } from "./conversion-functions.ts";
import type { CypherFunction } from "./cypher-function.ts";
import { graphFunctions } from "./graph-functions.ts";
import { listFunctions } from "./list-functions.ts";
import { mathematicalFunctions } from "./mathematical-functions.ts";
import { stringFunctions } from "./string-functions.ts";
import { temporalFunctions } from "./temporal/temporal-functions.ts";

const functions = new Map<string, CypherFunction>(
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
  return functions.get(name) ?? functions.get(name.toLowerCase());
}
