import type { NodePattern, PathPattern, RelationshipPattern } from "../syntax/syntax-tree.ts";
import { type ExpressionChecks, mistake, type Scope, type VariableType } from "./scope.ts";

/** The scope with what patterns bind. `predicate`: the pattern may bind nothing new. */
export function checkPatterns(
  patterns: readonly PathPattern[],
  outer: Scope,
  checks: ExpressionChecks,
  use: "match" | "create" | "predicate",
): Scope {
  const scope = new Map(outer);
  const here = new Set<string>();
  const bind = (name: string | null, type: VariableType, at: PathPattern["at"]) => {
    if (name === null) return;
    const known = scope.get(name);
    if (known === undefined && use === "predicate") throw mistake(`The variable ${name} is not defined`, at);
    if (
      known !== undefined &&
      known !== "any" &&
      known !== type &&
      !(type === "relationships" && known === "list")
    )
      throw mistake(`The variable ${name} is a ${known} already, and cannot be a ${type}`, at);
    const again =
      type === "path" || (use === "create" && type !== "node") || (type !== "node" && here.has(name));
    if (known !== undefined && again) throw mistake(`The variable ${name} is bound already`, at);
    if (known === undefined) {
      here.add(name);
      scope.set(name, type);
    }
  };
  for (const pattern of patterns) {
    for (const [k, node] of pattern.nodes.entries()) {
      const known = node.variable !== null && scope.has(node.variable);
      const isAlone = pattern.relationships.length === 0 || node.labels !== null || node.properties !== null;
      if (use === "create" && known && isAlone)
        throw mistake(`The variable ${node.variable} is bound already`, node.at);
      bind(node.variable, "node", node.at);
      const relationship = pattern.relationships[k];
      if (relationship === undefined) continue;
      if (use === "create") checkCreated(relationship);
      bind(
        relationship.variable,
        relationship.length === null ? "relationship" : "relationships",
        relationship.at,
      );
    }
    bind(pattern.variable, "path", pattern.at);
  }
  for (const pattern of patterns)
    for (const part of [...pattern.nodes, ...pattern.relationships]) checkPart(part, use, scope, checks);
  return scope;
}

function checkCreated({ types, length, direction, at }: RelationshipPattern): void {
  if (types?.kind !== "label") throw mistake("CREATE takes exactly one type for a relationship", at);
  if (length !== null) throw mistake("CREATE takes no relationship of variable length", at);
  if (direction === "both") throw mistake("CREATE takes a direction for a relationship", at);
}

function checkPart(
  part: NodePattern | RelationshipPattern,
  use: "match" | "create" | "predicate",
  scope: Scope,
  checks: ExpressionChecks,
): void {
  const { properties, where, at } = part;
  if (properties?.kind === "parameter" && use === "match")
    throw mistake("A parameter cannot be the properties of a pattern in MATCH: write {name: $name}", at);
  if (properties !== null) checks.expression(properties, scope, checks);
  if (where !== null) checks.expression(where, scope, checks, "predicate");
}
