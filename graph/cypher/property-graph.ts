import type { AbstractGraph } from "graphology-types";

export interface NodeAttributes {
  labels: string[];
  properties: Record<string, unknown>;
}

export interface RelationshipAttributes {
  type: string;
  properties: Record<string, unknown>;
}

type EachEdge = (
  edge: string,
  attributes: RelationshipAttributes,
  source: string,
  target: string,
  sourceAttributes: NodeAttributes,
  targetAttributes: NodeAttributes,
) => void;

/**
 * The graphs that queries run over: labelled property graphs. What a query asks of one is called as in graphology, whose
 * directed multigraphs are such graphs.
 */
export interface PropertyGraph {
  readonly order: number;
  hasNode(node: string): boolean;
  hasEdge(edge: string): boolean;
  getNodeAttributes(node: string): NodeAttributes;
  getEdgeAttributes(edge: string): RelationshipAttributes;
  source(edge: string): string;
  target(edge: string): string;
  opposite(node: string, edge: string): string;
  mapNodes<Result>(make: (node: string, attributes: NodeAttributes) => Result): Result[];
  forEachNode(each: (node: string, attributes: NodeAttributes) => void): void;
  forEachEdge(each: EachEdge): void;
  forEachOutboundEdge(node: string, each: EachEdge): void;
  forEachInboundEdge(node: string, each: EachEdge): void;
  /** Tells of changes, by the names that graphology gives them. */
  on(change: GraphChange, listener: () => void): unknown;
  on(change: "nodeAdded", listener: (added: AddedNode) => void): unknown;
  on(change: "edgeAdded", listener: (added: AddedEdge) => void): unknown;
}

interface AddedNode {
  readonly key: string;
  readonly attributes: NodeAttributes;
}

interface AddedEdge {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly attributes: RelationshipAttributes;
}

type GraphChange =
  | "nodeDropped"
  | "cleared"
  | "nodeAttributesUpdated"
  | "eachNodeAttributesUpdated"
  | "edgeDropped"
  | "edgesCleared"
  | "edgeAttributesUpdated"
  | "eachEdgeAttributesUpdated";

/** A graph that queries may change. */
export type WritableGraph = AbstractGraph<NodeAttributes, RelationshipAttributes>;
