import { failure, wrongType } from "../evaluation/failure.ts";
import { integer } from "../evaluation/operators.ts";
import { isNumber, type Value } from "../values/value.ts";
import type { CypherFunction, FunctionFamily } from "./cypher-function.ts";

function onFloat(name: string, of: (x: number) => number): CypherFunction {
  return {
    least: 1,
    most: 1,
    call: ([x]) => {
      if (x === undefined || !isNumber(x)) throw wrongType(`${name}()`, "a number", x ?? null);
      return of(Number(x));
    },
  };
}

function constant(value: () => number): CypherFunction {
  return { least: 0, most: 0, call: value };
}

function round(given: readonly Value[]): Value {
  const [x, places = 0n] = given;
  if (x === undefined || !isNumber(x)) throw wrongType("round()", "a number", x ?? null);
  if (!isNumber(places) || places < 0)
    throw wrongType("round()", "a number of places that is not negative", places);
  const scale = 10 ** Number(places);
  return Math.floor(Number(x) * scale + 0.5) / scale;
}

/** Functions of numbers. */
export const mathematicalFunctions: FunctionFamily = {
  abs: {
    least: 1,
    most: 1,
    call: ([x]) => {
      if (typeof x === "bigint") return x < 0n ? integer(-x) : x;
      if (typeof x === "number") return Math.abs(x);
      throw wrongType("abs()", "a number", x ?? null);
    },
  },
  sign: {
    least: 1,
    most: 1,
    call: ([x]) => {
      if (x === undefined || !isNumber(x)) throw wrongType("sign()", "a number", x ?? null);
      return x > 0 ? 1n : x < 0 ? -1n : 0n;
    },
  },
  isnan: { least: 1, most: 1, call: ([x]) => Number.isNaN(x) },
  round: { least: 1, most: 2, call: round },
  ceil: onFloat("ceil", Math.ceil),
  floor: onFloat("floor", Math.floor),
  sqrt: onFloat("sqrt", Math.sqrt),
  exp: onFloat("exp", Math.exp),
  log: onFloat("log", Math.log),
  log10: onFloat("log10", Math.log10),
  sin: onFloat("sin", Math.sin),
  cos: onFloat("cos", Math.cos),
  tan: onFloat("tan", Math.tan),
  cot: onFloat("cot", (x) => 1 / Math.tan(x)),
  asin: onFloat("asin", Math.asin),
  acos: onFloat("acos", Math.acos),
  atan: onFloat("atan", Math.atan),
  atan2: {
    least: 2,
    most: 2,
    call: ([y, x]) => {
      if (y === undefined || x === undefined || !isNumber(y) || !isNumber(x))
        throw failure("atan2() takes two numbers");
      return Math.atan2(Number(y), Number(x));
    },
  },
  sinh: onFloat("sinh", Math.sinh),
  cosh: onFloat("cosh", Math.cosh),
  tanh: onFloat("tanh", Math.tanh),
  degrees: onFloat("degrees", (x) => (x * 180) / Math.PI),
  radians: onFloat("radians", (x) => (x * Math.PI) / 180),
  haversin: onFloat("haversin", (x) => (1 - Math.cos(x)) / 2),
  pi: constant(() => Math.PI),
  e: constant(() => Math.E),
  rand: constant(Math.random),
};
