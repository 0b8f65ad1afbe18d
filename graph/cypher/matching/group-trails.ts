import type { RelationshipPattern } from "../syntax/syntax-tree.ts";
import { isPath, type NodeValue, type RelationshipValue, type Value } from "../values/value.ts";
import { pathVariable, patternVariables } from "./pattern-variables.ts";
import type { Trail, Walk } from "./trails.ts";

/** A walk over a quantified path, with what its variables were on each round, in the order of the pattern. */
export interface GroupTrail extends Trail {
  readonly lists: ReadonlyMap<string, readonly Value[]>;
}

interface Round {
  readonly end: NodeValue;
  readonly relationships: readonly RelationshipValue[];
  readonly values: ReadonlyMap<string, Value>;
}

/** Every way to walk a quantified path from a node, from its left end or its right; no relationship twice. */
export function* groupTrails(
  walk: Walk,
  pattern: RelationshipPattern,
  from: NodeValue,
  forwards: boolean,
): Generator<GroupTrail> {
  if (pattern.group === null) return;
  const { least, most } = pattern.length ?? { least: 1, most: 1 };
  const names = patternVariables([pattern.group.path]);
  const rounds: Round[] = [];
  const taken = new Set<string>(walk.used);
  const before = { ...walk, bound: new Map(walk.bound) };
  yield* extend(from);

  function* extend(node: NodeValue): Generator<GroupTrail> {
    walk.environment.checkTime();
    if (rounds.length >= least) yield trailOf(rounds, node, names, forwards);
    if (most !== null && rounds.length >= most) return;
    for (const round of roundsFrom(before, pattern, node, names, forwards)) {
      if (round.relationships.some(({ key }) => taken.has(key))) continue;
      for (const { key } of round.relationships) taken.add(key);
      rounds.push(round);
      yield* extend(round.end);
      rounds.pop();
      for (const { key } of round.relationships) taken.delete(key);
    }
  }
}

function* roundsFrom(
  { environment, bound }: Walk,
  { group }: RelationshipPattern,
  node: NodeValue,
  names: readonly string[],
  forwards: boolean,
): Generator<Round> {
  if (group === null) return;
  const starts = startPattern(group.path, forwards);
  const row = new Map(bound).set(starts.variable, node);
  for (const found of environment.match([starts.path], group.where, row)) {
    const path = found.get(pathVariable) ?? null;
    if (path === null || !isPath(path)) continue;
    const end = forwards ? path.nodes.at(-1) : path.nodes[0];
    if (end === undefined) continue;
    const values = new Map(names.map((name) => [name, found.get(name) ?? null]));
    yield { end, relationships: forwards ? path.relationships : [...path.relationships].reverse(), values };
  }
}

const started = new WeakMap<
  object,
  { path: NonNullable<RelationshipPattern["group"]>["path"]; variable: string }
>();

/** The path with names for itself and for the node that it is walked from; one object a path, so that its plan is kept. */
function startPattern(path: NonNullable<RelationshipPattern["group"]>["path"], forwards: boolean) {
  const nodes = [...path.nodes];
  const k = forwards ? 0 : nodes.length - 1;
  const node = nodes[k];
  if (node === undefined) throw new Error("A path without nodes");
  const known = started.get(node);
  if (known !== undefined) return known;
  const variable = node.variable ?? "\u0000round";
  nodes[k] = { ...node, variable };
  const made = { path: { ...path, nodes, variable: pathVariable }, variable };
  started.set(node, made);
  return made;
}

function trailOf(
  rounds: readonly Round[],
  end: NodeValue,
  names: readonly string[],
  forwards: boolean,
): GroupTrail {
  const ordered = forwards ? rounds : [...rounds].reverse();
  return {
    relationships: rounds.flatMap(({ relationships }) => relationships),
    end,
    lists: new Map(names.map((name) => [name, ordered.map(({ values }) => values.get(name) ?? null)])),
  };
}
