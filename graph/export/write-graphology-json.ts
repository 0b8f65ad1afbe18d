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
    attributes: { documents: byId(subgraph.documents).map(({ text: _, ...header }) => header) },
    nodes: byId(subgraph.entities).map(({ id, name, ...attributes }) => ({
      key: id,
      attributes: { label: name, ...attributes },
    })),
    edges: byId(subgraph.relations).map(({ id, subject, object, ...attributes }) => ({
      key: id,
      source: subject,
      target: object,
      attributes: { label: attributes.type, ...attributes, evidence: evidence.get(id) ?? [] },
    })),
  };
  return `${JSON.stringify(serialized, null, 1)}\n`;
}
