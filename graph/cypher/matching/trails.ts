import { labelsMatch, propertyOf } from "../evaluation/entities.ts";
import type { Environment } from "../evaluation/environment.ts";
import { wrongType } from "../evaluation/failure.ts";
import { truth } from "../evaluation/operators.ts";
import type { PropertyGraph } from "../property-graph.ts";
import type { RelationshipPattern } from "../syntax/syntax-tree.ts";
import { equals } from "../values/equality.ts";
import { isMap, type NodeValue, type RelationshipValue, type Row } from "../values/value.ts";
import { type Neighbour, neighboursOf } from "./graph-index.ts";

/** Relationships walked from a node, in the order of the walk, and the node where it ends. */
export interface Trail {
  readonly relationships: RelationshipValue[];
  readonly end: NodeValue;
}

/** What a walk may see: the row so far, and the edges that are taken. */
export interface Walk {
  readonly environment: Environment;
  readonly bound: Row;
  readonly used: ReadonlySet<string>;
}

/** Every trail (no edge twice) from a node that fits a relationship pattern, read from its left end or its right. */
export function* trails(
  walk: Walk,
  pattern: RelationshipPattern,
  from: NodeValue,
  forwards: boolean,
): Generator<Trail> {
  const { least, most } = pattern.length ?? { least: 1, most: 1 };
  if (least === 0) yield { relationships: [], end: from };
  if (most !== null && (most < 1 || most < least)) return;
  const walked: RelationshipValue[] = [];
  const taken = new Set<string>();
  const levels = [edgesOf(walk, pattern, from, forwards)[Symbol.iterator]()];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const next = level.next();
    if (next.done) {
      levels.pop();
      const last = walked.pop();
      if (last !== undefined) taken.delete(last.key);
      continue;
    }
    walk.environment.checkTime();
    const { relationship, node } = next.value;
    if (taken.has(relationship.key)) continue;
    walked.push(relationship);
    taken.add(relationship.key);
    if (walked.length >= least) yield { relationships: [...walked], end: node };
    if (most === null || walked.length < most)
      levels.push(edgesOf(walk, pattern, node, forwards)[Symbol.iterator]());
    else {
      walked.pop();
      taken.delete(relationship.key);
    }
  }
}

/** The relationships at a node that fit a pattern; of those to `end` alone where it is given. */
export function edgesOf(
  walk: Walk,
  pattern: RelationshipPattern,
  node: NodeValue,
  forwards: boolean,
  end?: NodeValue,
): Iterable<Neighbour> {
  const { graph } = walk.environment;
  const type = pattern.types?.kind === "label" ? pattern.types.name : null;
  const isPlain = pattern.length === null && (type !== null || pattern.types === null);
  if (pattern.direction !== "both") {
    const found = candidates(graph, node, (pattern.direction === "out") === forwards, type, end);
    return isPlain ? found : found.filter(({ relationship }) => fits(walk, pattern, relationship));
  }
  const leaving = candidates(graph, node, true, type, end);
  const entering = candidates(graph, node, false, type, end).filter(
    ({ node: other }) => other.key !== node.key,
  );
  const found = [...leaving, ...entering];
  return isPlain ? found : found.filter(({ relationship }) => fits(walk, pattern, relationship));
}

/** Where the other end is known, those at the end that has fewer. */
function candidates(
  graph: PropertyGraph,
  node: NodeValue,
  leaving: boolean,
  type: string | null,
  end: NodeValue | undefined,
): readonly Neighbour[] {
  const here = neighboursOf(graph, node.key, leaving, type);
  if (end === undefined) return here;
  const there = neighboursOf(graph, end.key, !leaving, type);
  if (here.length <= there.length) return here.filter((neighbour) => neighbour.node.key === end.key);
  return there
    .filter((neighbour) => neighbour.node.key === node.key)
    .map(({ relationship }) => ({ relationship, node: end }));
}

function fits(walk: Walk, pattern: RelationshipPattern, relationship: RelationshipValue): boolean {
  if (walk.used.size > 0 && walk.used.has(relationship.key)) return false;
  const { types } = pattern;
  if (types !== null && types.kind !== "label" && !labelsMatch(types, [relationship.attributes.type]))
    return false;
  return (
    pattern.length === null ||
    (propertiesFit(walk, pattern, relationship) && whereFits(walk, pattern, relationship))
  );
}

/** Each relationship of a pattern of several must have the pattern's properties; of a single one, the plan sees to it. */
function propertiesFit(
  { environment, bound }: Walk,
  { properties }: RelationshipPattern,
  relationship: RelationshipValue,
): boolean {
  if (properties === null) return true;
  const map = environment.evaluate(properties, bound);
  if (map === null || !isMap(map)) throw wrongType("A pattern", "a map as its properties", map);
  return [...map].every(([key, value]) => equals(propertyOf(environment, relationship, key), value) === true);
}

function whereFits(
  { environment, bound }: Walk,
  { where, variable }: RelationshipPattern,
  relationship: RelationshipValue,
): boolean {
  if (where === null) return true;
  const row = new Map(bound).set(variable ?? "", relationship);
  return truth(environment.evaluate(where, row), "WHERE") === true;
}
