import { isCypherTemporal } from "../cypher/cypher-temporal.ts";
import type { CypherValue } from "../cypher/cypher-value.ts";
import type { GraphContent, NodeContent, Property, Relationship } from "../model/content.ts";
import { compareText } from "../model/order.ts";
import { relationshipsOf } from "./neo4j-foreign-graph.ts";
import type { Read, Row } from "./neo4j-read.ts";
import { ELEMENT_IDS, toCypherValue } from "./neo4j-values.ts";

const NODE = "elementId(n) AS id, labels(n) AS labels, properties(n) AS properties";
const RELATIONSHIP = `elementId(r) AS id, type(r) AS type, elementId(startNode(r)) AS subject,
  elementId(endNode(r)) AS object, properties(r) AS properties`;

/** `readValues` gives values as the driver does. */
export async function foreignNode(readValues: Read, id: string): Promise<NodeContent | null> {
  const [row] = await readValues(`MATCH (n) WHERE elementId(n) = $id RETURN ${NODE}`, { id });
  return row ? nodeContent(row) : null;
}

/** The relationships between two nodes, either way round, at most `limit`. */
export async function foreignRelationships(
  readValues: Read,
  id: string,
  otherId: string,
  limit: number,
): Promise<Relationship[]> {
  const rows = await readValues(
    `MATCH (a) WHERE elementId(a) = $id MATCH (b) WHERE elementId(b) = $otherId
     MATCH (a)-[r]-(b) RETURN DISTINCT ${RELATIONSHIP} ORDER BY type, id LIMIT $limit`,
    { id, otherId, limit: BigInt(limit) },
  );
  return rows.map(relationship);
}

/** The content of these nodes and of the relationships among them. */
export async function foreignContent(readValues: Read, ids: readonly string[]): Promise<GraphContent> {
  const nodes = await readValues(`MATCH (n) WHERE elementId(n) IN $ids RETURN ${NODE}`, { ids });
  const relationships = await readValues(`${relationshipsOf("both")} RETURN ${RELATIONSHIP}`, { ids });
  return {
    nodes: new Map(nodes.map((row) => [String(row.id), nodeContent(row)])),
    relationships: relationships.map(relationship).sort((a, b) => compareText(a.id, b.id)),
  };
}

function nodeContent({ labels, properties }: Row): NodeContent {
  return { labels: (labels as string[]).toSorted(), properties: shownProperties(properties as object) };
}

function relationship({ id, type, subject, object, properties }: Row): Relationship {
  return {
    id: String(id),
    type: String(type),
    subject: String(subject),
    object: String(object),
    properties: shownProperties(properties as object),
  };
}

function shownProperties(properties: object): Property[] {
  return Object.entries(properties)
    .map(([name, value]) => ({ name, value: shownValue(toCypherValue(value, ELEMENT_IDS)) }))
    .sort((a, b) => compareText(a.name, b.name));
}

/** "1968-12-24", "[1, 2]": a value on one line, as Cypher would write it, but for the quotes of a text. */
function shownValue(value: CypherValue): string | number | boolean {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint" || value === null) return String(value);
  if (isCypherTemporal(value)) return value.iso;
  if (Array.isArray(value)) return `[${value.map((item) => shownValue(item)).join(", ")}]`;
  return JSON.stringify(value);
}
