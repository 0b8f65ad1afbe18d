import type { NodeAttributes, RelationshipAttributes } from "../property-graph.ts";
import {
  type DurationValue,
  type TemporalKind,
  type TemporalValue,
  temporalKinds,
} from "./temporal/temporal-value.ts";

/** A value while a query runs: integers are bigint, floats are number, maps are Map. */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | NodeValue
  | RelationshipValue
  | PathValue
  | TemporalValue;

/** `key` and `attributes` are the graph's own. */
export interface NodeValue {
  readonly kind: "node";
  readonly key: string;
  readonly attributes: NodeAttributes;
}

export interface RelationshipValue {
  readonly kind: "relationship";
  readonly key: string;
  readonly attributes: RelationshipAttributes;
}

/** One node more than relationships. */
export interface PathValue {
  readonly kind: "path";
  readonly nodes: readonly NodeValue[];
  readonly relationships: readonly RelationshipValue[];
}

/** The variables of one row. */
export type Row = ReadonlyMap<string, Value>;

export type TypeName =
  | "null"
  | "boolean"
  | "integer"
  | "float"
  | "string"
  | "list"
  | "map"
  | "node"
  | "relationship"
  | "path"
  | TemporalKind;

/** The name of a value's type. */
export function typeOf(value: Value): TypeName {
  if (value === null) return "null";
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "bigint":
      return "integer";
    case "number":
      return "float";
    case "string":
      return "string";
    default:
      if (isList(value)) return "list";
      return isMap(value) ? "map" : value.kind;
  }
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export function isMap(value: Value): value is ReadonlyMap<string, Value> {
  return value instanceof Map;
}

export function isNumber(value: Value): value is bigint | number {
  return typeof value === "bigint" || typeof value === "number";
}

export function isNode(value: Value): value is NodeValue {
  return typeOf(value) === "node";
}

export function isRelationship(value: Value): value is RelationshipValue {
  return typeOf(value) === "relationship";
}

export function isPath(value: Value): value is PathValue {
  return typeOf(value) === "path";
}

export function isTemporal(value: Value): value is TemporalValue {
  return (temporalKinds as readonly string[]).includes(typeOf(value));
}

export function isDuration(value: Value): value is DurationValue {
  return typeOf(value) === "duration";
}
