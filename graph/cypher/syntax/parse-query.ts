import { CypherError } from "../cypher-error.ts";
import { parseClause } from "./parse-clause.ts";
import { parseExpression } from "./parse-expression.ts";
import { parsePathPattern } from "./parse-pattern.ts";
import type { Clause, Query, SingleQuery } from "./syntax-tree.ts";
import { commaSeparated, TokenCursor } from "./token-cursor.ts";
import { tokenize } from "./tokens.ts";

/** A query, and whether it is to be run, explained, or run and explained. */
interface Statement {
  readonly mode: "run" | "explain" | "profile";
  readonly query: Query;
}

/** The syntax tree of a query. Throws CypherError with line and column, what was found and what was expected. */
export function parseQuery(text: string): Query {
  return parseStatement(text).query;
}

/** As `parseQuery`, with EXPLAIN or PROFILE before it. */
export function parseStatement(text: string): Statement {
  const cursor = new TokenCursor(text, tokenize(text), {
    expression: parseExpression,
    pathPattern: parsePathPattern,
    subquery: parseSubquery,
  });
  const mode = cursor.acceptWords("EXPLAIN") ? "explain" : cursor.acceptWords("PROFILE") ? "profile" : "run";
  const query = parseUnion(cursor);
  cursor.acceptSymbol(";");
  if (cursor.peek().kind !== "end") cursor.fail("a clause or the end of the query");
  return { mode, query };
}

function parseUnion(cursor: TokenCursor): Query {
  const parts = [parseSingle(cursor)];
  let all: boolean | null = null;
  while (cursor.isWord("UNION")) {
    const { line, column } = cursor.next();
    const keepsAll = cursor.acceptWords("ALL");
    if (!keepsAll) cursor.acceptWords("DISTINCT");
    if (all !== null && all !== keepsAll)
      throw new CypherError(
        "A query joins its parts by UNION or by UNION ALL, not by both",
        "syntax",
        line,
        column,
      );
    all = keepsAll;
    parts.push(parseSingle(cursor));
  }
  return { parts, all: all ?? false };
}

function parseSingle(cursor: TokenCursor): SingleQuery {
  const at = cursor.peek();
  const clauses: Clause[] = [];
  for (;;) {
    const clause = parseClause(cursor);
    if (clause === null) break;
    clauses.push(clause);
  }
  if (clauses.length === 0) cursor.fail("a clause such as MATCH or RETURN");
  return { clauses, at };
}

/** A whole query, or a pattern with or without WHERE. */
function parseSubquery(cursor: TokenCursor): Query {
  const at = cursor.peek();
  if (!cursor.isSymbol("(") && !cursor.isSymbol("=", 1)) return parseUnion(cursor);
  const patterns = commaSeparated(cursor, (inner) => inner.pathPattern());
  const where = cursor.acceptWords("WHERE") ? cursor.expression() : null;
  return {
    parts: [{ clauses: [{ kind: "match", optional: false, patterns, where, needed: null, at }], at }],
    all: false,
  };
}
