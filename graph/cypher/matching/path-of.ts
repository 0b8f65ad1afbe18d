import type { PropertyGraph } from "../evaluation/property-graph.ts";
import type { PathValue } from "../values/value.ts";

/** The path that leaves node `start` along these edges, each either way round. */
export function pathOf(graph: PropertyGraph, start: string, edges: readonly string[]): PathValue {
  const keys = [start];
  for (const edge of edges) keys.push(graph.opposite(keys.at(-1) ?? start, edge));
  return {
    kind: "path",
    nodes: keys.map((key) => ({ kind: "node", key })),
    relationships: edges.map((key) => ({ kind: "relationship", key })),
  };
}
