import type { RelationshipPattern } from "../syntax/syntax-tree.ts";
import { isNode, type NodeValue, type RelationshipValue, type Value } from "../values/value.ts";
import { edgesOf, type Trail, type Walk } from "./trails.ts";

type Shortest = { readonly shortest: "one" | "all" | null };

/** Walks to find the shortest trails from a node to `end`, or to every node where `end` is not bound. */
export function shortestTrails({ shortest }: Shortest, end: Value) {
  const goal = end !== null && isNode(end) ? end : null;
  return (walk: Walk, pattern: RelationshipPattern, from: NodeValue, forwards: boolean): Iterable<Trail> =>
    goal === null || goal.key === from.key
      ? fromOneEnd({ shortest }, walk, pattern, from, forwards, goal)
      : fromBothEnds({ shortest }, walk, pattern, from, forwards, goal);
}

/** Breadth first. */
function* fromOneEnd(
  { shortest }: Shortest,
  walk: Walk,
  pattern: RelationshipPattern,
  from: NodeValue,
  forwards: boolean,
  goal: NodeValue | null,
): Generator<Trail> {
  const { least, most } = pattern.length ?? { least: 1, most: 1 };
  const each = { ...pattern, length: { least, most } };
  const levelOf = new Map([[from.key, 0]]);
  if (least === 0) yield { relationships: [], end: from };
  let level: Trail[] = [{ relationships: [], end: from }];
  for (let depth = 1; level.length > 0 && (most === null || depth <= most); depth++) {
    const next: Trail[] = [];
    for (const trail of level)
      for (const { relationship, node } of edgesOf(walk, each, trail.end, forwards)) {
        walk.environment.checkTime();
        const known = levelOf.get(node.key);
        if (known !== undefined && (known < depth || shortest === "one")) continue;
        levelOf.set(node.key, depth);
        walk.environment.keep(depth);
        next.push({ relationships: [...trail.relationships, relationship], end: node });
      }
    for (const trail of next) if (goal === null || trail.end.key === goal.key) yield trail;
    level = next;
  }
}

interface Arrival {
  readonly depth: number;
  /** Over which relationships, each from which node. */
  readonly steps: { readonly relationship: RelationshipValue; readonly before: string }[];
}

/** How a breadth-first search came to each node. */
interface Front {
  readonly cameBy: Map<string, Arrival>;
  nodes: NodeValue[];
  depth: number;
}

/** Breadth first from both ends, the smaller front ahead, until they meet (Pohl 1971). */
function* fromBothEnds(
  { shortest }: Shortest,
  walk: Walk,
  pattern: RelationshipPattern,
  from: NodeValue,
  forwards: boolean,
  goal: NodeValue,
): Generator<Trail> {
  const { most } = pattern.length ?? { least: 1, most: 1 };
  const each = { ...pattern, length: pattern.length ?? { least: 1, most: 1 } };
  const left = frontAt(from);
  const right = frontAt(goal);
  while (left.nodes.length > 0 && right.nodes.length > 0) {
    if (most !== null && left.depth + right.depth >= most) return;
    const front = left.nodes.length <= right.nodes.length ? left : right;
    const other = front === left ? right : left;
    const met = grow(walk, each, front, front === left ? forwards : !forwards, other);
    if (met.length === 0) continue;
    for (const trail of joined(left, right, met)) {
      yield { relationships: trail, end: goal };
      if (shortest === "one") return;
    }
    return;
  }
}

function frontAt(start: NodeValue): Front {
  return { cameBy: new Map([[start.key, { depth: 0, steps: [] }]]), nodes: [start], depth: 0 };
}

/** Takes one step; gives the nodes at which it meets the other front. */
function grow(
  walk: Walk,
  pattern: RelationshipPattern,
  front: Front,
  forwards: boolean,
  other: Front,
): string[] {
  const { nodes, cameBy } = front;
  const depth = ++front.depth;
  const next: NodeValue[] = [];
  const met: string[] = [];
  for (const before of nodes)
    for (const { relationship, node } of edgesOf(walk, pattern, before, forwards)) {
      walk.environment.checkTime();
      const step = { relationship, before: before.key };
      const known = cameBy.get(node.key);
      if (known === undefined) {
        walk.environment.keep(2);
        cameBy.set(node.key, { depth, steps: [step] });
        next.push(node);
        if (other.cameBy.has(node.key)) met.push(node.key);
      } else if (known.depth === depth) known.steps.push(step);
    }
  front.nodes = next;
  return met;
}

/** Every way from the left front's start over a meeting node to the right front's, from left to right. */
function* joined(left: Front, right: Front, met: readonly string[]): Generator<RelationshipValue[]> {
  for (const node of met)
    for (const begin of waysTo(left, node))
      for (const end of waysTo(right, node)) yield [...begin.reverse(), ...end];
}

/** Every way that a front came to a node, its last relationship first. */
function* waysTo(front: Front, node: string): Generator<RelationshipValue[]> {
  const steps = front.cameBy.get(node)?.steps ?? [];
  if (steps.length === 0) yield [];
  for (const { relationship, before } of steps)
    for (const rest of waysTo(front, before)) yield [relationship, ...rest];
}
