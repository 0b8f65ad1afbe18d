import type { Subgraph } from "../model/subgraph.ts";
import { byId, evidenceOf } from "./evidence-of.ts";

/**
 * The serialization of graphology (https://graphology.github.io/serialization.html), for `Graph.from`: entities as
 * nodes, relations as edges with their evidence, the documents without their text as an attribute of the graph.
 */
export function writeGraphologyJson(subgraph: Subgraph): string {
  const evidence = evidenceOf(subgraph);
  const serialized = {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: { documents: byId(subgraph.documents).map(({ text: _, ...header }) => sorted(header)) },
    nodes: byId(subgraph.entities).map(({ id, name, ...attributes }) => ({
      key: id,
      attributes: { label: name, ...sorted(attributes) },
    })),
    edges: byId(subgraph.relations).map(({ id, subject, object, ...attributes }) => ({
      key: id,
      source: subject,
      target: object,
      attributes: { label: attributes.type, ...sorted(attributes), evidence: evidence.get(id) ?? [] },
    })),
  };
  return `${JSON.stringify(serialized, null, 1)}\n`;
}

/** With its keys in order: the same graph gives the same file, whichever store it comes from. */
function sorted(attributes: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
