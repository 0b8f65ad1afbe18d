import type { LabelExpression } from "./syntax-tree.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** `:A:B`, `:A|B`, `:A|:B`, `:(A|B)&!C`, `:%`, `IS A`. */
export function parseLabels(cursor: TokenCursor): LabelExpression {
  if (!cursor.acceptSymbol(":")) cursor.expectWord("IS");
  return parseAlternatives(cursor);
}

function parseAlternatives(cursor: TokenCursor): LabelExpression {
  const of = [parseConjunction(cursor)];
  while (cursor.acceptSymbol("|")) {
    cursor.acceptSymbol(":");
    of.push(parseConjunction(cursor));
  }
  return of.length === 1 && of[0] ? of[0] : { kind: "some label", of };
}

function parseConjunction(cursor: TokenCursor): LabelExpression {
  const of = [parseLabel(cursor)];
  while (cursor.acceptSymbol("&") || cursor.acceptSymbol(":")) of.push(parseLabel(cursor));
  return of.length === 1 && of[0] ? of[0] : { kind: "all labels", of };
}

function parseLabel(cursor: TokenCursor): LabelExpression {
  if (cursor.acceptSymbol("!")) return { kind: "not label", of: cursor.nested(() => parseLabel(cursor)) };
  if (cursor.acceptSymbol("%")) return { kind: "any label" };
  if (!cursor.acceptSymbol("(")) return { kind: "label", name: cursor.expectName("a label or type") };
  const inner = cursor.nested(() => parseAlternatives(cursor));
  cursor.expectSymbol(")");
  return inner;
}
