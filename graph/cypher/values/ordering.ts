import { compareTemporals, orderTemporals } from "./temporal/temporal-order.ts";
import { temporalKinds } from "./temporal/temporal-value.ts";
import { isList, isMap, isNumber, isTemporal, type TypeName, typeOf, type Value } from "./value.ts";

const typeOrder: readonly TypeName[] = [
  "map",
  "node",
  "relationship",
  "list",
  "path",
  ...temporalKinds,
  "string",
  "boolean",
];

/** The total order of ORDER BY, min and max: by type, then within it; NaN after every number, null last. */
export function order(left: Value, right: Value): number {
  if (typeof left === "bigint" && typeof right === "bigint") return left < right ? -1 : left > right ? 1 : 0;
  const byType = rank(left) - rank(right);
  if (byType !== 0) return byType;
  if (left === null || right === null) return 0;
  if (isNumber(left) && isNumber(right)) return orderNumbers(left, right);
  if (isList(left) && isList(right)) return orderLists(left, right);
  if (isMap(left) && isMap(right)) return orderMaps(left, right);
  if (typeof left === "string" && typeof right === "string") return orderTexts(left, right);
  if (typeof left === "boolean") return Number(left) - Number(right);
  if (isTemporal(left) && isTemporal(right)) return orderTemporals(left, right);
  if (typeof left !== "object" || typeof right !== "object") return 0;
  if (!("kind" in left) || !("kind" in right)) return 0;
  if (left.kind === "path" && right.kind === "path") {
    const walk = (path: typeof left): Value[] =>
      path.nodes.flatMap((node, k) => [node, path.relationships[k] ?? null]);
    return orderLists(walk(left), walk(right));
  }
  return "key" in left && "key" in right ? orderTexts(left.key, right.key) : 0;
}

/** Cypher's `<`: negative, zero, positive, NaN where NaN stands on a side; null where the two cannot be compared. */
export function compare(left: Value, right: Value): number | null {
  if (isNumber(left) && isNumber(right)) {
    if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
    return orderNumbers(left, right);
  }
  if (typeof left === "string" && typeof right === "string") return orderTexts(left, right);
  if (typeof left === "boolean" && typeof right === "boolean") return Number(left) - Number(right);
  if (isTemporal(left) && isTemporal(right)) return compareTemporals(left, right);
  if (!isList(left) || !isList(right)) return null;
  for (const [k, item] of left.entries()) {
    if (k >= right.length) return 1;
    const result = compare(item, right[k] ?? null);
    if (result !== 0) return result;
  }
  return left.length - right.length;
}

function rank(value: Value): number {
  if (value === null) return typeOrder.length + 2;
  return isNumber(value) ? typeOrder.length : typeOrder.indexOf(typeOf(value));
}

function orderNumbers(left: bigint | number, right: bigint | number): number {
  if (Number.isNaN(left)) return Number.isNaN(right) ? 0 : 1;
  if (Number.isNaN(right)) return -1;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** By UTF-16 unit, as Java and so Neo4j has it. */
function orderTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function orderLists(left: readonly Value[], right: readonly Value[]): number {
  for (let k = 0; k < Math.min(left.length, right.length); k++) {
    const result = order(left[k] ?? null, right[k] ?? null);
    if (result !== 0) return result;
  }
  return left.length - right.length;
}

function orderMaps(left: ReadonlyMap<string, Value>, right: ReadonlyMap<string, Value>): number {
  const entries = (map: ReadonlyMap<string, Value>): Value[] =>
    [...map].sort(([a], [b]) => orderTexts(a, b)).flat();
  return left.size - right.size || orderLists(entries(left), entries(right));
}
