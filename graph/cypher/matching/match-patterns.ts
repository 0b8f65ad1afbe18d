import { labelsMatch, propertyOf } from "../evaluation/entities.ts";
import type { Environment } from "../evaluation/environment.ts";
import { wrongType } from "../evaluation/failure.ts";
import { truth } from "../evaluation/operators.ts";
import type { Expression, NodePattern } from "../syntax/syntax-tree.ts";
import { equals } from "../values/equality.ts";
import { NamedRow } from "../values/named-row.ts";
import {
  isMap,
  isNode,
  type NodeValue,
  type RelationshipValue,
  type Row,
  type Value,
} from "../values/value.ts";
import { nodesOf, nodesWithLabel, nodesWithProperty } from "./graph-index.ts";
import { type GroupTrail, groupTrails } from "./group-trails.ts";
import type { MatchPlan, Step } from "./match-plan.ts";
import { pathOf } from "./path-of.ts";
import { patternVariables } from "./pattern-variables.ts";
import { shortestThat } from "./shortest-that.ts";
import { shortestTrails } from "./shortest-trails.ts";
import { bestChoice } from "./start-choices.ts";
import { edgesOf, type Trail, trails, type Walk } from "./trails.ts";

/** One match in the making: it grows step by step and shrinks again on the way back. */
interface Search {
  readonly environment: Environment;
  readonly plan: MatchPlan;
  readonly bound: Map<string, Value>;
  /** Relationships that the match holds: none is used twice. */
  readonly used: Set<string>;
  /** By path and pattern of a relationship: the relationships, from left to right. */
  readonly found: RelationshipValue[][][];
}

/** The rows that extend `row` by a match of the plan's patterns, found one at a time; with the variables in `needed` alone. */
export function* matchPatterns(
  environment: Environment,
  plan: MatchPlan,
  row: Row,
  needed: ReadonlySet<string> | null,
): Generator<Row> {
  const search = {
    environment,
    plan,
    bound: new Map(row),
    used: new Set<string>(),
    found: plan.paths.map(() => []),
  };
  const all = new Set([...row.keys(), ...plan.names]);
  const names = needed === null ? [...all] : [...all].filter((name) => needed.has(name));
  for (const _ of extend(search, 0)) {
    const values: Value[] = [];
    for (const name of names) values.push(search.bound.get(name) ?? null);
    yield new NamedRow(names, values);
  }
}

function* extend(search: Search, number: number): Generator<true> {
  const step = search.plan.steps[number];
  if (step === undefined) {
    yield true;
    return;
  }
  const { count } = search.environment;
  const isLast = number + 1 === search.plan.steps.length;
  const isFree = step.decided.length === 0;
  for (const _ of take(search, step)) {
    if (!isFree && !step.decided.every((condition) => holds(search, condition))) continue;
    count?.(step);
    if (isLast) yield true;
    else yield* extend(search, number + 1);
  }
}

function holds({ environment, bound }: Search, condition: Expression): boolean {
  return truth(environment.evaluate(condition, bound), "WHERE") === true;
}

/** Does a step in each way that there is, undoing it after each. */
function take(search: Search, step: Step): Generator<true> {
  if (step.kind === "start") return takeStart(search, step);
  if (step.kind === "path") return takePath(search, step);
  const pattern = search.plan.paths[step.path]?.relationships[step.relationship];
  return pattern?.length === null && step.kind === "expand"
    ? takeEdge(search, step)
    : takeTrail(search, step);
}

function* takeStart(search: Search, step: Extract<Step, { kind: "start" }>): Generator<true> {
  const pattern = search.plan.paths[step.path]?.nodes[step.node];
  if (pattern === undefined) return;
  const { bound } = search;
  const isBound = bound.has(pattern.variable);
  for (const node of startNodes(search, step, pattern.variable)) {
    search.environment.checkTime();
    if (!isBound) bound.delete(pattern.variable);
    if (!nodeFits(search, pattern, node, bound.get(pattern.variable))) continue;
    bound.set(pattern.variable, node);
    yield true;
  }
  if (!isBound) bound.delete(pattern.variable);
}

function startNodes(
  search: Search,
  step: Extract<Step, { kind: "start" }>,
  variable: string,
): Iterable<NodeValue> {
  const { environment, bound } = search;
  const choice = bestChoice(environment, step.choices);
  switch (choice.kind) {
    case "bound": {
      const node = bound.get(variable) ?? null;
      if (node === null) return [];
      if (!isNode(node)) throw wrongType("A node pattern", "a node", node);
      return [node];
    }
    case "property": {
      const value = environment.evaluate(choice.value, bound);
      return value === null ? [] : nodesWithProperty(environment.graph, choice.name, value);
    }
    case "label":
      return nodesWithLabel(environment.graph, choice.label);
    case "every":
      return nodesOf(environment.graph);
  }
}

/** Whether a node can stand for a pattern, and is the one that stands for it already, if one does (`before`). */
function nodeFits(
  search: Search,
  pattern: NodePattern & { variable: string },
  node: NodeValue,
  before: Value | undefined,
): boolean {
  if (pattern.labels !== null && !labelsMatch(pattern.labels, node.attributes.labels)) return false;
  if (before !== undefined && !(before !== null && isNode(before) && before.key === node.key)) return false;
  return parameterFits(search, pattern.properties, node);
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

/** What a step over relationships needs, or null where it cannot begin. */
function partsOf(search: Search, step: Extract<Step, { relationship: number }>) {
  const path = search.plan.paths[step.path];
  const pattern = path?.relationships[step.relationship];
  const from = search.bound.get(path?.nodes[step.from]?.variable ?? "") ?? null;
  const end = path?.nodes[step.to];
  if (path === undefined || pattern === undefined || end === undefined || !isNode(from)) return null;
  return { path, pattern, from, end, forwards: step.to > step.from };
}

/** One relationship, from a node on; where the other end is known, of those between the two. */
function* takeEdge(search: Search, step: Extract<Step, { relationship: number }>): Generator<true> {
  const parts = partsOf(search, step);
  if (parts === null) return;
  const { path, pattern, from, end, forwards } = parts;
  const { environment, bound, used } = search;
  const known = bound.get(end.variable);
  if (known !== undefined && (known === null || !isNode(known))) return;
  const found = search.found[step.path] as RelationshipValue[][];
  const before = bound.get(pattern.variable);
  const isInPath = path.variable !== null;
  const isAlone = search.plan.paths.reduce((sum, { relationships }) => sum + relationships.length, 0) === 1;
  const needsEnd = end.properties !== null || pattern.properties !== null;
  for (const { relationship, node } of edgesOf(
    { environment, bound, used },
    pattern,
    from,
    forwards,
    known,
  )) {
    environment.checkTime();
    if (used.size > 0 && used.has(relationship.key)) continue;
    if (before !== undefined && equals(before, relationship) !== true) continue;
    if (needsEnd) restore(bound, end.variable, known);
    if (!parameterFits(search, pattern.properties, relationship) || !nodeFits(search, end, node, known))
      continue;
    if (!isAlone) used.add(relationship.key);
    bound.set(pattern.variable, relationship);
    bound.set(end.variable, node);
    if (isInPath) found[step.relationship] = [relationship];
    yield true;
    if (!isAlone) used.delete(relationship.key);
  }
  restore(bound, pattern.variable, before);
  restore(bound, end.variable, known);
}

/** Several relationships one after another, or the shortest way. */
function* takeTrail(search: Search, step: Extract<Step, { relationship: number }>): Generator<true> {
  const parts = partsOf(search, step);
  if (parts === null) return;
  const { path, pattern, end, forwards } = parts;
  const { environment, bound, used } = search;
  const known = bound.get(end.variable);
  const before = bound.get(pattern.variable);
  const walk = { environment, bound, used };
  const lists = pattern.group ? patternVariables([pattern.group.path]) : [];
  for (const trail of trailsOf(search, step, walk, parts)) {
    const relationships = forwards ? trail.relationships : [...trail.relationships].reverse();
    const value: Value = pattern.length === null ? (relationships[0] ?? null) : relationships;
    if (before !== undefined && equals(before, value) !== true) continue;
    restore(bound, end.variable, known);
    if (!nodeFits(search, end, trail.end, known)) continue;
    for (const { key } of relationships) used.add(key);
    bound.set(pattern.variable, value);
    bound.set(end.variable, trail.end);
    for (const name of lists) bound.set(name, ("lists" in trail && trail.lists.get(name)) || []);
    (search.found[step.path] as RelationshipValue[][])[step.relationship] = relationships;
    yield true;
    for (const { key } of relationships) used.delete(key);
  }
  for (const name of lists) bound.delete(name);
  restore(bound, pattern.variable, before);
  restore(bound, end.variable, known);
  if (path.variable !== null && step.kind === "shortest") bound.delete(path.variable);
}

function trailsOf(
  search: Search,
  step: Extract<Step, { relationship: number }>,
  walk: Walk,
  { path, pattern, from, end, forwards }: NonNullable<ReturnType<typeof partsOf>>,
): Iterable<Trail | GroupTrail> {
  if (pattern.group !== null) return groupTrails(walk, pattern, from, forwards);
  if (step.kind === "expand") return trails(walk, pattern, from, forwards);
  const goal = search.bound.get(end.variable) ?? null;
  if (step.tests.length === 0) return shortestTrails(path, goal)(walk, pattern, from, forwards);
  return shortestThat(walk, pattern, from, forwards, path.shortest === "all", goal, (trail) => {
    const relationships = forwards ? trail.relationships : [...trail.relationships].reverse();
    const row = new Map(search.bound).set(pattern.variable, relationships).set(end.variable, trail.end);
    const first = forwards ? from : trail.end;
    if (path.variable !== null) row.set(path.variable, pathOf(walk.environment.graph, first, relationships));
    return step.tests.every((test) => truth(walk.environment.evaluate(test, row), "WHERE") === true);
  });
}

function restore(bound: Map<string, Value>, name: string, before: Value | undefined): void {
  if (before === undefined) bound.delete(name);
  else bound.set(name, before);
}

function* takePath(search: Search, step: Step): Generator<true> {
  const path = search.plan.paths[step.path];
  const first = search.bound.get(path?.nodes[0]?.variable ?? "") ?? null;
  if (typeof path?.variable !== "string" || !isNode(first)) return;
  search.bound.set(
    path.variable,
    pathOf(search.environment.graph, first, (search.found[step.path] ?? []).flat()),
  );
  yield true;
  search.bound.delete(path.variable);
}
