import { CypherError } from "../cypher-error.ts";
import { readNumber } from "./read-number.ts";
import { readString } from "./read-string.ts";

/** Where something stands in the query; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `name` covers keywords too: Cypher reserves few words. `value` is what a literal stands for. */
export interface Token extends Position {
  readonly kind: "name" | "quoted name" | "string" | "integer" | "float" | "parameter" | "symbol" | "end";
  readonly text: string;
  readonly value: string | bigint | number;
  /** Half-open UTF-16 offsets into the query. */
  readonly start: number;
  readonly end: number;
}

const symbols = ["<=", ">=", "<>", "=~", "..", "+=", "||"];
const singles = "()[]{},:;.|+-*/%^=<>!&$";
const nameStart = /[\p{L}\p{Nl}_]/u;
const namePattern = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*/uy;
const blankPattern = /\s+/y;

/** The tokens of a query, closed by one of kind `end`. Throws CypherError at what is no token. */
export function tokenize(query: string): Token[] {
  return [...scanTokens(query)];
}

/** The same one by one, as they are asked for, from the beginning of a line on. */
export function* scanTokens(query: string, from = 0, firstLine = 1): Generator<Token> {
  let previous: Token | undefined;
  let line = firstLine;
  let lineStart = from;
  let at = from;
  let newline = query.indexOf("\n", at);
  const skipTo = (end: number) => {
    while (newline !== -1 && newline < end) {
      line++;
      lineStart = newline + 1;
      newline = query.indexOf("\n", lineStart);
    }
    at = end;
  };
  const fail = (message: string): never => {
    throw new CypherError(message, "syntax", line, at - lineStart + 1);
  };
  while (at < query.length) {
    blankPattern.lastIndex = at;
    if (blankPattern.test(query)) {
      skipTo(blankPattern.lastIndex);
      continue;
    }
    if (query.startsWith("//", at)) {
      const end = query.indexOf("\n", at);
      skipTo(end === -1 ? query.length : end);
      continue;
    }
    if (query.startsWith("/*", at)) {
      const end = query.indexOf("*/", at + 2);
      if (end === -1) fail("A comment is opened with /* but never closed with */.");
      skipTo(end + 2);
      continue;
    }
    const read = readToken(query, at, previous, fail);
    previous = { ...read, text: query.slice(at, read.end), line, column: at - lineStart + 1, start: at };
    yield previous;
    skipTo(read.end);
  }
  yield { kind: "end", text: "", value: "", line, column: at - lineStart + 1, start: at, end: at };
}

type ReadToken = Pick<Token, "kind" | "value" | "end">;

function readToken(
  query: string,
  at: number,
  previous: Token | undefined,
  fail: (message: string) => never,
): ReadToken {
  const character = String.fromCodePoint(query.codePointAt(at) ?? 0);
  if (character === "'" || character === '"') return { kind: "string", ...readString(query, at, fail) };
  if (character === "`") return { kind: "quoted name", ...readQuotedName(query, at, fail) };
  if (nameStart.test(character)) return readName(query, at);
  const afterDot = character === "." && /\d/.test(query[at + 1] ?? "");
  const isAccess = previous?.end === at && previous.kind !== "symbol" && previous.kind !== "integer";
  if (/\d/.test(character) || (afterDot && !isAccess)) return readNumber(query, at, fail);
  if (character === "$") {
    const next = query[at + 1] ?? "";
    if (next === "`") return { kind: "parameter", ...readQuotedName(query, at + 1, fail) };
    if (nameStart.test(next)) return { ...readName(query, at + 1), kind: "parameter" };
    const digits = /\d+/y;
    digits.lastIndex = at + 1;
    const number = digits.exec(query);
    if (number !== null) return { kind: "parameter", value: number[0], end: digits.lastIndex };
    return fail("After $ the name of a parameter was expected.");
  }
  const long = symbols.find((symbol) => query.startsWith(symbol, at));
  if (long !== undefined) return { kind: "symbol", value: long, end: at + long.length };
  if (singles.includes(character)) return { kind: "symbol", value: character, end: at + 1 };
  return fail(`The character ${JSON.stringify(character)} has no meaning in Cypher.`);
}

function readName(query: string, at: number): ReadToken {
  namePattern.lastIndex = at;
  const name = namePattern.exec(query)?.[0] ?? "";
  return { kind: "name", value: name, end: at + name.length };
}

function readQuotedName(query: string, at: number, fail: (message: string) => never) {
  let name = "";
  for (let k = at + 1; ; ) {
    const close = query.indexOf("`", k);
    if (close === -1) fail("A name is opened with ` but never closed.");
    name += query.slice(k, close);
    if (query[close + 1] !== "`") return { value: name, end: close + 1 };
    name += "`";
    k = close + 2;
  }
}
