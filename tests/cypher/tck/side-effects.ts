import type { PropertyGraph } from "../../../graph/cypher/property-graph.ts";
import { identity } from "../../../graph/cypher/values/equality.ts";
import { fromProperty } from "../../../graph/cypher/values/from-property.ts";

const kinds = ["nodes", "relationships", "labels", "properties"] as const;

/** What a graph holds, as sets whose differences are the kit's side effects: labels by name, properties by owner, key and value. */
export type Contents = Readonly<Record<(typeof kinds)[number], ReadonlySet<string>>>;

export function contentsOf(graph: PropertyGraph): Contents {
  const contents = {
    nodes: new Set<string>(),
    relationships: new Set<string>(),
    labels: new Set<string>(),
    properties: new Set<string>(),
  };
  const addProperties = (owner: string, properties: Readonly<Record<string, unknown>>): void => {
    for (const [key, value] of Object.entries(properties))
      contents.properties.add(`${owner} ${key} ${identity(fromProperty(value))}`);
  };
  graph.forEachNode((key, { labels, properties }) => {
    contents.nodes.add(key);
    for (const label of labels) contents.labels.add(label);
    addProperties(`node ${key}`, properties);
  });
  graph.forEachEdge((key, { properties }) => {
    contents.relationships.add(key);
    addProperties(`relationship ${key}`, properties);
  });
  return contents;
}

/** "+nodes 1, -properties 2": what there is after but not before, and before but not after; nothing for none. */
export function sideEffects(before: Contents, after: Contents): string {
  const missing = (from: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    [...from].filter((one) => !other.has(one)).length;
  const effects = kinds.flatMap((kind) => [
    [`+${kind}`, missing(after[kind], before[kind])] as const,
    [`-${kind}`, missing(before[kind], after[kind])] as const,
  ]);
  return writtenEffects(effects.filter(([, count]) => count > 0));
}

export function writtenEffects(effects: readonly (readonly [string, number | string])[]): string {
  return effects
    .map(([name, count]) => `${name} ${count}`)
    .sort()
    .join(", ");
}
