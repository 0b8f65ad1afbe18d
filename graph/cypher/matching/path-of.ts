import type { PropertyGraph } from "../property-graph.ts";
import { nodeValue } from "../values/graph-values.ts";
import type { NodeValue, PathValue, RelationshipValue } from "../values/value.ts";

/** The path that leaves a node along these relationships, each either way round. */
export function pathOf(
  graph: PropertyGraph,
  start: NodeValue,
  relationships: readonly RelationshipValue[],
): PathValue {
  const nodes = [start];
  for (const { key } of relationships)
    nodes.push(nodeValue(graph, graph.opposite((nodes.at(-1) ?? start).key, key)));
  return { kind: "path", nodes, relationships };
}
