import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { groupBy } from "../model/group-by.ts";
import { deriveRelations, type RelationKey, relationId } from "../model/relation.ts";
import type { Statement } from "../model/statement.ts";
import type { Subgraph } from "../model/subgraph.ts";
import { countRecord } from "./count-record.ts";
import type { Read } from "./neo4j-read.ts";
import { ENTITY, STATEMENT, STATEMENT_PATTERN, toEntity, toStatement } from "./neo4j-to-model.ts";
import { cypherName, writeElements } from "./neo4j-write-elements.ts";

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
  const statements = fresh.flatMap((record) => record.statements);
  // What leads from a new document, and from what it says, cannot be there yet.
  await writeElements(
    run,
    {
      documents: fresh.map(({ document }) => document),
      entities: [...known.values()].filter(({ id }) => touched.has(id)),
      mentions: fresh.flatMap(({ mentions }) => mentions),
      statements,
      figures: fresh.flatMap(({ figures }) => figures),
      relations: [],
    },
    { edgesAre: "new" },
  );
  await addToRelations(run, statements);
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
     WITH e WHERE e.name IS NOT NULL RETURN ${ENTITY}`,
    { ids: sortedIds(records.flatMap(({ entities }) => entities)) },
  );
  return new Map(rows.map(toEntity).map((entity) => [entity.id, entity]));
}

/**
 * Writes the relations that new statements belong to. One that is not there yet has no statements but these: those of the
 * others, of which a hub has many, are looked up.
 */
async function addToRelations(run: Read, statements: readonly Statement[]): Promise<void> {
  const isThere = await presentRelations(run, statements);
  const [old, fresh] = [true, false].map((there) =>
    statements.filter((statement) => isThere.has(relationId(statement)) === there),
  ) as [Statement[], Statement[]];
  await writeElements(run, { ...NOTHING, relations: deriveRelations(fresh) }, { edgesAre: "new" });
  await rebuildRelations(run, old);
}

async function presentRelations(run: Read, keys: readonly RelationKey[]): Promise<Set<string>> {
  const present = new Set<string>();
  for (const [type, some] of groupBy(keys, (key) => [key.type])) {
    const [row] = await run(
      `UNWIND range(0, size($subjects) - 1) AS i
       MATCH (s:Entity {id: $subjects[i]}) MATCH (o:Entity {id: $objects[i]}) MATCH (s)-[:${cypherName(type)}]->(o)
       RETURN collect(toFloat(i)) AS found`,
      { subjects: some.map(({ subject }) => subject), objects: some.map(({ object }) => object) },
    );
    for (const k of (row?.found ?? []) as number[]) present.add(relationId(some[k] as RelationKey));
  }
  return present;
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
  await writeElements(run, { ...NOTHING, relations: deriveRelations(rows.map(toStatement)) });
}

const NOTHING: Subgraph = {
  documents: [],
  entities: [],
  mentions: [],
  statements: [],
  figures: [],
  relations: [],
};

function sortedIds(items: readonly { readonly id: string }[]): string[] {
  return [...new Set(items.map(({ id }) => id))].sort();
}
