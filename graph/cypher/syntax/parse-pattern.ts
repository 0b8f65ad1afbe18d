import { CypherError } from "../cypher-error.ts";
import { parseLabels } from "./parse-labels.ts";
import type { Expression, NodePattern, PathPattern, RelationshipPattern } from "./syntax-tree.ts";
import type { TokenCursor } from "./token-cursor.ts";

/** `p = (a)-[r]->(b)`, `shortestPath((a)-[*]-(b))`. */
export function parsePathPattern(cursor: TokenCursor): PathPattern {
  const at = cursor.peek();
  let variable: string | null = null;
  if (cursor.isName() && cursor.isSymbol("=", 1)) {
    variable = cursor.expectName("a path's name");
    cursor.expectSymbol("=");
  }
  const shortest = cursor.isSymbol("(", 1)
    ? cursor.acceptWords("SHORTESTPATH")
      ? "one"
      : cursor.acceptWords("ALLSHORTESTPATHS")
        ? "all"
        : null
    : null;
  if (shortest === null) return { ...parseChain(cursor), variable, at };
  cursor.expectSymbol("(");
  const chain = parseChain(cursor);
  cursor.expectSymbol(")");
  if (chain.relationships.length !== 1)
    throw new CypherError(
      "shortestPath takes a pattern of one relationship between two nodes",
      "syntax",
      at.line,
      at.column,
    );
  return { ...chain, variable, shortest, at };
}

function parseChain(cursor: TokenCursor): PathPattern {
  const at = cursor.peek();
  if (cursor.isSymbol("(") && cursor.isSymbol("(", 1)) {
    cursor.expectSymbol("(");
    const chain = cursor.nested(() => parseChain(cursor));
    cursor.expectSymbol(")");
    return chain;
  }
  const nodes = [parseNode(cursor)];
  const relationships: RelationshipPattern[] = [];
  while (cursor.isSymbol("-") || cursor.isSymbol("<")) {
    cursor.countOperator();
    relationships.push(parseRelationship(cursor));
    nodes.push(parseNode(cursor));
  }
  return { variable: null, shortest: null, nodes, relationships, at };
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
  let detail: Omit<RelationshipPattern, "direction" | "at"> = {
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
  return { ...detail, direction, at };
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
