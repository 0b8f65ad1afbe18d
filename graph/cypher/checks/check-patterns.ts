import { patternVariables } from "../matching/pattern-variables.ts";
import type { NodePattern, PathPattern, RelationshipPattern } from "../syntax/syntax-tree.ts";
import { type ExpressionChecks, mistake, type Scope, type VariableType } from "./scope.ts";

/** What a pattern is for; what `create` and `merge` describe must be told wholly. */
type PatternUse = "match" | "create" | "merge" | "predicate";

/** The scope with what patterns bind. `predicate`: the pattern may bind nothing new. */
export function checkPatterns(
  patterns: readonly PathPattern[],
  outer: Scope,
  checks: ExpressionChecks,
  use: PatternUse,
): Scope {
  const scope = new Map(outer);
  const here = new Set<string>();
  const writes = use === "create" || use === "merge";
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
    const again = type === "path" || (writes && type !== "node") || (type !== "node" && here.has(name));
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
      if (writes && known && isAlone)
        throw mistake(`The variable ${node.variable} is bound already`, node.at);
      bind(node.variable, "node", node.at);
      const relationship = pattern.relationships[k];
      if (relationship === undefined) continue;
      if (writes) checkCreated(relationship, use);
      if (relationship.group !== null) {
        for (const name of checkGroup(relationship.group, scope, checks, relationship.at))
          bind(name, "list", relationship.at);
        continue;
      }
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

/** The variables of a path that is walked several times: lists, outside of it. */
function checkGroup(
  { path, where }: NonNullable<RelationshipPattern["group"]>,
  scope: Scope,
  checks: ExpressionChecks,
  at: PathPattern["at"],
): string[] {
  if (path.relationships.length === 0) throw mistake("A quantified path has a relationship", at);
  if (path.relationships.some(({ length }) => length !== null))
    throw mistake("In a quantified path, each relationship is one", at);
  const names = patternVariables([path]);
  for (const name of names) if (scope.has(name)) throw mistake(`The variable ${name} is bound already`, at);
  const inner = checkPatterns([path], scope, checks, "match");
  if (where !== null) checks.expression(where, inner, checks, "predicate");
  return names;
}

function checkCreated({ types, length, direction, at }: RelationshipPattern, use: PatternUse): void {
  const clause = use.toUpperCase();
  if (types?.kind !== "label") throw mistake(`${clause} takes exactly one type for a relationship`, at);
  if (length !== null) throw mistake(`${clause} takes no relationship of variable length`, at);
  if (direction === "both" && use === "create")
    throw mistake("CREATE takes a direction for a relationship", at);
}

function checkPart(
  part: NodePattern | RelationshipPattern,
  use: PatternUse,
  scope: Scope,
  checks: ExpressionChecks,
): void {
  const { properties, where, at } = part;
  if (properties?.kind === "parameter" && (use === "match" || use === "merge"))
    throw mistake(
      `A parameter cannot be the properties of a pattern in ${use.toUpperCase()}: write {name: $name}`,
      at,
    );
  if (properties !== null) checks.expression(properties, scope, checks);
  if (where !== null) checks.expression(where, scope, checks, "predicate");
}
