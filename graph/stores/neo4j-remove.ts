import type { RelationKey } from "../model/relation.ts";
import type { Read } from "./neo4j-read.ts";
import { recount, replaceRelations } from "./neo4j-recount.ts";

/** What remove of the port promises, inside one transaction; `run` runs a query in it. */
export async function removeDocuments(run: Read, documentIds: readonly string[]): Promise<string[]> {
  if (documentIds.length === 0) return [];
  const ids = [...new Set(documentIds)].sort();
  const present = await run("MATCH (d:Document) WHERE d.id IN $ids RETURN d.id AS id", { ids });
  const entities = await run(NAMED_BY, { ids });
  const relations = await run(STATED_BY, { ids });
  await run("MATCH (d:Document)-[:STATES]->(said) WHERE d.id IN $ids DETACH DELETE said", { ids });
  await run("MATCH (d:Document) WHERE d.id IN $ids DETACH DELETE d", { ids });
  await replaceRelations(run, relations as unknown as RelationKey[]);
  await recount(
    run,
    entities.map(({ id }) => String(id)),
  );
  const removed = new Set(present.map(({ id }) => id));
  return documentIds.filter((id, k) => removed.has(id) && documentIds.indexOf(id) === k);
}

const NAMED_BY = `MATCH (d:Document)-[:MENTIONS]->(e:Entity) WHERE d.id IN $ids RETURN DISTINCT e.id AS id
  UNION MATCH (d:Document)-[:STATES]->()-[:SUBJECT|OBJECT|ATTRIBUTED_TO|ABOUT]->(e:Entity) WHERE d.id IN $ids
  RETURN DISTINCT e.id AS id`;

const STATED_BY = `MATCH (d:Document)-[:STATES]->(st:Statement) WHERE d.id IN $ids
  MATCH (s:Entity)<-[:SUBJECT]-(st)-[:OBJECT]->(o:Entity)
  RETURN DISTINCT s.id AS subject, st.type AS type, o.id AS object`;
