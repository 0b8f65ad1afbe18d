import type { RelationshipPattern } from "../syntax/syntax-tree.ts";
import { isNode, type Value } from "../values/value.ts";
import { edgesOf, type Trail, type Walk } from "./trails.ts";

/** Walks, breadth first, to find the shortest trails from a node to `end`, or to every node where `end` is not bound. */
export function shortestTrails({ shortest }: { readonly shortest: "one" | "all" | null }, end: Value) {
  const goal = end !== null && isNode(end) ? end.key : null;
  return function* (
    walk: Walk,
    pattern: RelationshipPattern,
    from: string,
    forwards: boolean,
  ): Generator<Trail> {
    const { least, most } = pattern.length ?? { least: 1, most: 1 };
    const each = { ...pattern, length: pattern.length ?? { least: 1, most: 1 } };
    const levelOf = new Map([[from, 0]]);
    if (least === 0 && (goal === null || goal === from)) yield { edges: [], end: from };
    let level: Trail[] = [{ edges: [], end: from }];
    for (let depth = 1; level.length > 0 && (most === null || depth <= most); depth++) {
      const next: Trail[] = [];
      for (const trail of level)
        for (const { edge, node } of edgesOf(walk, each, trail.end, forwards)) {
          walk.environment.checkTime();
          const known = levelOf.get(node);
          if (known !== undefined && (known < depth || shortest === "one")) continue;
          levelOf.set(node, depth);
          next.push({ edges: [...trail.edges, edge], end: node });
        }
      for (const trail of next) if (goal === null || trail.end === goal) yield trail;
      if (goal !== null && levelOf.has(goal) && goal !== from) return;
      level = next;
    }
  };
}
