import { isPatternAhead } from "./is-pattern-ahead.ts";
import type { Expression } from "./syntax-tree.ts";
import { commaSeparated, type TokenCursor } from "./token-cursor.ts";

/** What stands in `[` `]`: a list, a list comprehension or a pattern comprehension. */
export function parseBracketed(cursor: TokenCursor): Expression {
  const at = cursor.expectSymbol("[");
  const pattern = isComprehendedPattern(cursor);
  const comprehension = !pattern && cursor.isName() && cursor.isWord("IN", 1);
  const result = pattern
    ? parsePatternComprehension(cursor)
    : comprehension
      ? parseListComprehension(cursor)
      : parseList(cursor);
  cursor.expectSymbol("]");
  return { ...result, at };
}

function isComprehendedPattern(cursor: TokenCursor): boolean {
  if (cursor.isName() && cursor.isSymbol("=", 1) && cursor.isSymbol("(", 2)) return true;
  return cursor.isSymbol("(") && isPatternAhead(cursor);
}

function parseList(cursor: TokenCursor): Expression {
  const items = cursor.isSymbol("]") ? [] : commaSeparated(cursor, (inner) => inner.expression());
  return { kind: "list", items, at: cursor.peek() };
}

function parseListComprehension(cursor: TokenCursor): Expression {
  const at = cursor.peek();
  const variable = cursor.expectName("a variable");
  cursor.expectWord("IN");
  const list = cursor.expression();
  const where = cursor.acceptWords("WHERE") ? cursor.expression() : null;
  const result = cursor.acceptSymbol("|") ? cursor.expression() : null;
  return { kind: "list comprehension", variable, list, where, result, at };
}

function parsePatternComprehension(cursor: TokenCursor): Expression {
  const at = cursor.peek();
  const pattern = cursor.pathPattern();
  const where = cursor.acceptWords("WHERE") ? cursor.expression() : null;
  cursor.expectSymbol("|");
  return { kind: "pattern comprehension", pattern, where, result: cursor.expression(), at };
}
