import { labelsMatch, propertyOf } from "../evaluation/entities.ts";
import type { Environment } from "../evaluation/environment.ts";
import { wrongType } from "../evaluation/failure.ts";
import { truth } from "../evaluation/operators.ts";
import type { RelationshipPattern } from "../syntax/syntax-tree.ts";
import { equals } from "../values/equality.ts";
import { isMap, type Row } from "../values/value.ts";

/** Edges walked from a node, in the order of the walk, and the node where it ends. */
export interface Trail {
  readonly edges: string[];
  readonly end: string;
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
  from: string,
  forwards: boolean,
): Generator<Trail> {
  const { least, most } = pattern.length ?? { least: 1, most: 1 };
  if (least === 0) yield { edges: [], end: from };
  if (most !== null && (most < 1 || most < least)) return;
  const edges: string[] = [];
  const taken = new Set<string>();
  const levels = [edgesOf(walk, pattern, from, forwards)];
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const next = level.next();
    if (next.done) {
      levels.pop();
      const edge = edges.pop();
      if (edge !== undefined) taken.delete(edge);
      continue;
    }
    walk.environment.checkTime();
    const { edge, node } = next.value;
    if (taken.has(edge)) continue;
    edges.push(edge);
    taken.add(edge);
    if (edges.length >= least) yield { edges: [...edges], end: node };
    if (most === null || edges.length < most) levels.push(edgesOf(walk, pattern, node, forwards));
    else {
      edges.pop();
      taken.delete(edge);
    }
  }
}

/** The edges at a node that fit a pattern and are not taken, with the node at their other end; of those to `end` alone where it is given. */
export function* edgesOf(
  walk: Walk,
  pattern: RelationshipPattern,
  node: string,
  forwards: boolean,
  end?: string,
): Generator<{ edge: string; node: string }> {
  const { graph } = walk.environment;
  const leaves = pattern.direction === "both" || (pattern.direction === "out") === forwards;
  const enters = pattern.direction === "both" || !leaves;
  if (leaves)
    for (const { edge, target, attributes } of end === undefined
      ? graph.outboundEdgeEntries(node)
      : graph.outboundEdgeEntries(node, end))
      if (fits(walk, pattern, edge, attributes.type)) yield { edge, node: target };
  if (enters)
    for (const { edge, source, attributes } of end === undefined
      ? graph.inboundEdgeEntries(node)
      : graph.outboundEdgeEntries(end, node))
      if (!(leaves && source === node) && fits(walk, pattern, edge, attributes.type))
        yield { edge, node: source };
}

function fits(walk: Walk, pattern: RelationshipPattern, edge: string, type: string): boolean {
  if (walk.used.size > 0 && walk.used.has(edge)) return false;
  if (pattern.types !== null && !labelsMatch(pattern.types, [type])) return false;
  return pattern.length === null || (propertiesFit(walk, pattern, edge) && whereFits(walk, pattern, edge));
}

/** Each relationship of a pattern of several must have the pattern's properties; of a single one, the plan sees to it. */
function propertiesFit(
  { environment, bound }: Walk,
  { properties }: RelationshipPattern,
  edge: string,
): boolean {
  if (properties === null) return true;
  const map = environment.evaluate(properties, bound);
  if (map === null || !isMap(map)) throw wrongType("A pattern", "a map as its properties", map);
  const relationship = { kind: "relationship", key: edge } as const;
  return [...map].every(([key, value]) => equals(propertyOf(environment, relationship, key), value) === true);
}

function whereFits(
  { environment, bound }: Walk,
  { where, variable }: RelationshipPattern,
  edge: string,
): boolean {
  if (where === null) return true;
  const row = new Map(bound).set(variable ?? "", { kind: "relationship", key: edge });
  return truth(environment.evaluate(where, row), "WHERE") === true;
}
