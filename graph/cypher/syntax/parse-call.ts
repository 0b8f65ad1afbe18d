import type { Expression, ReadingClause, YieldItem } from "./syntax-tree.ts";
import { commaSeparated, type TokenCursor } from "./token-cursor.ts";
import type { Position } from "./tokens.ts";

/** What follows CALL: `{ query }`, `(a, b) { query }`, or `name(arguments) YIELD field AS name WHERE …`. */
export function parseCall(cursor: TokenCursor, at: Position): ReadingClause {
  if (cursor.isSymbol("{") || cursor.isSymbol("(")) return parseSubquery(cursor, at);
  const names: string[] = [];
  do names.push(cursor.expectName("a procedure's name"));
  while (cursor.acceptSymbol("."));
  const given = cursor.acceptSymbol("(") ? parseArguments(cursor) : null;
  const yields = cursor.acceptWords("YIELD") ? parseYield(cursor) : null;
  const where = yields !== null && cursor.acceptWords("WHERE") ? cursor.expression() : null;
  return { kind: "call procedure", name: names.join("."), arguments: given, yields, where, at };
}

function parseSubquery(cursor: TokenCursor, at: Position): ReadingClause {
  const imports = cursor.acceptSymbol("(") ? parseImports(cursor) : null;
  cursor.expectSymbol("{");
  const query = cursor.subquery();
  cursor.expectSymbol("}");
  if (cursor.isWord("IN") && cursor.isWord("TRANSACTIONS", 1))
    cursor.fail("another clause: each query is one transaction");
  return { kind: "call subquery", imports, query, at };
}

function parseImports(cursor: TokenCursor): readonly string[] | "all" {
  const all = cursor.acceptSymbol("*");
  const names =
    all || cursor.isSymbol(")") ? [] : commaSeparated(cursor, (inner) => inner.expectName("a variable"));
  cursor.expectSymbol(")");
  return all ? "all" : names;
}

function parseArguments(cursor: TokenCursor): Expression[] {
  const given = cursor.isSymbol(")") ? [] : commaSeparated(cursor, (inner) => inner.expression());
  cursor.expectSymbol(")");
  return given;
}

function parseYield(cursor: TokenCursor): readonly YieldItem[] | "all" {
  if (cursor.acceptSymbol("*")) return "all";
  return commaSeparated(cursor, (inner) => {
    const at = inner.peek();
    const field = inner.expectName("a column of the procedure");
    return { field, name: inner.acceptWords("AS") ? inner.expectName("a name") : field, at };
  });
}
