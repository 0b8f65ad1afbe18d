import { type RelationKey, relationId } from "../model/relation.ts";
import { mentionProperties } from "./graph-elements.ts";
import type { Relink } from "./graph-store.ts";
import { rebuildRelations, toDriver, writeElements } from "./neo4j-add.ts";
import type { Read } from "./neo4j-read.ts";
import { MENTION, toEntity, toMentionEdge } from "./neo4j-to-model.ts";
import { recountEntity } from "./recount-entity.ts";
import { refuseRelink } from "./refuse-relink.ts";

/** What relink of the port promises, inside one transaction; `run` runs a query in it. */
export async function relinkMentions(run: Read, changes: readonly Relink[]): Promise<void> {
  const relations = new Map<string, RelationKey>();
  const note = async (change: Relink) => {
    for (const key of await relationsOf(run, change)) relations.set(relationId(key), key);
  };
  for (const change of changes) {
    await note(change);
    await move(run, change);
    await note(change);
  }
  const keys = [...relations.values()];
  await run(
    `UNWIND $ids AS id MATCH (a:Entity {id: id.subject})-[r]->(:Entity {id: id.object}) WHERE type(r) = id.type DELETE r`,
    { ids: keys },
  );
  await rebuildRelations(run, keys);
  for (const id of new Set(changes.flatMap(({ entityId, to }) => [entityId, to]))) await recount(run, id);
}

async function move(run: Read, change: Relink): Promise<void> {
  const { documentId, entityId, to, link, notLinkedTo } = change;
  const ends = { documentId, entityId, to };
  const edges = await run(
    `MATCH (d:Document {id: $documentId})-[m:MENTIONS]->(e:Entity) WHERE e.id IN [$entityId, $to] RETURN ${MENTION}`,
    ends,
  );
  const moved = refuseRelink(change, edges.map(toMentionEdge));
  await run(
    `MATCH (d:Document {id: $documentId})-[m:MENTIONS]->(a:Entity {id: $entityId})
     DELETE m MERGE (b:Entity {id: $to}) ON CREATE SET b.name = $name, b.aliases = [] CREATE (d)-[n:MENTIONS]->(b) SET n = $properties`,
    {
      ...ends,
      name: moved.names[0],
      properties: toDriver(mentionProperties({ ...moved, link, notLinkedTo })),
    },
  );
  if (to === entityId) return;
  for (const kind of ["Person", "Organization", "Country", "Place"])
    await run(`MATCH (a:${kind} {id: $entityId}), (b:Entity {id: $to}) SET b:${kind}`, ends);
  for (const type of ["SUBJECT", "OBJECT", "ATTRIBUTED_TO", "ABOUT"])
    await run(
      `MATCH (:Document {id: $documentId})-[:STATES]->(said)-[r:${type}]->(:Entity {id: $entityId})
       MATCH (b:Entity {id: $to}) CREATE (said)-[n:${type}]->(b) SET n = properties(r) DELETE r`,
      ends,
    );
}

/** The relations to which statements of the document about either entity belong. */
async function relationsOf(run: Read, { documentId, entityId, to }: Relink): Promise<RelationKey[]> {
  const rows = await run(
    `MATCH (:Document {id: $documentId})-[:STATES]->(st:Statement)-[:SUBJECT|OBJECT]->(e:Entity)
     WHERE e.id IN [$entityId, $to]
     MATCH (s:Entity)<-[:SUBJECT]-(st)-[:OBJECT]->(o:Entity)
     RETURN DISTINCT s.id AS subject, st.type AS type, o.id AS object`,
    { documentId, entityId, to },
  );
  return rows as unknown as RelationKey[];
}

async function recount(run: Read, id: string): Promise<void> {
  const [row] = await run(
    "MATCH (e:Entity {id: $id}) RETURN properties(e) AS properties, labels(e) AS labels, EXISTS { (e)--() } AS isToldOf",
    { id },
  );
  if (!row) return;
  if (!row.isToldOf) {
    await run("MATCH (e:Entity {id: $id}) DELETE e", { id });
    return;
  }
  const rows = await run(
    `MATCH (d:Document)-[m:MENTIONS]->(e:Entity {id: $id}) RETURN ${MENTION}, d.publishedAt AS publishedAt`,
    { id },
  );
  const mentions = rows.map((mention) => ({
    ...toMentionEdge(mention),
    publishedAt: mention.publishedAt as string | null,
  }));
  const entity = recountEntity(toEntity(row), mentions);
  await writeElements(run, {
    documents: [],
    entities: [entity],
    mentions: [],
    statements: [],
    figures: [],
    relations: [],
  });
}
