import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { deriveRelations } from "../model/relation.ts";
import { addCounts, countRecord } from "./count-record.ts";
import { nameRank } from "./name-rank.ts";
import { claimDocuments, claimEntities } from "./neo4j-claim.ts";
import type { Read } from "./neo4j-read.ts";
import { rebuildRelations, writeMissingRelations } from "./neo4j-relations.ts";
import { sendAhead } from "./neo4j-send-ahead.ts";
import { createEntities, writeCounts, writeEntities } from "./neo4j-write-entities.ts";
import { writeRecords } from "./neo4j-write-records.ts";

/**
 * Writes those records whose document is new, inside one transaction; `run` runs a query in it. Nodes that others may write
 * too are claimed, and then created, in the order of their ids, so that importers side by side wait for each other and do not
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
  const found = new Map((await claimEntities(run, ids)).map((entity) => [entity.id, entity]));
  const changes: Change[] = [];
  const nameless: CountedEntity[] = [];
  const missing: CountedEntity[] = [];
  for (const id of ids) {
    const [before, more] = [found.get(id), told.get(id) as CountedEntity<EntityKind>];
    if (!before) missing.push(more);
    else if (before.name === null) nameless.push(more);
    else changes.push({ before, after: addCounts(before, more) });
  }
  const counted = changes.filter(isCounted).map(({ after }) => after);
  const renamed = changes.filter((change) => !isCounted(change)).map(({ after }) => after);
  const queries = sendAhead(run);
  await createEntities(queries, missing);
  await writeCounts(queries, counted);
  await writeEntities(queries, [...renamed, ...nameless]);
  await writeRecords(queries, fresh);
  await queries.answered();
  // A relation that is not there yet has no statements but these: those of the others, of which a hub has many, are looked up.
  const relations = deriveRelations(fresh.flatMap(({ statements }) => statements));
  await rebuildRelations(run, await writeMissingRelations(run, relations));
  return fresh.map(({ document }) => document.id);
}

interface Change {
  readonly before: CountedEntity;
  readonly after: CountedEntity;
}

/** Whether nothing of what is stored changes but the counts and dates. */
function isCounted({ before, after }: Change): boolean {
  return (
    before.name === after.name &&
    before.kind === after.kind &&
    before.wikidataId === after.wikidataId &&
    before.isoCode === after.isoCode &&
    before.aliases.join("\0") === after.aliases.join("\0") &&
    nameRank(before) === nameRank(after)
  );
}
