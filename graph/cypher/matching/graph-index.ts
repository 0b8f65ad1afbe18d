import type { NodeAttributes, PropertyGraph, RelationshipAttributes } from "../property-graph.ts";
import { identity } from "../values/equality.ts";
import { fromProperty } from "../values/from-property.ts";
import type { NodeValue, RelationshipValue, Value } from "../values/value.ts";

/** A relationship as it is seen from one of its ends; `node` is the other. */
export interface Neighbour {
  readonly relationship: RelationshipValue;
  readonly node: NodeValue;
}

/** The relationships that leave or enter a node, all and by type. */
interface Neighbours {
  readonly all: Neighbour[];
  readonly byType: Map<string, Neighbour[]>;
}

interface GraphIndex {
  nodes: NodeValue[] | null;
  labels: Map<string, NodeValue[]> | null;
  readonly properties: Map<string, Map<string, NodeValue[]>>;
  /** By node, as each is first visited. */
  readonly leaving: Map<string, Neighbours>;
  readonly entering: Map<string, Neighbours>;
}

const indexes = new WeakMap<PropertyGraph, GraphIndex>();
const nodeChanges = ["nodeDropped", "cleared", "nodeAttributesUpdated", "eachNodeAttributesUpdated"] as const;
const edgeChanges = [
  "edgeDropped",
  "edgesCleared",
  "cleared",
  "nodeDropped",
  "edgeAttributesUpdated",
  "eachEdgeAttributesUpdated",
] as const;

/** Every node, in the graph's order. */
export function nodesOf(graph: PropertyGraph): readonly NodeValue[] {
  const index = indexOf(graph);
  index.nodes ??= graph.mapNodes((key, attributes) => ({ kind: "node", key, attributes }));
  return index.nodes;
}

/** The nodes that carry a label, in the graph's order. */
export function nodesWithLabel(graph: PropertyGraph, label: string): readonly NodeValue[] {
  const index = indexOf(graph);
  if (index.labels === null) {
    const labels = new Map<string, NodeValue[]>();
    for (const node of nodesOf(graph)) for (const name of node.attributes.labels) push(labels, name, node);
    index.labels = labels;
  }
  return index.labels.get(label) ?? [];
}

/** The nodes whose property equals a value that is neither null nor NaN. */
export function nodesWithProperty(graph: PropertyGraph, name: string, value: Value): readonly NodeValue[] {
  const index = indexOf(graph);
  let values = index.properties.get(name);
  if (values === undefined) {
    values = new Map();
    for (const node of nodesOf(graph)) addByProperty(values, name, node);
    index.properties.set(name, values);
  }
  return values.get(identity(value)) ?? [];
}

/** The relationships that leave a node (or enter it), of one type or of all. */
export function neighboursOf(
  graph: PropertyGraph,
  node: string,
  leaving: boolean,
  type: string | null,
): readonly Neighbour[] {
  const index = indexOf(graph);
  const side = leaving ? index.leaving : index.entering;
  let known = side.get(node);
  if (known === undefined) {
    const all: Neighbour[] = [];
    const byType = new Map<string, Neighbour[]>();
    const add = (
      key: string,
      attributes: RelationshipAttributes,
      source: string,
      target: string,
      sourceAttributes: NodeAttributes,
      targetAttributes: NodeAttributes,
    ) => {
      const other = leaving
        ? { key: target, attributes: targetAttributes }
        : { key: source, attributes: sourceAttributes };
      const neighbour = {
        relationship: { kind: "relationship", key, attributes },
        node: { kind: "node", ...other },
      } as const;
      all.push(neighbour);
      push(byType, attributes.type, neighbour);
    };
    if (leaving) graph.forEachOutboundEdge(node, add);
    else graph.forEachInboundEdge(node, add);
    known = { all, byType };
    side.set(node, known);
  }
  return type === null ? known.all : (known.byType.get(type) ?? none);
}

const none: readonly Neighbour[] = [];

/** Built when first asked; grows with the graph, and is forgotten when it changes otherwise. */
function indexOf(graph: PropertyGraph): GraphIndex {
  const known = indexes.get(graph);
  if (known !== undefined) return known;
  const index: GraphIndex = {
    nodes: null,
    labels: null,
    properties: new Map(),
    leaving: new Map(),
    entering: new Map(),
  };
  indexes.set(graph, index);
  const forgetNodes = () => {
    index.nodes = null;
    index.labels = null;
    index.properties.clear();
  };
  const forgetEdges = () => {
    index.leaving.clear();
    index.entering.clear();
  };
  graph.on("nodeAdded", ({ key, attributes }) => addNode(index, { kind: "node", key, attributes }));
  graph.on("edgeAdded", ({ key, source, target, attributes }) => {
    const relationship = { kind: "relationship", key, attributes } as const;
    const nodeOf = (end: string) =>
      ({ kind: "node", key: end, attributes: graph.getNodeAttributes(end) }) as const;
    addNeighbour(index.leaving.get(source), { relationship, node: nodeOf(target) });
    addNeighbour(index.entering.get(target), { relationship, node: nodeOf(source) });
  });
  for (const change of nodeChanges) graph.on(change, forgetNodes);
  for (const change of edgeChanges) graph.on(change, forgetEdges);
  return index;
}

/** To what is known of the graph so far. */
function addNode(index: GraphIndex, node: NodeValue): void {
  index.nodes?.push(node);
  if (index.labels) for (const label of node.attributes.labels) push(index.labels, label, node);
  for (const [name, values] of index.properties) addByProperty(values, name, node);
}

function addByProperty(values: Map<string, NodeValue[]>, name: string, node: NodeValue): void {
  const { properties } = node.attributes;
  if (Object.hasOwn(properties, name)) push(values, identity(fromProperty(properties[name])), node);
}

function addNeighbour(known: Neighbours | undefined, neighbour: Neighbour): void {
  known?.all.push(neighbour);
  if (known) push(known.byType, neighbour.relationship.attributes.type, neighbour);
}

function push<T>(map: Map<string, T[]>, name: string, one: T): void {
  const known = map.get(name);
  if (known === undefined) map.set(name, [one]);
  else known.push(one);
}
