import type { Fault } from "../check/fault.ts";
import { ENTITY_KINDS } from "../model/entity.ts";
import type { RelationKey } from "../model/relation.ts";
import { RELATION_TYPES } from "../ontology/relation-types.ts";
import type { Read } from "./neo4j-read.ts";
import { recount, replaceRelations } from "./neo4j-recount.ts";

/** What strays of the port promises. */
export async function strays(read: Read): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [detail, cypher] of STRAYS)
    for (const { id } of await read(cypher, { types: RELATION_TYPES.map(({ name }) => name) }))
      faults.push({ rule: "stray", id: String(id), detail });
  for (const { id, kinds } of await read(
    `MATCH (e:Entity) WHERE e.id IS NOT NULL AND ${NOT_ONE_KIND} RETURN e.id AS id, ${KINDS} AS kinds ORDER BY id`,
    {},
  )) {
    const labels = (kinds as string[]).join(" and ") || "none";
    faults.push({ rule: "entity-label", id: String(id), detail: `its labels of a kind are ${labels}` });
  }
  return faults;
}

const KINDS = "[label IN labels(e) WHERE label IN ['Person', 'Organization', 'Country', 'Place']]";

const NOT_ONE_KIND = `size(${KINDS}) <> 1`;

const STRAYS = [
  [
    "it is a document without its text or id",
    "MATCH (d:Document) WHERE d.id IS NULL OR d.text IS NULL RETURN coalesce(d.id, elementId(d)) AS id",
  ],
  [
    "it is an entity without its id or name",
    "MATCH (e:Entity) WHERE e.id IS NULL OR e.name IS NULL RETURN coalesce(e.id, elementId(e)) AS id",
  ],
  [
    "it is a statement that has not one document, one subject and one object",
    `MATCH (s:Statement) WHERE COUNT { (s)<-[:STATES]-(:Document) } <> 1 OR COUNT { (s)-[:SUBJECT]->(:Entity) } <> 1
       OR COUNT { (s)-[:OBJECT]->(:Entity) } <> 1 RETURN coalesce(s.id, elementId(s)) AS id`,
  ],
  [
    "it is a figure that has not one document, or is about several",
    `MATCH (f:Figure) WHERE COUNT { (f)<-[:STATES]-(:Document) } <> 1 OR COUNT { (f)-[:ABOUT]->(:Entity) } > 1
     RETURN coalesce(f.id, elementId(f)) AS id`,
  ],
  [
    "one document mentions one entity by several edges",
    `MATCH (d:Document)-[m:MENTIONS]->(e:Entity) WITH d, e, count(m) AS edges WHERE edges > 1
     RETURN d.id + ' mentions ' + e.id AS id`,
  ],
  [
    "one relation of one type is there several times",
    `MATCH (a:Entity)-[r]->(b:Entity) WITH a, b, type(r) AS type, count(r) AS edges WHERE edges > 1
     RETURN a.id + '|' + type + '|' + b.id AS id`,
  ],
  [
    "it is a relation of no type that Newsgraph knows",
    `MATCH (a:Entity)-[r]->(b:Entity) WHERE NOT type(r) IN $types RETURN a.id + '|' + type(r) + '|' + b.id AS id`,
  ],
] as const;

/** What rebuild of the port promises, inside one transaction; `run` runs a query in it. */
export async function rebuild(run: Read, ids: readonly string[]): Promise<void> {
  for (const kind of ENTITY_KINDS) {
    const others = ENTITY_KINDS.filter((other) => other !== kind).join(":");
    await run(
      `MATCH (e:Entity) WHERE e.id IN $ids AND e.id STARTS WITH $start AND ${NOT_ONE_KIND} REMOVE e:${others} SET e:${kind}`,
      { ids, start: `${kind.toLowerCase()}:` },
    );
  }
  await replaceRelations(run, (await run(KEYS, { ids })) as unknown as RelationKey[]);
  await recount(run, ids);
}

const KEYS = `MATCH (s:Entity)-[r]->(o:Entity) WHERE s.id IN $ids
  RETURN DISTINCT s.id AS subject, type(r) AS type, o.id AS object
  UNION MATCH (s:Entity)<-[:SUBJECT]-(st:Statement)-[:OBJECT]->(o:Entity) WHERE s.id IN $ids
  RETURN DISTINCT s.id AS subject, st.type AS type, o.id AS object`;
