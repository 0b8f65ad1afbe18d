import type { RelationshipPattern } from "../syntax/syntax-tree.ts";
import { isNode, type Value } from "../values/value.ts";
import { edgesOf, type Trail, type Walk } from "./trails.ts";

type Shortest = { readonly shortest: "one" | "all" | null };

/** Walks to find the shortest trails from a node to `end`, or to every node where `end` is not bound. */
export function shortestTrails({ shortest }: Shortest, end: Value) {
  const goal = end !== null && isNode(end) ? end.key : null;
  return (walk: Walk, pattern: RelationshipPattern, from: string, forwards: boolean): Iterable<Trail> =>
    goal === null || goal === from
      ? fromOneEnd({ shortest }, walk, pattern, from, forwards, goal)
      : fromBothEnds({ shortest }, walk, pattern, from, forwards, goal);
}

/** Breadth first. */
function* fromOneEnd(
  { shortest }: Shortest,
  walk: Walk,
  pattern: RelationshipPattern,
  from: string,
  forwards: boolean,
  goal: string | null,
): Generator<Trail> {
  const { least, most } = pattern.length ?? { least: 1, most: 1 };
  const each = { ...pattern, length: { least, most } };
  const levelOf = new Map([[from, 0]]);
  if (least === 0) yield { edges: [], end: from };
  let level: Trail[] = [{ edges: [], end: from }];
  for (let depth = 1; level.length > 0 && (most === null || depth <= most); depth++) {
    const next: Trail[] = [];
    for (const trail of level)
      for (const { edge, node } of edgesOf(walk, each, trail.end, forwards)) {
        walk.environment.checkTime();
        const known = levelOf.get(node);
        if (known !== undefined && (known < depth || shortest === "one")) continue;
        levelOf.set(node, depth);
        walk.environment.keep(depth);
        next.push({ edges: [...trail.edges, edge], end: node });
      }
    for (const trail of next) if (goal === null || trail.end === goal) yield trail;
    level = next;
  }
}

/** How a breadth-first search came to each node: the edges of the step, and the node before. */
interface Front {
  readonly start: string;
  readonly cameBy: Map<string, { depth: number; steps: { edge: string; before: string }[] }>;
  nodes: string[];
  depth: number;
}

/** Breadth first from both ends, the smaller front ahead, until they meet (Pohl 1971). */
function* fromBothEnds(
  { shortest }: Shortest,
  walk: Walk,
  pattern: RelationshipPattern,
  from: string,
  forwards: boolean,
  goal: string,
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
      yield { edges: trail, end: goal };
      if (shortest === "one") return;
    }
    return;
  }
}

function frontAt(start: string): Front {
  return { start, cameBy: new Map([[start, { depth: 0, steps: [] }]]), nodes: [start], depth: 0 };
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
  const next: string[] = [];
  const met: string[] = [];
  for (const before of nodes)
    for (const { edge, node } of edgesOf(walk, pattern, before, forwards)) {
      walk.environment.checkTime();
      const known = cameBy.get(node);
      if (known === undefined) {
        walk.environment.keep(2);
        cameBy.set(node, { depth, steps: [{ edge, before }] });
        next.push(node);
        if (other.cameBy.has(node)) met.push(node);
      } else if (known.depth === depth) known.steps.push({ edge, before });
    }
  front.nodes = next;
  return met;
}

/** Every way from the left front's start over a meeting node to the right front's, as edges from left to right. */
function* joined(left: Front, right: Front, met: readonly string[]): Generator<string[]> {
  for (const node of met)
    for (const begin of waysTo(left, node))
      for (const end of waysTo(right, node)) yield [...begin.reverse(), ...end];
}

/** Every way that a front came to a node, its last edge first. */
function* waysTo({ cameBy }: Front, node: string): Generator<string[]> {
  const steps = cameBy.get(node)?.steps ?? [];
  if (steps.length === 0) yield [];
  for (const { edge, before } of steps)
    for (const rest of waysTo({ cameBy } as Front, before)) yield [edge, ...rest];
}
