import type { GraphContent, NodeContent, Property } from "../model/content.ts";
import type { CountedEntity } from "../model/entity.ts";
import type { EvidencedRelation, GraphPart } from "../model/graph-part.ts";
import { groupBy } from "../model/group-by.ts";
import { relationId } from "../model/relation.ts";
import { toldEvidence } from "./told-evidence.ts";
import type { Place, WriteOptions } from "./write-options.ts";

/**
 * The serialization of graphology (https://graphology.github.io/serialization.html), for `Graph.from`: entities as
 * nodes, relations as edges with their evidence, the documents without their text as an attribute of the graph.
 */
export async function* writeGraphologyJson(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const { line, words } = options.provenance;
  yield `{"options":${json({ type: "directed", multi: true, allowSelfLoops: true })},\n`;
  yield `"attributes":{"provenance":${json({ line, words })},\n"documents":[`;
  if (options.evidence)
    yield* list(part.documents(), ({ document: { text: _, ...header } }) => sorted(header));
  yield '\n]},\n"nodes":[';
  yield* list(part.entities(), (entity) => node(entity, part.content, options.places?.get(entity.id)));
  yield '\n],\n"edges":[';
  const relationships = part.content && propertiesByRelation(part.content);
  yield* list(part.relations(), (row) => edge(row, relationships, options));
  yield "\n]}\n";
}

async function* list<Item>(items: AsyncIterable<Item>, of: (item: Item) => object): AsyncGenerator<string> {
  let comma = "";
  for await (const item of items) {
    yield `${comma}\n${json(of(item))}`;
    comma = ",";
  }
}

function node(
  { id, name, ...attributes }: CountedEntity,
  content: GraphContent | undefined,
  place: Place | undefined,
): object {
  const held = content && nodeContent(content.nodes.get(id));
  const position = place && { x: place.x, y: place.y };
  return { key: id, attributes: { label: name, ...position, ...sorted(attributes), ...held } };
}

function edge(
  { relation: { id, subject, object, ...attributes }, evidence }: EvidencedRelation,
  relationships: ReadonlyMap<string, readonly object[]> | undefined,
  options: WriteOptions,
): object {
  const told = relationships
    ? { relationships: relationships.get(id) ?? [] }
    : options.evidence && { evidence: evidence.map(toldEvidence) };
  const shown = { label: attributes.type, ...sorted(attributes), ...told };
  return { key: id, source: subject, target: object, attributes: shown };
}

function nodeContent(held: NodeContent | undefined): object {
  return { labels: held?.labels ?? [], properties: propertyMap(held?.properties ?? []) };
}

/** The properties of each relationship, by relation. */
function propertiesByRelation({ relationships }: GraphContent): Map<string, object[]> {
  const groups = groupBy(relationships, (relationship) => [relationId(relationship)]);
  return new Map([...groups].map(([id, group]) => [id, group.map((each) => propertyMap(each.properties))]));
}

function propertyMap(properties: readonly Property[]): object {
  return Object.fromEntries(properties.map(({ name, value }) => [name, value]));
}

/** With its keys in order: the same graph gives the same file, whichever store it comes from. */
function sorted(attributes: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function json(value: object): string {
  return JSON.stringify(value);
}
