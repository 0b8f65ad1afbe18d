import type { PropertyGraph } from "../evaluation/property-graph.ts";
import { identity } from "../values/equality.ts";
import { fromProperty } from "../values/from-property.ts";
import type { Value } from "../values/value.ts";

interface GraphIndex {
  labels: Map<string, string[]> | null;
  readonly properties: Map<string, Map<string, string[]>>;
}

const indexes = new WeakMap<PropertyGraph, GraphIndex>();
const changes = [
  "nodeAdded",
  "nodeDropped",
  "cleared",
  "nodeAttributesUpdated",
  "eachNodeAttributesUpdated",
] as const;

/** Keys of the nodes that carry a label, in the graph's order. */
export function nodesWithLabel(graph: PropertyGraph, label: string): readonly string[] {
  const index = indexOf(graph);
  if (index.labels === null) {
    const labels = new Map<string, string[]>();
    graph.forEachNode((key, attributes) => {
      for (const name of attributes.labels) push(labels, name, key);
    });
    index.labels = labels;
  }
  return index.labels.get(label) ?? [];
}

/** Keys of the nodes whose property equals a value that is neither null nor NaN. */
export function nodesWithProperty(graph: PropertyGraph, name: string, value: Value): readonly string[] {
  const index = indexOf(graph);
  let values = index.properties.get(name);
  if (values === undefined) {
    values = new Map();
    const byValue = values;
    graph.forEachNode((key, { properties }) => {
      if (Object.hasOwn(properties, name)) push(byValue, identity(fromProperty(properties[name])), key);
    });
    index.properties.set(name, values);
  }
  return values.get(identity(value)) ?? [];
}

/** Built when first asked, forgotten when the graph's nodes change. */
function indexOf(graph: PropertyGraph): GraphIndex {
  const known = indexes.get(graph);
  if (known !== undefined) return known;
  const index: GraphIndex = { labels: null, properties: new Map() };
  indexes.set(graph, index);
  const forget = () => {
    index.labels = null;
    index.properties.clear();
  };
  for (const change of changes) graph.on(change, forget);
  return index;
}

function push(map: Map<string, string[]>, name: string, key: string): void {
  const keys = map.get(name);
  if (keys === undefined) map.set(name, [key]);
  else keys.push(key);
}
