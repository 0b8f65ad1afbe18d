import { mentionProperties } from "../model/graph-elements.ts";
import { type RelationKey, relationId } from "../model/relation.ts";
import type { Relink } from "./graph-store.ts";
import { toDriver } from "./neo4j-parameters.ts";
import type { Read } from "./neo4j-read.ts";
import { recount, replaceRelations } from "./neo4j-recount.ts";
import { MENTION, toMentionEdge } from "./neo4j-to-model.ts";
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
  await replaceRelations(run, [...relations.values()]);
  await recount(
    run,
    changes.flatMap(({ entityId, to }) => [entityId, to]),
  );
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
