import { groupBy } from "../model/group-by.ts";
import type { RelationKey } from "../model/relation.ts";
import type { Read } from "./neo4j-read.ts";
import { rebuildRelations } from "./neo4j-relations.ts";
import { sendAhead } from "./neo4j-send-ahead.ts";
import { ENTITY, MENTION, toEntity, toMentionEdge } from "./neo4j-to-model.ts";
import { writeEntities } from "./neo4j-write-entities.ts";
import { type DatedMention, recountEntity } from "./recount-entity.ts";

/** Counts and names entities anew by the mentions there are; one of which nothing is told any more goes. */
export async function recount(run: Read, ids: readonly string[]): Promise<void> {
  const sorted = [...new Set(ids)].sort();
  await run("UNWIND $ids AS id MATCH (e:Entity {id: id}) WHERE NOT EXISTS { (e)--() } DELETE e", {
    ids: sorted,
  });
  const entities = (
    await run(`UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN ${ENTITY}`, { ids: sorted })
  ).map(toEntity);
  const mentions = groupBy(await datedMentions(run, sorted), ({ entityId }) => [entityId]);
  const queries = sendAhead(run);
  await writeEntities(
    queries,
    entities.map((entity) => recountEntity(entity, mentions.get(entity.id) ?? [])),
  );
  await queries.answered();
}

/** The relations of these keys as the statements there are give them; none where there is none. */
export async function replaceRelations(run: Read, keys: readonly RelationKey[]): Promise<void> {
  await run(
    `UNWIND $keys AS key MATCH (:Entity {id: key.subject})-[r]->(:Entity {id: key.object}) WHERE type(r) = key.type DELETE r`,
    { keys: keys.map(({ subject, type, object }) => ({ subject, type, object })) },
  );
  await rebuildRelations(run, keys);
}

async function datedMentions(run: Read, ids: readonly string[]): Promise<DatedMention[]> {
  const rows = await run(
    `UNWIND $ids AS id MATCH (d:Document)-[m:MENTIONS]->(e:Entity {id: id})
     RETURN ${MENTION}, d.publishedAt AS publishedAt`,
    { ids },
  );
  return rows.map((row) => ({ ...toMentionEdge(row), publishedAt: row.publishedAt as string | null }));
}
