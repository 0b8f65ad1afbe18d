import type { Changes } from "../cypher-value.ts";
import type { WritableGraph } from "../property-graph.ts";
import { nodeValue, relationshipValue } from "../values/graph-values.ts";
import type { NodeValue, RelationshipValue } from "../values/value.ts";

type Properties = Readonly<Record<string, unknown>>;

/** The one way to change a graph: it can take back all that it did, so that a query that fails changes nothing. */
export interface GraphWriter {
  readonly addNode: (labels: readonly string[], properties: Properties) => NodeValue;
  readonly addRelationship: (
    type: string,
    source: string,
    target: string,
    properties: Properties,
  ) => RelationshipValue;
  readonly setProperties: (element: NodeValue | RelationshipValue, properties: Properties) => void;
  readonly setLabels: (node: NodeValue, labels: readonly string[]) => void;
  /** A node's relationships must be gone before it. What is deleted already stays so. */
  readonly deleteElement: (element: NodeValue | RelationshipValue) => void;
  readonly changes: () => Changes;
  readonly takeBack: () => void;
}

/** Opens a graph for writing. */
export function openWriter(graph: WritableGraph): GraphWriter {
  const undo: (() => void)[] = [];
  const changes = {
    nodesCreated: 0,
    nodesDeleted: 0,
    relationshipsCreated: 0,
    relationshipsDeleted: 0,
    propertiesSet: 0,
    labelsAdded: 0,
    labelsRemoved: 0,
  };
  let number = graph.order;
  return {
    addNode(labels, properties) {
      while (graph.hasNode(`node ${number}`)) number++;
      const key = graph.addNode(`node ${number}`, { labels: [...labels], properties: { ...properties } });
      undo.push(() => graph.dropNode(key));
      changes.nodesCreated++;
      changes.labelsAdded += labels.length;
      changes.propertiesSet += Object.keys(properties).length;
      return nodeValue(graph, key);
    },
    addRelationship(type, source, target, properties) {
      const key = graph.addDirectedEdge(source, target, { type, properties: { ...properties } });
      undo.push(() => graph.dropEdge(key));
      changes.relationshipsCreated++;
      changes.propertiesSet += Object.keys(properties).length;
      return relationshipValue(graph, key);
    },
    setProperties({ kind, key }, properties) {
      const set = (value: Properties): void => {
        if (kind === "node") graph.setNodeAttribute(key, "properties", { ...value });
        else graph.setEdgeAttribute(key, "properties", { ...value });
      };
      const before =
        kind === "node"
          ? graph.getNodeAttribute(key, "properties")
          : graph.getEdgeAttribute(key, "properties");
      const names = new Set([...Object.keys(before), ...Object.keys(properties)]);
      changes.propertiesSet += [...names].filter((name) => before[name] !== properties[name]).length;
      undo.push(() => set(before));
      set(properties);
    },
    setLabels({ key }, labels) {
      const before = graph.getNodeAttribute(key, "labels");
      changes.labelsAdded += labels.filter((label) => !before.includes(label)).length;
      changes.labelsRemoved += before.filter((label) => !labels.includes(label)).length;
      undo.push(() => graph.setNodeAttribute(key, "labels", before));
      graph.setNodeAttribute(key, "labels", [...labels]);
    },
    deleteElement({ kind, key }) {
      if (kind === "node") {
        if (!graph.hasNode(key)) return;
        const attributes = { ...graph.getNodeAttributes(key) };
        graph.dropNode(key);
        undo.push(() => graph.addNode(key, attributes));
        changes.nodesDeleted++;
      } else if (graph.hasEdge(key)) {
        const attributes = { ...graph.getEdgeAttributes(key) };
        const [source, target] = graph.extremities(key);
        graph.dropEdge(key);
        undo.push(() => graph.addDirectedEdgeWithKey(key, source, target, attributes));
        changes.relationshipsDeleted++;
      }
    },
    changes: () => ({ ...changes }),
    takeBack() {
      for (let step = undo.pop(); step !== undefined; step = undo.pop()) step();
    },
  };
}
