import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { inParts } from "./in-parts.ts";
import { present } from "./neo4j-columns.ts";
import { ENTITY_GROUPS, entitiesOfGroups } from "./neo4j-entity-columns.ts";
import type { Read } from "./neo4j-read.ts";
import { sendAhead } from "./neo4j-send-ahead.ts";

/** Tells which of the documents are new, and locks these: their nodes exist from here on, without their properties. */
export async function claimDocuments(run: Read, records: readonly DocumentRecord[]): Promise<Set<string>> {
  const [row] = await run(
    `UNWIND $ids AS id MERGE (d:Document {id: id})
     WITH d WHERE d.text IS NULL RETURN collect(DISTINCT d.id) AS ids`,
    { ids: [...new Set(records.map(({ document }) => document.id))].sort() },
  );
  return new Set(row?.ids as string[]);
}

/** An entity that is there, locked. */
export interface ClaimedEntity {
  readonly id: string;
  readonly node: number;
  /** Null of one without a name, which no program of ours leaves. */
  readonly known: CountedEntity<EntityKind> | null;
}

/** Locks those of the entities that are there, and tells what is known of them. */
export async function claimEntities(run: Read, ids: readonly string[]): Promise<ClaimedEntity[]> {
  const queries = sendAhead(run);
  for (const some of inParts(ids))
    await queries.send(
      `CYPHER 5 UNWIND $ids AS id MATCH (e:Entity {id: id}) SET e.mentionCount = coalesce(e.mentionCount, 0)
       WITH e ${ENTITY_GROUPS.numbered}`,
      { ...ENTITY_GROUPS.parameters, ids: some },
    );
  const rows = await queries.answered();
  const nodes = rows.flatMap(({ node }) => node as number[]);
  return entitiesOfGroups(rows).map((entity, k) => ({
    id: entity.id,
    node: nodes[k] as number,
    known: present(entity.name) === null ? null : entity,
  }));
}
