import type { NodeContent, Property, Relationship } from "../model/content.ts";
import { relationId } from "../model/relation.ts";
import type { Subgraph } from "../model/subgraph.ts";
import { byId, evidenceOf } from "./evidence-of.ts";

/**
 * The serialization of graphology (https://graphology.github.io/serialization.html), for `Graph.from`: entities as
 * nodes, relations as edges with their evidence, the documents without their text as an attribute of the graph.
 */
export function writeGraphologyJson(subgraph: Subgraph): string {
  const evidence = evidenceOf(subgraph);
  const { content } = subgraph;
  const relationships = content && groupRelationships(content.relationships);
  const serialized = {
    options: { type: "directed", multi: true, allowSelfLoops: true },
    attributes: { documents: byId(subgraph.documents).map(({ text: _, ...header }) => sorted(header)) },
    nodes: byId(subgraph.entities).map(({ id, name, ...attributes }) => ({
      key: id,
      attributes: { label: name, ...sorted(attributes), ...(content && nodeContent(content.nodes.get(id))) },
    })),
    edges: byId(subgraph.relations).map(({ id, subject, object, ...attributes }) => ({
      key: id,
      source: subject,
      target: object,
      attributes: {
        label: attributes.type,
        ...sorted(attributes),
        ...(relationships
          ? { relationships: relationships.get(id) ?? [] }
          : { evidence: evidence.get(id) ?? [] }),
      },
    })),
  };
  return `${JSON.stringify(serialized, null, 1)}\n`;
}

function nodeContent(node: NodeContent | undefined): object {
  return { labels: node?.labels ?? [], properties: propertyMap(node?.properties ?? []) };
}

/** The properties of each relationship, by relation. */
function groupRelationships(relationships: readonly Relationship[]): Map<string, object[]> {
  const groups = new Map<string, object[]>();
  for (const relationship of relationships) {
    const id = relationId(relationship);
    groups.set(id, [...(groups.get(id) ?? []), propertyMap(relationship.properties)]);
  }
  return groups;
}

function propertyMap(properties: readonly Property[]): object {
  return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
}

/** With its keys in order: the same graph gives the same file, whichever store it comes from. */
function sorted(attributes: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}
