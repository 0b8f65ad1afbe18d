import { parseAtom } from "./parse-atom.ts";
import type { Expression, RemoveItem, SetItem, WritingClause } from "./syntax-tree.ts";
import { commaSeparated, type TokenCursor } from "./token-cursor.ts";

/** The writing clause that begins here; null where none does. */
export function parseWritingClause(cursor: TokenCursor): WritingClause | null {
  const at = cursor.peek();
  if (cursor.acceptWords("CREATE"))
    return { kind: "create", patterns: commaSeparated(cursor, (inner) => inner.pathPattern()), at };
  if (cursor.acceptWords("MERGE")) return { ...parseMerge(cursor), at };
  if (cursor.acceptWords("SET")) return { kind: "set", items: commaSeparated(cursor, parseSetItem), at };
  if (cursor.acceptWords("REMOVE"))
    return { kind: "remove", items: commaSeparated(cursor, parseRemoveItem), at };
  const detach = cursor.acceptWords("DETACH", "DELETE");
  if (detach || cursor.acceptWords("NODETACH", "DELETE") || cursor.acceptWords("DELETE"))
    return { kind: "delete", detach, elements: commaSeparated(cursor, (inner) => inner.expression()), at };
  return cursor.acceptWords("FOREACH") ? { ...parseForeach(cursor), at } : null;
}

function parseMerge(cursor: TokenCursor): Omit<Extract<WritingClause, { kind: "merge" }>, "at"> {
  const pattern = cursor.pathPattern();
  const onCreate: SetItem[] = [];
  const onMatch: SetItem[] = [];
  while (cursor.acceptWords("ON")) {
    const items = cursor.acceptWords("CREATE") ? onCreate : onMatch;
    if (items === onMatch) cursor.expectWord("MATCH");
    cursor.expectWord("SET");
    items.push(...commaSeparated(cursor, parseSetItem));
  }
  return { kind: "merge", pattern, onCreate, onMatch };
}

function parseForeach(cursor: TokenCursor): Omit<Extract<WritingClause, { kind: "foreach" }>, "at"> {
  cursor.expectSymbol("(");
  const variable = cursor.expectName("a variable");
  cursor.expectWord("IN");
  const list = cursor.expression();
  cursor.expectSymbol("|");
  const clauses: WritingClause[] = [];
  while (!cursor.acceptSymbol(")"))
    clauses.push(
      cursor.nested(() => parseWritingClause(cursor)) ?? cursor.fail("a writing clause such as SET"),
    );
  return { kind: "foreach", variable, list, clauses };
}

function parseSetItem(cursor: TokenCursor): SetItem {
  const at = cursor.peek();
  if (cursor.isName() && (cursor.isSymbol("=", 1) || cursor.isSymbol("+=", 1))) {
    const variable = cursor.expectName("a variable");
    const keeps = cursor.acceptSymbol("+=");
    if (!keeps) cursor.expectSymbol("=");
    return { kind: "set properties", variable, keeps, value: cursor.expression(), at };
  }
  if (isLabelled(cursor)) {
    const variable = cursor.expectName("a variable");
    return { kind: "set labels", variable, labels: parseLabelNames(cursor), at };
  }
  const { of, key } = parsePropertyName(cursor);
  cursor.expectSymbol("=");
  return { kind: "set property", of, key, value: cursor.expression(), at };
}

function parseRemoveItem(cursor: TokenCursor): RemoveItem {
  const at = cursor.peek();
  if (!isLabelled(cursor)) return { kind: "remove property", ...parsePropertyName(cursor), at };
  const variable = cursor.expectName("a variable");
  return { kind: "remove labels", variable, labels: parseLabelNames(cursor), at };
}

function isLabelled(cursor: TokenCursor): boolean {
  return cursor.isName() && (cursor.isSymbol(":", 1) || cursor.isWord("IS", 1));
}

function parseLabelNames(cursor: TokenCursor): string[] {
  const names: string[] = [];
  while (cursor.acceptSymbol(":") || cursor.acceptWords("IS") || cursor.acceptSymbol("&"))
    names.push(cursor.expectName("a label"));
  return names;
}

/** `n.name`, `n.inner.name`, `n[key]`: what stands before the last step, and the last step's key. */
function parsePropertyName(cursor: TokenCursor): { of: Expression; key: Expression } {
  const first = cursor.peek();
  let of = parseAtom(cursor);
  for (;;) {
    const at = cursor.peek();
    const isElement = cursor.acceptSymbol("[");
    if (!isElement) cursor.expectSymbol(".");
    const key: Expression = isElement
      ? cursor.expression()
      : { kind: "literal", value: cursor.expectName("a property's name"), at };
    if (isElement) cursor.expectSymbol("]");
    if (!cursor.isSymbol(".") && !cursor.isSymbol("[")) return { of, key };
    of =
      key.kind === "literal" && typeof key.value === "string"
        ? { kind: "property", of, name: key.value, at: first }
        : { kind: "element", of, index: key, at: first };
  }
}
