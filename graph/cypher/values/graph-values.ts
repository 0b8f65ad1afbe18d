import type { PropertyGraph } from "../property-graph.ts";
import type { NodeValue, RelationshipValue } from "./value.ts";

/** A node of the graph as a value. Throws where there is none of that key. */
export function nodeValue(graph: PropertyGraph, key: string): NodeValue {
  return { kind: "node", key, attributes: graph.getNodeAttributes(key) };
}

/** A relationship of the graph as a value. Throws where there is none of that key. */
export function relationshipValue(graph: PropertyGraph, key: string): RelationshipValue {
  return { kind: "relationship", key, attributes: graph.getEdgeAttributes(key) };
}
