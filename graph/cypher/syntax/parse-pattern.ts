import { CypherError } from "../cypher-error.ts";
import { parseLabels } from "./parse-labels.ts";
import type { Expression, NodePattern, PathPattern, RelationshipPattern } from "./syntax-tree.ts";
import type { TokenCursor } from "./token-cursor.ts";
import type { Position } from "./tokens.ts";

/** `p = (a)-[r]->(b)`, `shortestPath((a)-[*]-(b))`, `ALL SHORTEST (a)-[:R]->+(b)`, `(a) ((x)-->(y)){1,3} (b)`. */
export function parsePathPattern(cursor: TokenCursor): PathPattern {
  const at = cursor.peek();
  let variable: string | null = null;
  if (cursor.isName() && cursor.isSymbol("=", 1)) {
    variable = cursor.expectName("a path's name");
    cursor.expectSymbol("=");
  }
  const selector = parseSelector(cursor);
  if (selector !== null) return { ...oneStep(parseChain(cursor), at), variable, shortest: selector, at };
  const called = cursor.isSymbol("(", 1)
    ? cursor.acceptWords("SHORTESTPATH")
      ? "one"
      : cursor.acceptWords("ALLSHORTESTPATHS")
        ? "all"
        : null
    : null;
  if (called === null) return { ...parseChain(cursor), variable, at };
  cursor.expectSymbol("(");
  const chain = parseChain(cursor);
  cursor.expectSymbol(")");
  return { ...oneStep(chain, at), variable, shortest: called, at };
}

/** `SHORTEST 1`, `ANY SHORTEST`, `ALL SHORTEST`; null where none stands. */
function parseSelector(cursor: TokenCursor): "one" | "all" | null {
  if (cursor.acceptWords("ANY", "SHORTEST")) return "one";
  if (cursor.acceptWords("ALL", "SHORTEST")) return "all";
  if (!cursor.isWord("SHORTEST") || cursor.peek(1).kind !== "integer") return null;
  cursor.next();
  const count = cursor.next();
  if (Number(count.value) === 1 && !cursor.isWord("GROUP") && !cursor.isWord("GROUPS")) return "one";
  throw new CypherError(
    "SHORTEST is known with 1 only: SHORTEST 1, ANY SHORTEST, ALL SHORTEST",
    "unsupported",
    count.line,
    count.column,
  );
}

function oneStep(chain: PathPattern, { line, column }: Position): PathPattern {
  if (chain.relationships.length === 1 && chain.relationships[0]?.group === null) return chain;
  throw new CypherError(
    "A shortest path takes a pattern of one relationship between two nodes",
    chain.relationships.length === 1 ? "unsupported" : "syntax",
    line,
    column,
  );
}

function parseChain(cursor: TokenCursor): PathPattern {
  const at = cursor.peek();
  const nodes: NodePattern[] = [];
  const relationships: RelationshipPattern[] = [];
  for (;;) {
    if (cursor.isSymbol("(") && cursor.isSymbol("(", 1)) {
      cursor.countOperator();
      const { path, where, length } = parseParenthesized(cursor);
      if (length === null && nodes.length === 0 && where === null) return path;
      if (length === null) cursor.fail("a quantifier such as +, * or {1,3} behind the path in brackets");
      if (nodes.length === relationships.length) nodes.push(anonymous(at));
      const detail = { variable: null, types: null, properties: null, where: null };
      relationships.push({ ...detail, direction: "out", length, group: { path, where }, at });
    } else if (nodes.length === relationships.length) nodes.push(parseNode(cursor));
    else if (cursor.isSymbol("-") || cursor.isSymbol("<")) {
      cursor.countOperator();
      relationships.push(parseRelationship(cursor));
      if (!cursor.isSymbol("(")) cursor.fail("'('");
    } else break;
    const isEnd = !["-", "<", "("].some((symbol) => cursor.isSymbol(symbol));
    if (isEnd && nodes.length === relationships.length) nodes.push(anonymous(at));
    if (isEnd || (cursor.isSymbol("(") && nodes.length > relationships.length && !cursor.isSymbol("(", 1)))
      break;
  }
  return { variable: null, shortest: null, nodes, relationships, at };
}

function anonymous(at: Position): NodePattern {
  return { variable: null, labels: null, properties: null, where: null, at };
}

/** `(p)`, `((a)-->(b) WHERE …)` and what quantifies it. */
function parseParenthesized(cursor: TokenCursor) {
  cursor.expectSymbol("(");
  const path = cursor.nested(() => parseChain(cursor));
  const where = cursor.acceptWords("WHERE") ? cursor.expression() : null;
  cursor.expectSymbol(")");
  return { path, where, length: parseQuantifier(cursor) };
}

/** `+`, `*`, `{2}`, `{1,3}`, `{,3}`, `{1,}`. */
function parseQuantifier(cursor: TokenCursor): RelationshipPattern["length"] {
  if (cursor.acceptSymbol("+")) return { least: 1, most: null };
  if (cursor.acceptSymbol("*")) return { least: 0, most: null };
  if (!cursor.acceptSymbol("{")) return null;
  const least = parseBound(cursor);
  const isRange = cursor.acceptSymbol(",");
  const most = isRange ? parseBound(cursor) : least;
  if (!isRange && least === null) cursor.fail("a number");
  cursor.expectSymbol("}");
  return { least: least ?? 0, most };
}

function parseNode(cursor: TokenCursor): NodePattern {
  const at = cursor.peek();
  cursor.expectSymbol("(");
  const variable = parseVariable(cursor);
  const labels = isLabelStart(cursor) ? parseLabels(cursor) : null;
  const properties = parseProperties(cursor);
  const where = cursor.acceptWords("WHERE") ? cursor.expression() : null;
  cursor.expectSymbol(")");
  return { variable, labels, properties, where, at };
}

function parseRelationship(cursor: TokenCursor): RelationshipPattern {
  const at = cursor.peek();
  const leftwards = cursor.acceptSymbol("<");
  cursor.expectSymbol("-");
  let detail: Omit<RelationshipPattern, "direction" | "group" | "at"> = {
    variable: null,
    types: null,
    properties: null,
    where: null,
    length: null,
  };
  if (cursor.acceptSymbol("[")) {
    const variable = parseVariable(cursor);
    const types = isLabelStart(cursor) ? parseLabels(cursor) : null;
    const length = parseLength(cursor);
    const properties = parseProperties(cursor);
    const where = cursor.acceptWords("WHERE") ? cursor.expression() : null;
    detail = { variable, types, properties, where, length };
    cursor.expectSymbol("]");
  }
  cursor.expectSymbol("-");
  const rightwards = cursor.acceptSymbol(">");
  const direction = leftwards === rightwards ? "both" : leftwards ? "in" : "out";
  const quantified = parseQuantifier(cursor);
  if (quantified !== null && detail.length !== null) cursor.fail("one length, not two");
  return { ...detail, length: detail.length ?? quantified, direction, group: null, at };
}

function parseVariable(cursor: TokenCursor): string | null {
  const isWhere = cursor.isWord("WHERE") && !cursor.isSymbol(")", 1) && !cursor.isSymbol(":", 1);
  return cursor.isName() && !isWhere ? cursor.expectName("a variable") : null;
}

function isLabelStart(cursor: TokenCursor): boolean {
  return cursor.isSymbol(":") || cursor.isWord("IS");
}

function parseProperties(cursor: TokenCursor): Expression | null {
  return cursor.isSymbol("{") || cursor.peek().kind === "parameter" ? cursor.expression() : null;
}

function parseLength(cursor: TokenCursor): RelationshipPattern["length"] {
  if (!cursor.acceptSymbol("*")) return null;
  const least = parseBound(cursor);
  if (!cursor.acceptSymbol("..")) return { least: least ?? 1, most: least };
  return { least: least ?? 1, most: parseBound(cursor) };
}

function parseBound(cursor: TokenCursor): number | null {
  return cursor.peek().kind === "integer" ? Number(cursor.next().value) : null;
}
