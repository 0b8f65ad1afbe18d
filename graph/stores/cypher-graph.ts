import { MultiDirectedGraph } from "graphology";
import { CypherFloat } from "../cypher/cypher-float.ts";
import { FLOAT_PROPERTIES, graphElements, type Properties } from "../model/graph-elements.ts";
import type { Subgraph } from "../model/subgraph.ts";

/** The graph that the embedded Cypher runs over: the nodes and edges that a Neo4j would hold, under the application's ids. */
export function cypherGraph(subgraph: Subgraph): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  const { nodes, edges } = graphElements(subgraph);
  for (const { id, labels, properties } of nodes)
    graph.addNode(id, { labels: [...labels].sort(), properties: withFloats(properties) });
  for (const { id, type, start, end, properties } of edges)
    graph.addEdgeWithKey(id, start, end, { type, properties: withFloats(properties) });
  return graph;
}

function withFloats(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      FLOAT_PROPERTIES.has(key) ? new CypherFloat(Number(value)) : value,
    ]),
  );
}
