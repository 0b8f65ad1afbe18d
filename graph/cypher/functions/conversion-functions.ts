import { wrongType } from "../evaluation/failure.ts";
import { floatText } from "../values/float-text.ts";
import { temporalText } from "../values/temporal/temporal-text.ts";
import { isList, isNumber, isTemporal, type Value } from "../values/value.ts";
import type { CypherFunction, FunctionFamily } from "./cypher-function.ts";

type Conversion = (value: Value) => Value | undefined;

const toInteger: Conversion = (value) => {
  if (typeof value === "bigint") return value;
  if (typeof value === "boolean") return value ? 1n : 0n;
  const number = typeof value === "string" ? decimal(value) : value;
  if (typeof value === "string" && /^[+-]?\d+$/.test(value.trim()))
    return inRange(BigInt(value.trim().replace("+", "")));
  if (typeof number === "number") return Number.isFinite(number) ? inRange(BigInt(Math.trunc(number))) : null;
  return number === null ? null : undefined;
};

const toFloat: Conversion = (value) => {
  if (isNumber(value)) return Number(value);
  return typeof value === "string" ? decimal(value) : undefined;
};

const toText: Conversion = (value) => {
  if (typeof value === "number") return floatText(value);
  if (isTemporal(value)) return temporalText(value);
  return typeof value === "string" || typeof value === "bigint" || typeof value === "boolean"
    ? String(value)
    : undefined;
};

const toBoolean: Conversion = (value) => {
  if (typeof value === "boolean") return value;
  if (typeof value === "bigint") return value !== 0n;
  if (typeof value !== "string") return undefined;
  const word = value.trim().toLowerCase();
  return word === "true" ? true : word === "false" ? false : null;
};

function decimal(text: string): number | null {
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text.trim()) ? Number(text) : null;
}

function inRange(value: bigint): bigint | null {
  return BigInt.asIntN(64, value) === value ? value : null;
}

function strict(name: string, conversion: Conversion, expected: string): CypherFunction {
  return {
    least: 1,
    most: 1,
    call: ([value = null]) => {
      const result = conversion(value);
      if (result === undefined) throw wrongType(`${name}()`, expected, value);
      return result;
    },
  };
}

function orNull(conversion: Conversion): CypherFunction {
  return { least: 1, most: 1, call: ([value = null]) => conversion(value) ?? null };
}

function each(name: string, conversion: Conversion): CypherFunction {
  return {
    least: 1,
    most: 1,
    call: ([list = null]) => {
      if (!isList(list)) throw wrongType(`${name}()`, "a list", list);
      return list.map((value) => conversion(value) ?? null);
    },
  };
}

/** Functions from one type to another. */
export const conversionFunctions: FunctionFamily = {
  tointeger: strict("toInteger", toInteger, "a number, a string or a boolean"),
  tofloat: strict("toFloat", toFloat, "a number or a string"),
  tostring: strict("toString", toText, "a number, a string, a boolean or a temporal value"),
  toboolean: strict("toBoolean", toBoolean, "a boolean, a string or an integer"),
  tointegerornull: orNull(toInteger),
  tofloatornull: orNull(toFloat),
  tostringornull: orNull(toText),
  tobooleanornull: orNull(toBoolean),
  tointegerlist: each("toIntegerList", toInteger),
  tofloatlist: each("toFloatList", toFloat),
  tostringlist: each("toStringList", toText),
  tobooleanlist: each("toBooleanList", toBoolean),
};
