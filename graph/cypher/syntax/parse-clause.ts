import { CypherError } from "../cypher-error.ts";
import { parseCall } from "./parse-call.ts";
import { parseWritingClause } from "./parse-writing-clause.ts";
import type { Clause, Projection, ProjectionItem, SortKey } from "./syntax-tree.ts";
import { commaSeparated, type TokenCursor } from "./token-cursor.ts";

const notHere = ["LOAD", "DROP", "ALTER", "START", "USE", "SHOW"];

/** The clause that begins here; null where none does. */
export function parseClause(cursor: TokenCursor): Clause | null {
  const at = cursor.peek();
  if (cursor.acceptWords("MATCH")) return { ...parseMatch(cursor), optional: false, at };
  if (cursor.acceptWords("OPTIONAL")) {
    cursor.expectWord("MATCH");
    return { ...parseMatch(cursor), optional: true, at };
  }
  if (cursor.acceptWords("UNWIND")) {
    const list = cursor.expression();
    cursor.expectWord("AS");
    return { kind: "unwind", list, variable: cursor.expectName("a variable"), at };
  }
  if (cursor.acceptWords("WITH")) {
    const projection = parseProjection(cursor);
    return { kind: "with", projection, where: parseWhere(cursor), at };
  }
  if (cursor.acceptWords("RETURN")) return { kind: "return", projection: parseProjection(cursor), at };
  if (cursor.acceptWords("CALL")) return parseCall(cursor, at);
  const writing = parseWritingClause(cursor);
  if (writing !== null) return writing;
  const word = at.kind === "name" ? at.text.toUpperCase() : "";
  if (notHere.includes(word)) unsupported(`${word} is not supported`, at);
  return null;
}

function unsupported(message: string, { line, column }: { line: number; column: number }): never {
  throw new CypherError(message, "unsupported", line, column);
}

function parseMatch(cursor: TokenCursor) {
  const patterns = commaSeparated(cursor, (inner) => inner.pathPattern());
  return { kind: "match" as const, patterns, where: parseWhere(cursor), needed: null };
}

function parseWhere(cursor: TokenCursor) {
  return cursor.acceptWords("WHERE") ? cursor.expression() : null;
}

function parseProjection(cursor: TokenCursor): Projection {
  const at = cursor.peek();
  const distinct = cursor.acceptWords("DISTINCT");
  const all = cursor.acceptSymbol("*");
  const items = all && !cursor.acceptSymbol(",") ? [] : commaSeparated(cursor, parseItem);
  let order: SortKey[] = [];
  if (cursor.acceptWords("ORDER")) {
    cursor.expectWord("BY");
    order = commaSeparated(cursor, parseSortKey);
  }
  const skip = cursor.acceptWords("SKIP") || cursor.acceptWords("OFFSET") ? cursor.expression() : null;
  const limit = cursor.acceptWords("LIMIT") ? cursor.expression() : null;
  return { distinct, all, items, order, skip, limit, at };
}

function parseItem(cursor: TokenCursor): ProjectionItem {
  const at = cursor.peek();
  const expression = cursor.expression();
  if (cursor.acceptWords("AS")) return { expression, name: cursor.expectName("a name"), aliased: true, at };
  const name = expression.kind === "variable" ? expression.name : cursor.textFrom(at);
  return { expression, name, aliased: false, at };
}

function parseSortKey(cursor: TokenCursor): SortKey {
  const expression = cursor.expression();
  const descending = cursor.acceptWords("DESCENDING") || cursor.acceptWords("DESC");
  if (!descending && !cursor.acceptWords("ASCENDING")) cursor.acceptWords("ASC");
  return { expression, descending };
}
