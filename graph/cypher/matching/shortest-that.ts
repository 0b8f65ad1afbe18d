import type { RelationshipPattern } from "../syntax/syntax-tree.ts";
import { isNode, type NodeValue, type Value } from "../values/value.ts";
import { type Trail, trails, type Walk } from "./trails.ts";

/**
 * The shortest trails that pass a test, to each end that there is: one a length is tried after the other, so that of two
 * that pass the shorter is found first. Where few pass this walks every trail up to their length.
 */
export function* shortestThat(
  walk: Walk,
  pattern: RelationshipPattern,
  from: NodeValue,
  forwards: boolean,
  all: boolean,
  goal: Value,
  passes: (trail: Trail) => boolean,
): Generator<Trail> {
  const { least, most } = pattern.length ?? { least: 1, most: 1 };
  const foundAt = new Map<string, number>();
  const wanted = goal !== null && isNode(goal) ? goal.key : null;
  for (let length = least; most === null || length <= most; length++) {
    let reached = length === 0;
    for (const trail of trails(
      walk,
      { ...pattern, length: { least: length, most: length } },
      from,
      forwards,
    )) {
      reached = true;
      const { key } = trail.end;
      if (wanted !== null && key !== wanted) continue;
      const known = foundAt.get(key);
      if (known !== undefined && (known < length || !all)) continue;
      if (!passes(trail)) continue;
      foundAt.set(key, length);
      yield trail;
    }
    if (!reached || (wanted !== null && foundAt.has(wanted))) return;
  }
}
