import {
  isNode,
  isPath,
  isPoint,
  isRelationship,
  type Node,
  type Path,
  type Point,
  type Relationship,
} from "neo4j-driver";
import { isCypherTemporal } from "../cypher/cypher-temporal.ts";
import type { CypherNode, CypherPath, CypherRelationship, CypherValue } from "../cypher/cypher-value.ts";
import { edgeId } from "../model/graph-elements.ts";
import { toCypherTemporal, toDriverTemporal } from "./neo4j-temporals.ts";
import { SEARCH_WORDS } from "./search-words.ts";

/** What a node is called, by the server's internal id. */
export type NodeIds = Pick<ReadonlyMap<string, string>, "get">;

/** Nodes and relationships are called by the server's own ids: for a database that Newsgraph did not build. */
export const ELEMENT_IDS: NodeIds = { get: (elementId) => elementId };

/** A value of the driver as the port's. Integers are numbers where they are safe. */
export function toCypherValue(value: unknown, ids: NodeIds): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((item) => toCypherValue(item, ids));
  if (isNode(value)) return toNode(value as Node, ids);
  if (isRelationship(value)) return toRelationship(value as Relationship, ids);
  if (isPath(value)) return toPath(value as Path, ids);
  if (isPoint(value)) return toMap({ ...(value as Point) }, ids);
  if (Object.getPrototypeOf(value) === Object.prototype) return toMap(value, ids);
  return toCypherTemporal(value) ?? String(value);
}

/** A value of the port as the driver's: whole numbers are Cypher's integers. */
export function toDriverValue(value: CypherValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  if (value === null || typeof value !== "object") return value;
  if (isCypherTemporal(value)) return toDriverTemporal(value);
  return ownEntries(value, toDriverValue);
}

/** The internal ids of every node that the value holds, or that a relationship in it begins or ends at. */
export function nodeIdsIn(value: unknown, found: { known: Map<string, string>; wanted: Set<string> }): void {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value)) for (const item of value) nodeIdsIn(item, found);
  else if (isNode(value)) {
    const { elementId, properties } = value as Node;
    if (typeof properties.id === "string") found.known.set(elementId, properties.id);
  } else if (isRelationship(value)) {
    const { startNodeElementId, endNodeElementId } = value as Relationship;
    found.wanted.add(startNodeElementId).add(endNodeElementId);
  } else if (isPath(value)) {
    const { start, segments } = value as Path;
    for (const node of [start, ...segments.map((segment) => segment.end)]) nodeIdsIn(node, found);
  } else if (Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) nodeIdsIn(item, found);
}

function toNode({ elementId, labels, properties }: Node, ids: NodeIds): CypherNode {
  return {
    kind: "node",
    id: idOf(elementId, ids),
    labels: [...labels].sort(),
    properties: toMap(ids === ELEMENT_IDS ? properties : shown(properties), ids),
  };
}

/** What a store keeps for its search is none of the graph's. */
function shown({ [SEARCH_WORDS]: _, ...properties }: Node["properties"]): Node["properties"] {
  return properties;
}

function toRelationship(relationship: Relationship, ids: NodeIds): CypherRelationship {
  const { type, startNodeElementId, endNodeElementId } = relationship;
  const [start, end] = [idOf(startNodeElementId, ids), idOf(endNodeElementId, ids)];
  const properties = toMap(relationship.properties, ids);
  const id = ids === ELEMENT_IDS ? relationship.elementId : edgeId(type, start, end, properties);
  return { kind: "relationship", id, type, start, end, properties };
}

function toPath({ start, segments }: Path, ids: NodeIds): CypherPath {
  return {
    kind: "path",
    nodes: [start, ...segments.map(({ end }) => end)].map((node) => toNode(node, ids)),
    relationships: segments.map(({ relationship }) => toRelationship(relationship, ids)),
  };
}

function toMap(map: object, ids: NodeIds): Record<string, CypherValue> {
  return ownEntries(map, (value) => toCypherValue(value, ids)) as Record<string, CypherValue>;
}

/** A key may be called `__proto__`: fromEntries defines it as any other. */
function ownEntries<Value, Result>(map: object, convert: (value: Value) => Result): Record<string, Result> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, convert(value)]));
}

function idOf(elementId: string, ids: NodeIds): string {
  return ids.get(elementId) ?? "";
}
