import { temporalIdentity } from "./temporal/temporal-order.ts";
import { isList, isMap, isNumber, isTemporal, type Value } from "./value.ts";

/** Cypher's `=`: null where either side, or something inside that decides, is null. */
export function equals(left: Value, right: Value): boolean | null {
  if (left === null || right === null) return null;
  // biome-ignore lint/suspicious/noDoubleEquals: 1 and 1.0 are equal, and bigint === number never holds
  if (isNumber(left) && isNumber(right)) return left == right;
  if (isList(left)) return isList(right) ? listsEqual(left, right) : false;
  if (isMap(left)) return isMap(right) ? mapsEqual(left, right) : false;
  if (typeof left === "object") return identity(left) === identity(right);
  return left === right;
}

function listsEqual(left: readonly Value[], right: readonly Value[]): boolean | null {
  if (left.length !== right.length) return false;
  let result: boolean | null = true;
  for (const [k, item] of left.entries()) {
    const equal = equals(item, right[k] ?? null);
    if (equal === false) return false;
    if (equal === null) result = null;
  }
  return result;
}

function mapsEqual(left: ReadonlyMap<string, Value>, right: ReadonlyMap<string, Value>): boolean | null {
  if (left.size !== right.size) return false;
  let result: boolean | null = true;
  for (const [key, item] of left) {
    const other = right.get(key);
    if (other === undefined) return false;
    const equal = equals(item, other);
    if (equal === false) return false;
    if (equal === null) result = null;
  }
  return result;
}

/**
 * A text that two values share when DISTINCT, grouping and UNION hold them for the same:
 * as `=`, but null is the same as null and NaN as NaN.
 */
export function identity(value: Value): string {
  if (value === null) return "-";
  switch (typeof value) {
    case "boolean":
      return value ? "T" : "F";
    case "bigint":
      return `#${value}`;
    case "number":
      return Number.isInteger(value) ? `#${BigInt(value)}` : `#${value}`;
    case "string":
      return `${value.length}:${value}`;
    default:
  }
  if (isList(value)) return `[${value.map(identity).join()}]`;
  if (isMap(value)) {
    const keys = [...value.keys()].sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${identity(value.get(key) ?? null)}`).join()}}`;
  }
  if (isTemporal(value)) return temporalIdentity(value);
  if (value.kind !== "path") return `${value.kind}${value.key.length}:${value.key}`;
  return `path${[...value.nodes, ...value.relationships].map(identity).join()}`;
}
