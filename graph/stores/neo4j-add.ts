import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { deriveRelations, type RelationKey, relationId } from "../model/relation.ts";
import { countRecord } from "./count-record.ts";
import type { Read } from "./neo4j-read.ts";
import { ENTITY, STATEMENT, STATEMENT_PATTERN, toEntity, toStatement } from "./neo4j-to-model.ts";
import { writeElements } from "./neo4j-write-elements.ts";

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
     WITH e WHERE e.name IS NOT NULL RETURN ${ENTITY}`,
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

function sortedIds(items: readonly { readonly id: string }[]): string[] {
  return [...new Set(items.map(({ id }) => id))].sort();
}
