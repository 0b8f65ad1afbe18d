import type { AbstractGraph } from "graphology-types";

export interface NodeAttributes {
  labels: string[];
  properties: Record<string, unknown>;
}

export interface RelationshipAttributes {
  type: string;
  properties: Record<string, unknown>;
}

/** The graphs that queries run over: a label property graph in graphology. */
export type PropertyGraph = AbstractGraph<NodeAttributes, RelationshipAttributes>;
