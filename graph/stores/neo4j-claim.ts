import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { inParts } from "./in-parts.ts";
import { ENTITY_GROUPS, entitiesOfGroups } from "./neo4j-entity-columns.ts";
import type { Read } from "./neo4j-read.ts";
import { sendAhead } from "./neo4j-send-ahead.ts";
import { entityColumns } from "./neo4j-stored-entity.ts";

/** Locks the documents' ids and tells which are new: their nodes exist from here on, without their properties. */
export async function claimDocuments(run: Read, records: readonly DocumentRecord[]): Promise<Set<string>> {
  const [row] = await run(
    `UNWIND $ids AS id MERGE (d:Document {id: id})
     WITH d WHERE d.text IS NULL RETURN collect(DISTINCT d.id) AS ids`,
    { ids: [...new Set(records.map(({ document }) => document.id))].sort() },
  );
  return new Set(row?.ids as string[]);
}

/** Locks the entities, of which each comes once, writes those that are new, and tells what is known of the others. */
export async function claimEntities(
  run: Read,
  entities: readonly CountedEntity[],
): Promise<CountedEntity<EntityKind>[]> {
  const queries = sendAhead(run);
  for (const some of inParts([...entities].sort(byId))) {
    const { map, parameters } = entityColumns(some);
    await queries.send(
      `UNWIND range(0, size($_id) - 1) AS i MERGE (e:Entity {id: $_id[i]})
       WITH e, i, e.name IS NOT NULL AS known
       SET e += CASE WHEN known THEN {mentionCount: coalesce(e.mentionCount, 0)} ELSE ${map} END,
         e:$(CASE WHEN known THEN [] ELSE [$kindOf[i]] END)
       WITH e WHERE known ${ENTITY_GROUPS.returned}`,
      { ...parameters, ...ENTITY_GROUPS.parameters },
    );
  }
  return entitiesOfGroups(await queries.answered());
}

function byId(a: CountedEntity, b: CountedEntity): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
