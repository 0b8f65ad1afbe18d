import type { Environment } from "../evaluation/environment.ts";
import type { Value } from "../values/value.ts";

/** One function: how many values it takes, and what it gives. Unless `nullIn` is `seen`, a null among them gives null. */
export interface CypherFunction {
  readonly least: number;
  readonly most: number;
  readonly nullIn?: "seen";
  readonly call: (given: readonly Value[], environment: Environment) => Value;
}

/** Functions by name. */
export type FunctionFamily = Readonly<Record<string, CypherFunction>>;
