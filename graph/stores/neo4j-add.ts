import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { deriveRelations, type Relation } from "../model/relation.ts";
import { addCounts, countRecord } from "./count-record.ts";
import { nameRank } from "./name-rank.ts";
import { claimDocuments, claimEntities } from "./neo4j-claim.ts";
import type { Read } from "./neo4j-read.ts";
import { createRelations, rebuildRelations, writeMissingRelations } from "./neo4j-relations.ts";
import { sendAhead } from "./neo4j-send-ahead.ts";
import {
  createEntities,
  type Recounted,
  writeCounts,
  writeEntities,
  writeRanks,
} from "./neo4j-write-entities.ts";
import { writeDocuments, writeRecords } from "./neo4j-write-records.ts";

/**
 * Writes those records whose document is new, inside one transaction; `run` runs a query in it. Nodes that others may write
 * too are claimed, and then created, in one order, so that importers side by side wait for each other and do not
 * deadlock. Returns the new documents' ids.
 */
export async function addRecords(run: Read, records: readonly DocumentRecord[]): Promise<string[]> {
  const added = await claimDocuments(run, records);
  const fresh = records.filter(({ document }) => added.delete(document.id));
  if (fresh.length === 0) return [];
  const told = new Map<string, CountedEntity<EntityKind>>();
  for (const entity of fresh.flatMap(countRecord)) {
    const before = told.get(entity.id);
    told.set(entity.id, before ? addCounts(before, entity) : entity);
  }
  const ids = [...told.keys()].sort();
  const claimed = new Map((await claimEntities(run, ids)).map((entity) => [entity.id, entity]));
  const counted: Recounted[] = [];
  const ranked: Recounted[] = [];
  const renamed: CountedEntity[] = [];
  const missing: CountedEntity[] = [];
  for (const id of ids) {
    const [there, more] = [claimed.get(id), told.get(id) as CountedEntity<EntityKind>];
    if (!there) missing.push(more);
    else if (there.known === null) renamed.push(more);
    else {
      const entity = addCounts(there.known, more);
      if (!isNamedAlike(there.known, entity)) renamed.push(entity);
      else (nameRank(there.known) === nameRank(entity) ? counted : ranked).push({ node: there.node, entity });
    }
  }
  const queries = sendAhead(run);
  const created = await createEntities(queries, missing);
  await writeCounts(queries, counted);
  await writeRanks(queries, ranked);
  await writeEntities(queries, renamed);
  await writeDocuments(queries, fresh);
  const nodes = new Map(await created());
  for (const { id, node } of claimed.values()) nodes.set(id, node);
  await writeRecords(queries, fresh, nodes);
  // A relation that is not there yet has no statements but these: those of the others, of which a hub has many, are looked up.
  const relations = deriveRelations(fresh.flatMap(({ statements }) => statements));
  const isNew = ({ subject, object }: Relation) => !claimed.has(subject) || !claimed.has(object);
  await createRelations(queries, relations.filter(isNew), nodes);
  await queries.answered();
  const others = relations.filter((relation) => !isNew(relation));
  await rebuildRelations(run, await writeMissingRelations(run, others, nodes));
  return fresh.map(({ document }) => document.id);
}

/** Whether both have the same names, kind and codes. */
function isNamedAlike(a: CountedEntity, b: CountedEntity): boolean {
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.wikidataId === b.wikidataId &&
    a.isoCode === b.isoCode &&
    a.aliases.join("\0") === b.aliases.join("\0")
  );
}
