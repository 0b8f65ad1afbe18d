import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { deriveRelations, type RelationKey, relationId } from "../model/relation.ts";
import { countRecord } from "./count-record.ts";
import {
  type EdgeElement,
  FLOAT_PROPERTIES,
  graphElements,
  type NodeElement,
  type Properties,
} from "./graph-elements.ts";
import type { Read } from "./neo4j-read.ts";
import { STATEMENT, STATEMENT_PATTERN, toEntity, toStatement } from "./neo4j-to-model.ts";

/**
 * Writes those records whose document is new, inside one transaction; `run` runs a query in it. Nodes are claimed by
 * MERGE on the id alone in the order of the ids, so that importers side by side wait for each other and do not deadlock.
 * Returns the new documents' ids.
 */
export async function addRecords(run: Read, records: readonly DocumentRecord[]): Promise<string[]> {
  const added = new Set(await claimDocuments(run, records));
  const fresh = records.filter(({ document }, k) => added.has(document.id) && isFirst(records, k));
  const known = await claimEntities(run, fresh);
  for (const record of fresh) for (const entity of countRecord(record, known)) known.set(entity.id, entity);
  const touched = new Set(fresh.flatMap(({ entities }) => entities.map(({ id }) => id)));
  await writeElements(run, {
    documents: fresh.map(({ document }) => document),
    entities: [...known.values()].filter(({ id }) => touched.has(id)),
    mentions: fresh.flatMap(({ mentions }) => mentions),
    statements: fresh.flatMap(({ statements }) => statements),
    figures: fresh.flatMap(({ figures }) => figures),
    relations: [],
  });
  await rebuildRelations(
    run,
    fresh.flatMap(({ statements }) => statements),
  );
  return fresh.map(({ document }) => document.id);
}

function isFirst(records: readonly DocumentRecord[], k: number): boolean {
  const id = records[k]?.document.id;
  return records.findIndex(({ document }) => document.id === id) === k;
}

/** Locks the documents' ids and tells which are new: their nodes exist from here on, without their properties. */
async function claimDocuments(run: Read, records: readonly DocumentRecord[]): Promise<string[]> {
  const rows = await run(
    `UNWIND $ids AS id MERGE (d:Document {id: id})
     WITH d WHERE d.text IS NULL RETURN DISTINCT d.id AS id`,
    { ids: sortedIds(records.map(({ document }) => document)) },
  );
  return rows.map(({ id }) => String(id));
}

/** Locks the entities, and tells what is known of those that were there. */
async function claimEntities(
  run: Read,
  records: readonly DocumentRecord[],
): Promise<Map<string, CountedEntity<EntityKind>>> {
  const rows = await run(
    `UNWIND $ids AS id MERGE (e:Entity {id: id}) SET e.mentionCount = coalesce(e.mentionCount, 0)
     WITH e WHERE e.name IS NOT NULL RETURN properties(e) AS properties, labels(e) AS labels`,
    { ids: sortedIds(records.flatMap(({ entities }) => entities)) },
  );
  return new Map(rows.map(toEntity).map((entity) => [entity.id, entity]));
}

/** Writes these relations as the statements there are give them. */
export async function rebuildRelations(run: Read, keys: readonly RelationKey[]): Promise<void> {
  if (keys.length === 0) return;
  const touched = new Map(
    keys.map(({ subject, type, object }) => [
      relationId({ subject, type, object }),
      { subject, type, object },
    ]),
  );
  const rows = await run(
    `UNWIND $touched AS relation MATCH ${STATEMENT_PATTERN}
     WHERE s.id = relation.subject AND o.id = relation.object AND st.type = relation.type RETURN ${STATEMENT}`,
    { touched: [...touched.values()] },
  );
  const relations = deriveRelations(rows.map(toStatement));
  await writeElements(run, {
    documents: [],
    entities: [],
    mentions: [],
    statements: [],
    figures: [],
    relations,
  });
}

export async function writeElements(run: Read, part: Parameters<typeof graphElements>[0]): Promise<void> {
  const { nodes, edges } = graphElements(part);
  for (const group of groups(nodes, ({ labels }) => labels.map(cypherName).join(":")))
    await writeNodes(run, group);
  for (const [, group] of groups(edges, ({ startLabel, type, endLabel }) =>
    [startLabel, type, endLabel].join(),
  ))
    await writeEdges(run, group);
}

async function writeNodes(run: Read, [labels, nodes]: Group<NodeElement>): Promise<void> {
  await run(
    `UNWIND $rows AS row MERGE (n:${labels.split(":")[0]} {id: row.id}) SET n = row.properties SET n:${labels}`,
    { rows: nodes.map(({ id, properties }) => ({ id, properties: toDriver(properties) })) },
  );
}

/** Edges of one type between nodes of the same labels. */
async function writeEdges(run: Read, edges: Group<EdgeElement>[1]): Promise<void> {
  const { startLabel, endLabel } = edges[0];
  const type = cypherName(edges[0].type);
  // A statement may be attributed to one speaker twice, at two depths; every other edge is the only one of its type and ends.
  const merge = type === "ATTRIBUTED_TO" ? "{depth: row.properties.depth}" : "";
  await run(
    `UNWIND $rows AS row MATCH (a:${startLabel} {id: row.start}) MATCH (b:${endLabel} {id: row.end})
     MERGE (a)-[r:${type} ${merge}]->(b) SET r = row.properties`,
    { rows: edges.map(({ start, end, properties }) => ({ start, end, properties: toDriver(properties) })) },
  );
}

type Group<Item> = readonly [name: string, items: readonly [Item, ...Item[]]];

function groups<Item>(items: readonly Item[], nameOf: (item: Item) => string): Group<Item>[] {
  const byName = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = byName.get(nameOf(item));
    if (group) group.push(item);
    else byName.set(nameOf(item), [item]);
  }
  return [...byName];
}

/** Labels and types become part of a query's text: only names that need no quoting may. */
function cypherName(name: string): string {
  if (!/^[A-Z][A-Za-z0-9_]{0,63}$/.test(name))
    throw new Error(`${JSON.stringify(name)} cannot be a label or type`);
  return name;
}

/** The driver writes bigint as Cypher's integer and number as its float. */
export function toDriver(properties: Properties): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [
      key,
      FLOAT_PROPERTIES.has(key) ? value : toInteger(value),
    ]),
  );
}

function toInteger(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toInteger);
  return typeof value === "number" ? BigInt(value) : value;
}

function sortedIds(items: readonly { readonly id: string }[]): string[] {
  return [...new Set(items.map(({ id }) => id))].sort();
}
