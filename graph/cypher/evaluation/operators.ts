import type { BinaryOperator, ComparisonOperator } from "../syntax/syntax-tree.ts";
import { equals } from "../values/equality.ts";
import { floatText } from "../values/float-text.ts";
import { compare } from "../values/ordering.ts";
import { isList, isNumber, type Value } from "../values/value.ts";
import { failure, wrongType } from "./failure.ts";
import { matchesWhole } from "./matches-whole.ts";
import { addTemporals, divideTemporals, multiplyTemporals, subtractTemporals } from "./temporal-operators.ts";

type Operation = (left: Value, right: Value) => Value;

/** Every binary operator on two values. AND and OR decide on one side where they can. */
export const binaryOperations: Readonly<Record<BinaryOperator, Operation>> = {
  AND: (left, right) => {
    const [a, b] = [truth(left, "AND"), truth(right, "AND")];
    return a === false || b === false ? false : a === null || b === null ? null : true;
  },
  OR: (left, right) => {
    const [a, b] = [truth(left, "OR"), truth(right, "OR")];
    return a === true || b === true ? true : a === null || b === null ? null : false;
  },
  XOR: (left, right) => {
    const [a, b] = [truth(left, "XOR"), truth(right, "XOR")];
    return a === null || b === null ? null : a !== b;
  },
  "+": add,
  "-": arithmetic(
    "-",
    (a, b) => a - b,
    (a, b) => a - b,
    subtractTemporals,
  ),
  "*": arithmetic(
    "*",
    (a, b) => a * b,
    (a, b) => a * b,
    multiplyTemporals,
  ),
  "/": arithmetic(
    "/",
    (a, b) => a / notZero(b),
    (a, b) => a / b,
    divideTemporals,
  ),
  "%": arithmetic(
    "%",
    (a, b) => a % notZero(b),
    (a, b) => a % b,
  ),
  "^": (left, right) => {
    if (left === null || right === null) return null;
    if (!isNumber(left)) throw wrongType("^", "numbers", left);
    if (!isNumber(right)) throw wrongType("^", "numbers", right);
    return Number(left) ** Number(right);
  },
  IN: contains,
  "STARTS WITH": onTexts((a, b) => a.startsWith(b)),
  "ENDS WITH": onTexts((a, b) => a.endsWith(b)),
  CONTAINS: onTexts((a, b) => a.includes(b)),
  "=~": onTexts((a, b) => matchesWhole(b, a)),
};

/** Every comparison of two values; null where they cannot be compared. */
export const comparisons: Readonly<
  Record<ComparisonOperator, (left: Value, right: Value) => boolean | null>
> = {
  "=": equals,
  "<>": (left, right) => not(equals(left, right)),
  "<": (left, right) => ordered(left, right, (order) => order < 0),
  "<=": (left, right) => ordered(left, right, (order) => order <= 0),
  ">": (left, right) => ordered(left, right, (order) => order > 0),
  ">=": (left, right) => ordered(left, right, (order) => order >= 0),
};

export function not(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}

/** `value` as three-valued truth; throws CypherError where it is no boolean. */
export function truth(value: Value, what: string): boolean | null {
  if (value === null || typeof value === "boolean") return value;
  throw wrongType(what, "booleans", value);
}

/** Throws CypherError where an integer leaves 64 bits. */
export function integer(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw failure("An integer left the range of 64 bits");
  return value;
}

function ordered(left: Value, right: Value, holds: (order: number) => boolean): boolean | null {
  const order = compare(left, right);
  return order === null ? null : holds(order);
}

function notZero(divisor: bigint): bigint {
  if (divisor === 0n) throw failure("Division by zero");
  return divisor;
}

function arithmetic(
  sign: string,
  integers: (left: bigint, right: bigint) => bigint,
  floats: (left: number, right: number) => number,
  temporals: (left: Value, right: Value) => Value | undefined = () => undefined,
): Operation {
  return (left, right) => {
    if (left === null || right === null) return null;
    if (typeof left === "bigint" && typeof right === "bigint") return integer(integers(left, right));
    const temporal = temporals(left, right);
    if (temporal !== undefined) return temporal;
    if (!isNumber(left)) throw wrongType(sign, "numbers", left);
    if (!isNumber(right)) throw wrongType(sign, "numbers", right);
    return floats(Number(left), Number(right));
  };
}

const sum = arithmetic(
  "+",
  (a, b) => a + b,
  (a, b) => a + b,
  addTemporals,
);

function add(left: Value, right: Value): Value {
  if (left === null || right === null) return null;
  if (isList(left)) return isList(right) ? [...left, ...right] : [...left, right];
  if (isList(right)) return [left, ...right];
  if (typeof left === "string" && typeof right === "string") return left + right;
  if (typeof left === "string" && isNumber(right)) return left + numberText(right);
  if (typeof right === "string" && isNumber(left)) return numberText(left) + right;
  return sum(left, right);
}

function contains(item: Value, list: Value): boolean | null {
  if (list === null) return null;
  if (!isList(list)) throw wrongType("IN", "a list", list);
  let result: boolean | null = false;
  for (const candidate of list) {
    const equal = equals(item, candidate);
    if (equal === true) return true;
    if (equal === null) result = null;
  }
  return result;
}

function onTexts(test: (left: string, right: string) => boolean): Operation {
  return (left, right) => (typeof left === "string" && typeof right === "string" ? test(left, right) : null);
}

function numberText(value: bigint | number): string {
  return typeof value === "bigint" ? String(value) : floatText(value);
}
