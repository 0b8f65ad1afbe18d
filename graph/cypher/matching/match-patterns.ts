import { labelsMatch, propertyOf } from "../evaluation/entities.ts";
import type { Environment } from "../evaluation/environment.ts";
import { wrongType } from "../evaluation/failure.ts";
import { truth } from "../evaluation/operators.ts";
import type { Expression, NodePattern, PathPattern } from "../syntax/syntax-tree.ts";
import { equals } from "../values/equality.ts";
import { isMap, isNode, type NodeValue, type Row, type Value } from "../values/value.ts";
import { nodesWithLabel, nodesWithProperty } from "./graph-index.ts";
import { type MatchPlan, planMatch, type Step } from "./match-plan.ts";
import { pathOf } from "./path-of.ts";
import { shortestTrails } from "./shortest-trails.ts";
import { bestChoice } from "./start-choices.ts";
import { edgesOf, trails } from "./trails.ts";

/** One match in the making: it grows step by step and shrinks again on the way back. */
interface Search {
  readonly environment: Environment;
  readonly plan: MatchPlan;
  readonly bound: Map<string, Value>;
  /** Relationships that the match holds: none is used twice. */
  readonly used: Set<string>;
  /** By path and relationship: the keys of the relationships, from left to right. */
  readonly found: string[][][];
}

/** The rows that extend `row` by a match of all patterns for which `where` is true, found one at a time. */
export function* matchPatterns(
  environment: Environment,
  patterns: readonly PathPattern[],
  where: Expression | null,
  row: Row,
  plan: MatchPlan = planMatch(environment, patterns, where, row),
): Generator<Row> {
  const search = {
    environment,
    plan,
    bound: new Map(row),
    used: new Set<string>(),
    found: plan.paths.map(() => []),
  };
  for (const _ of extend(search, 0)) {
    const extended = new Map(row);
    for (const name of plan.names) extended.set(name, search.bound.get(name) ?? null);
    yield extended;
  }
}

function* extend(search: Search, number: number): Generator<true> {
  const step = search.plan.steps[number];
  if (step === undefined) {
    yield true;
    return;
  }
  for (const _ of take(search, step))
    if (step.decided.every((condition) => holds(search, condition))) yield* extend(search, number + 1);
}

function holds({ environment, bound }: Search, condition: Expression): boolean {
  return truth(environment.evaluate(condition, bound), "WHERE") === true;
}

/** Does a step in each way that there is, undoing it after each. */
function take(search: Search, step: Step): Generator<true> {
  if (step.kind === "start") return takeStart(search, step);
  return step.kind === "path" ? takePath(search, step) : takeRelationship(search, step);
}

function* takeStart(search: Search, step: Extract<Step, { kind: "start" }>): Generator<true> {
  const pattern = search.plan.paths[step.path]?.nodes[step.node];
  if (pattern === undefined) return;
  for (const key of startKeys(search, step, pattern.variable)) {
    search.environment.checkTime();
    yield* bindNode(search, pattern, key);
  }
}

function startKeys(
  search: Search,
  step: Extract<Step, { kind: "start" }>,
  variable: string,
): Iterable<string> {
  const { environment, bound } = search;
  const choice = bestChoice(environment, step.choices);
  switch (choice.kind) {
    case "bound": {
      const node = bound.get(variable) ?? null;
      if (node === null) return [];
      if (!isNode(node)) throw wrongType("A node pattern", "a node", node);
      return [node.key];
    }
    case "property": {
      const value = environment.evaluate(choice.value, bound);
      return value === null ? [] : nodesWithProperty(environment.graph, choice.name, value);
    }
    case "label":
      return nodesWithLabel(environment.graph, choice.label);
    case "every":
      return environment.graph.nodes();
  }
}

function* bindNode(
  search: Search,
  pattern: NodePattern & { variable: string },
  key: string,
): Generator<true> {
  const { environment, bound } = search;
  const { graph } = environment;
  if (pattern.labels !== null && !labelsMatch(pattern.labels, graph.getNodeAttribute(key, "labels"))) return;
  const node: NodeValue = { kind: "node", key };
  if (!parameterFits(search, pattern.properties, node)) return;
  const before = bound.get(pattern.variable);
  if (before !== undefined) {
    if (before !== null && isNode(before) && before.key === key) yield true;
    return;
  }
  bound.set(pattern.variable, node);
  yield true;
  bound.delete(pattern.variable);
}

/** Whether an element has the properties of a `$parameter` in its pattern; maps are conditions of the plan. */
function parameterFits(
  { environment, bound }: Search,
  properties: Expression | null,
  element: Value,
): boolean {
  if (properties === null || properties.kind === "map") return true;
  const map = environment.evaluate(properties, bound);
  if (map === null || !isMap(map)) throw wrongType("A pattern", "a map as its properties", map);
  return [...map].every(([key, value]) => equals(propertyOf(environment, element, key), value) === true);
}

function* takeRelationship(
  search: Search,
  step: Extract<Step, { kind: "expand" | "shortest" }>,
): Generator<true> {
  const path = search.plan.paths[step.path];
  const pattern = path?.relationships[step.relationship];
  const from = search.bound.get(path?.nodes[step.from]?.variable ?? "") ?? null;
  const end = path?.nodes[step.to];
  if (path === undefined || pattern === undefined || end === undefined || !isNode(from)) return;
  const { environment, bound, used } = search;
  const forwards = step.to > step.from;
  if (pattern.length === null && step.kind === "expand") {
    yield* takeEdge(search, step, from.key);
    return;
  }
  const steps = step.kind === "expand" ? trails : shortestTrails(path, bound.get(end.variable) ?? null);
  for (const trail of steps({ environment, bound, used }, pattern, from.key, forwards)) {
    const edges = forwards ? trail.edges : [...trail.edges].reverse();
    const value: Value =
      pattern.length === null
        ? { kind: "relationship", key: edges[0] ?? "" }
        : edges.map((key) => ({ kind: "relationship", key }));
    const before = bound.get(pattern.variable);
    if (before !== undefined && equals(before, value) !== true) continue;
    for (const edge of edges) used.add(edge);
    bound.set(pattern.variable, value);
    (search.found[step.path] as string[][])[step.relationship] = edges;
    yield* bindNode(search, end, trail.end);
    for (const edge of edges) used.delete(edge);
    if (before === undefined) bound.delete(pattern.variable);
    else bound.set(pattern.variable, before);
  }
}

/** One relationship, from a node on; where the other end is known, of those between the two. */
function* takeEdge(
  search: Search,
  step: Extract<Step, { kind: "expand" | "shortest" }>,
  from: string,
): Generator<true> {
  const path = search.plan.paths[step.path] as MatchPlan["paths"][number];
  const pattern = path.relationships[step.relationship] as (typeof path.relationships)[number];
  const end = path.nodes[step.to] as (typeof path.nodes)[number];
  const { environment, bound, used } = search;
  const known = bound.get(end.variable);
  if (known !== undefined && (known === null || !isNode(known))) return;
  const found = search.found[step.path] as string[][];
  const before = bound.get(pattern.variable);
  for (const { edge, node } of edgesOf(
    { environment, bound, used },
    pattern,
    from,
    step.to > step.from,
    known?.key,
  )) {
    environment.checkTime();
    const value = { kind: "relationship", key: edge } as const;
    if (before !== undefined && equals(before, value) !== true) continue;
    if (!parameterFits(search, pattern.properties, value)) continue;
    used.add(edge);
    bound.set(pattern.variable, value);
    found[step.relationship] = [edge];
    yield* bindNode(search, end, node);
    used.delete(edge);
    if (before === undefined) bound.delete(pattern.variable);
    else bound.set(pattern.variable, before);
  }
}

function* takePath(search: Search, step: Step): Generator<true> {
  const path = search.plan.paths[step.path];
  const first = search.bound.get(path?.nodes[0]?.variable ?? "") ?? null;
  if (typeof path?.variable !== "string" || !isNode(first)) return;
  search.bound.set(
    path.variable,
    pathOf(search.environment.graph, first.key, (search.found[step.path] ?? []).flat()),
  );
  yield true;
  search.bound.delete(path.variable);
}
