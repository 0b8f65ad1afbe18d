import { isPatternAhead } from "./is-pattern-ahead.ts";
import { parseBracketed } from "./parse-bracketed.ts";
import type { CaseBranch, Expression, MapEntry, MapProjectionItem, Quantifier } from "./syntax-tree.ts";
import { commaSeparated, type TokenCursor } from "./token-cursor.ts";

const constants: ReadonlyMap<string, null | boolean | number> = new Map<string, null | boolean | number>([
  ["NULL", null],
  ["TRUE", true],
  ["FALSE", false],
]);
const quantifiers: readonly string[] = ["ALL", "ANY", "NONE", "SINGLE"];
const subqueries: readonly string[] = ["EXISTS", "COUNT", "COLLECT"];

/** A value that no operator stands in: a literal, a variable, a call, something in brackets. */
export function parseAtom(cursor: TokenCursor): Expression {
  const at = cursor.peek();
  switch (at.kind) {
    case "string":
    case "integer":
    case "float":
      cursor.next();
      return { kind: "literal", value: at.value, at };
    case "parameter":
      cursor.next();
      return { kind: "parameter", name: String(at.value), at };
    case "name":
    case "quoted name":
      return parseNamed(cursor);
    default:
  }
  if (cursor.isSymbol("{")) return parseMap(cursor);
  if (cursor.isSymbol("[")) return parseBracketed(cursor);
  if (!cursor.isSymbol("(")) return cursor.fail("an expression");
  if (isPatternAhead(cursor)) return { kind: "pattern predicate", pattern: cursor.pathPattern(), at };
  cursor.expectSymbol("(");
  const inner = cursor.expression();
  cursor.expectSymbol(")");
  return inner;
}

function parseNamed(cursor: TokenCursor): Expression {
  const at = cursor.peek();
  const word = at.kind === "name" ? at.text.toUpperCase() : "";
  const opens = cursor.isSymbol("(", 1);
  if (constants.has(word) && !opens) {
    cursor.next();
    return { kind: "literal", value: constants.get(word) ?? null, at };
  }
  if (word === "CASE" && !["=", ",", ")", ".", "["].some((symbol) => cursor.isSymbol(symbol, 1)))
    return parseCase(cursor);
  if (subqueries.includes(word) && cursor.isSymbol("{", 1)) return parseSubquery(cursor, word);
  if (word === "COUNT" && opens && cursor.isSymbol("*", 2) && cursor.isSymbol(")", 3)) {
    for (let k = 0; k < 4; k++) cursor.next();
    return { kind: "count all", at };
  }
  if (opens && quantifiers.includes(word) && cursor.isName(2) && cursor.isWord("IN", 3))
    return parseQuantified(cursor, word.toLowerCase() as Quantifier);
  if (opens && word === "REDUCE") return parseReduce(cursor);
  if (opens && (word === "SHORTESTPATH" || word === "ALLSHORTESTPATHS"))
    return { kind: "pattern predicate", pattern: cursor.pathPattern(), at };
  const call = parseCall(cursor);
  if (call !== null) return call;
  if (cursor.isSymbol("{", 1)) return parseMapProjection(cursor);
  return { kind: "variable", name: cursor.expectName("a variable"), at };
}

/** `name(…)` or `space.name(…)`; null where no call stands. */
function parseCall(cursor: TokenCursor): Expression | null {
  const at = cursor.peek();
  let ahead = 1;
  while (cursor.isSymbol(".", ahead) && cursor.isName(ahead + 1)) ahead += 2;
  if (!cursor.isSymbol("(", ahead)) return null;
  const names: string[] = [];
  do names.push(cursor.expectName("a function's name"));
  while (cursor.acceptSymbol("."));
  cursor.expectSymbol("(");
  const distinct = cursor.acceptWords("DISTINCT");
  const empty = cursor.isSymbol(")") && !distinct;
  const given = empty ? [] : commaSeparated(cursor, (inner) => inner.expression());
  cursor.expectSymbol(")");
  return { kind: "call", name: names.join("."), distinct, arguments: given, at };
}

function parseCase(cursor: TokenCursor): Expression {
  const at = cursor.next();
  const subject = cursor.isWord("WHEN") ? null : cursor.expression();
  const branches: CaseBranch[] = [];
  while (cursor.acceptWords("WHEN")) {
    const when = cursor.expression();
    cursor.expectWord("THEN");
    branches.push({ when, result: cursor.expression() });
  }
  if (branches.length === 0) cursor.fail("WHEN");
  const otherwise = cursor.acceptWords("ELSE") ? cursor.expression() : null;
  cursor.expectWord("END");
  return { kind: "case", subject, branches, otherwise, at };
}

function parseSubquery(cursor: TokenCursor, word: string): Expression {
  const at = cursor.next();
  cursor.expectSymbol("{");
  const query = cursor.subquery();
  cursor.expectSymbol("}");
  return { kind: "subquery", use: word.toLowerCase() as "exists" | "count" | "collect", query, at };
}

function parseQuantified(cursor: TokenCursor, quantifier: Quantifier): Expression {
  const at = cursor.next();
  cursor.expectSymbol("(");
  const variable = cursor.expectName("a variable");
  cursor.expectWord("IN");
  const list = cursor.expression();
  cursor.expectWord("WHERE");
  const where = cursor.expression();
  cursor.expectSymbol(")");
  return { kind: "quantified", quantifier, variable, list, where, at };
}

function parseReduce(cursor: TokenCursor): Expression {
  const at = cursor.next();
  cursor.expectSymbol("(");
  const accumulator = cursor.expectName("a variable");
  cursor.expectSymbol("=");
  const start = cursor.expression();
  cursor.expectSymbol(",");
  const variable = cursor.expectName("a variable");
  cursor.expectWord("IN");
  const list = cursor.expression();
  cursor.expectSymbol("|");
  const step = cursor.expression();
  cursor.expectSymbol(")");
  return { kind: "reduce", accumulator, start, variable, list, step, at };
}

function parseMap(cursor: TokenCursor): Expression {
  const at = cursor.expectSymbol("{");
  const entries = cursor.isSymbol("}") ? [] : commaSeparated(cursor, parseEntry);
  cursor.expectSymbol("}");
  return { kind: "map", entries, at };
}

function parseEntry(cursor: TokenCursor): MapEntry {
  const key = cursor.expectName("a key or '}'");
  cursor.expectSymbol(":");
  return { key, value: cursor.expression() };
}

function parseMapProjection(cursor: TokenCursor): Expression {
  const at = cursor.peek();
  const of = cursor.expectName("a variable");
  cursor.expectSymbol("{");
  const items = cursor.isSymbol("}") ? [] : commaSeparated(cursor, parseProjected);
  cursor.expectSymbol("}");
  return { kind: "map projection", of, items, at };
}

function parseProjected(cursor: TokenCursor): MapProjectionItem {
  if (cursor.acceptSymbol(".")) {
    if (cursor.acceptSymbol("*")) return { kind: "all" };
    return { kind: "property", name: cursor.expectName("a property's name") };
  }
  if (cursor.isSymbol(":", 1)) return { kind: "entry", ...parseEntry(cursor) };
  const at = cursor.peek();
  const key = cursor.expectName("a variable");
  return { kind: "entry", key, value: { kind: "variable", name: key, at } };
}
