import { wrongType } from "../evaluation/failure.ts";
import { codePointLength, sliceCodePoints } from "../values/code-points.ts";
import { isList, type Value } from "../values/value.ts";
import type { CypherFunction, FunctionFamily } from "./cypher-function.ts";

function text(name: string, value: Value | undefined): string {
  if (typeof value !== "string") throw wrongType(`${name}()`, "a string", value ?? null);
  return value;
}

function count(name: string, value: Value | undefined): number {
  if (typeof value !== "bigint" || value < 0n)
    throw wrongType(`${name}()`, "an integer that is not negative", value ?? null);
  return Number(value);
}

function onText(name: string, of: (text: string) => Value): CypherFunction {
  return { least: 1, most: 1, call: ([value]) => of(text(name, value)) };
}

function split(of: string, by: string): string[] {
  return by === "" ? [...of] : of.split(by);
}

/** Functions of strings. */
export const stringFunctions: FunctionFamily = {
  tolower: onText("toLower", (value) => value.toLowerCase()),
  lower: onText("lower", (value) => value.toLowerCase()),
  toupper: onText("toUpper", (value) => value.toUpperCase()),
  upper: onText("upper", (value) => value.toUpperCase()),
  trim: onText("trim", (value) => value.trim()),
  btrim: onText("btrim", (value) => value.trim()),
  ltrim: onText("lTrim", (value) => value.trimStart()),
  rtrim: onText("rTrim", (value) => value.trimEnd()),
  char_length: onText("char_length", (value) => BigInt(codePointLength(value))),
  character_length: onText("character_length", (value) => BigInt(codePointLength(value))),
  replace: {
    least: 3,
    most: 3,
    call: ([of, from, to]) => text("replace", of).split(text("replace", from)).join(text("replace", to)),
  },
  split: {
    least: 2,
    most: 2,
    call: ([of, by]) => {
      if (by !== undefined && by !== null && isList(by))
        return by.reduce<string[]>(
          (parts, one) => parts.flatMap((part) => split(part, text("split", one))),
          [text("split", of)],
        );
      return split(text("split", of), text("split", by));
    },
  },
  substring: {
    least: 2,
    most: 3,
    call: ([of, from, length]) => {
      const start = count("substring", from);
      const end = length === undefined ? undefined : start + count("substring", length);
      return sliceCodePoints(text("substring", of), start, end);
    },
  },
  left: {
    least: 2,
    most: 2,
    call: ([of, length]) => sliceCodePoints(text("left", of), 0, count("left", length)),
  },
  right: {
    least: 2,
    most: 2,
    call: ([of, length]) => {
      const whole = text("right", of);
      return sliceCodePoints(whole, Math.max(0, codePointLength(whole) - count("right", length)));
    },
  },
};
