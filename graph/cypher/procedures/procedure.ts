import type { PropertyGraph } from "../property-graph.ts";
import type { Value } from "../values/value.ts";

/** A type as signatures write it; what is not listed here takes any value. A question mark behind it changes nothing: null always fits. */
export type FieldType =
  | "STRING"
  | "INTEGER"
  | "FLOAT"
  | "NUMBER"
  | "BOOLEAN"
  | "LIST"
  | "MAP"
  | "NODE"
  | "ANY";

export interface Field {
  readonly name: string;
  readonly type: FieldType;
}

/** What CALL can call. It reads only. */
export interface Procedure {
  readonly takes: readonly Field[];
  /** How many of `takes` may be left out, from the last; they are null then. */
  readonly optional?: number;
  /** The columns of its rows; none where it answers nothing. */
  readonly gives: readonly Field[];
  readonly call: (graph: PropertyGraph, given: readonly Value[]) => Iterable<readonly Value[]>;
}

/** Procedures by name in lower case. */
export type Procedures = ReadonlyMap<string, Procedure>;
