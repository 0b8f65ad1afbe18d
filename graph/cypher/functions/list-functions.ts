import { failure, wrongType } from "../evaluation/failure.ts";
import { codePointLength } from "../values/code-points.ts";
import { equals } from "../values/equality.ts";
import { isList, isMap, type Value } from "../values/value.ts";
import type { FunctionFamily } from "./cypher-function.ts";

const longestRange = 10_000_000n;

function list(name: string, value: Value | undefined): readonly Value[] {
  if (value === undefined || !isList(value)) throw wrongType(`${name}()`, "a list", value ?? null);
  return value;
}

function range([from, to, step = 1n]: readonly Value[]): Value {
  if (typeof from !== "bigint" || typeof to !== "bigint" || typeof step !== "bigint")
    throw failure("range() takes integers");
  if (step === 0n) throw failure("range() takes a step that is not 0");
  const length = (to - from) / step + 1n;
  if (length > longestRange)
    throw failure(`range() would give ${length} integers, more than ${longestRange}`);
  if ((to - from) * step < 0n) return [];
  return Array.from({ length: Number(length) }, (_, k) => from + BigInt(k) * step);
}

/** Functions of lists, and of what has a size. */
export const listFunctions: FunctionFamily = {
  size: {
    least: 1,
    most: 1,
    call: ([value = null]) => {
      if (typeof value === "string") return BigInt(codePointLength(value));
      if (isList(value)) return BigInt(value.length);
      if (isMap(value)) return BigInt(value.size);
      throw wrongType("size()", "a list or a string", value);
    },
  },
  isempty: {
    least: 1,
    most: 1,
    call: ([value = null]) => {
      if (typeof value === "string" || isList(value)) return value.length === 0;
      if (isMap(value)) return value.size === 0;
      throw wrongType("isEmpty()", "a list, a map or a string", value);
    },
  },
  head: { least: 1, most: 1, call: ([value]) => list("head", value)[0] ?? null },
  last: { least: 1, most: 1, call: ([value]) => list("last", value).at(-1) ?? null },
  tail: { least: 1, most: 1, call: ([value]) => list("tail", value).slice(1) },
  reverse: {
    least: 1,
    most: 1,
    call: ([value]) =>
      typeof value === "string" ? [...value].reverse().join("") : [...list("reverse", value)].reverse(),
  },
  range: { least: 2, most: 3, call: range },
  coalesce: {
    least: 1,
    most: Number.POSITIVE_INFINITY,
    nullIn: "seen",
    call: (given) => given.find((value) => value !== null) ?? null,
  },
  nullif: {
    least: 2,
    most: 2,
    nullIn: "seen",
    call: ([value = null, other = null]) => (equals(value, other) === true ? null : value),
  },
};
