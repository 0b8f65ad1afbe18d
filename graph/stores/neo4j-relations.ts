import { groupBy } from "../model/group-by.ts";
import { deriveRelations, type Relation, type RelationKey } from "../model/relation.ts";
import { cypherName } from "./cypher-name.ts";
import { inParts } from "./in-parts.ts";
import { endsAt, MATCH_ENDS, type NodeNumbers } from "./neo4j-node-numbers.ts";
import { parameterColumns } from "./neo4j-parameters.ts";
import type { Read } from "./neo4j-read.ts";
import { relationEvidence } from "./neo4j-relation-evidence.ts";
import { type SendAhead, sendAhead } from "./neo4j-send-ahead.ts";

const PROPERTIES = [
  "id",
  "count",
  "documentCount",
  "confidence",
  "disputed",
  "firstSeen",
  "lastSeen",
  "role",
  "former",
] as const;

const ENDS = `UNWIND range(0, size($subjects) - 1) AS i
  MATCH (s:Entity {id: $subjects[i]}) MATCH (o:Entity {id: $objects[i]})`;

const ENDS_AT_NODES = `CYPHER 5 UNWIND range(0, size($subjects) - 1) AS i ${MATCH_ENDS}`;

/** Writes relations that are not there, inside one transaction, between entities at `nodes`. */
export async function createRelations(
  queries: SendAhead,
  relations: readonly Relation[],
  nodes: NodeNumbers,
): Promise<void> {
  for (const some of inParts(relations)) {
    const { map, parameters } = parameterColumns(PROPERTIES, some);
    await queries.send(`${ENDS_AT_NODES} CREATE (s)-[:$($types[i]) ${map}]->(o)`, {
      ...parameters,
      ...endsAt(nodes, some),
      types: some.map(({ type }) => type),
    });
  }
}

/** Writes those relations that are not there, inside one transaction that has their ends, at `nodes`, locked. Returns the others. */
export async function writeMissingRelations(
  run: Read,
  relations: readonly Relation[],
  nodes: NodeNumbers,
): Promise<RelationKey[]> {
  const queries = sendAhead(run);
  const sent: (readonly Relation[])[] = [];
  for (const [type, some] of partsByType(relations)) {
    const { map, parameters } = parameterColumns(PROPERTIES, some);
    await queries.send(
      `${ENDS_AT_NODES} OPTIONAL MATCH (s)-[r:${type}]->(o)
       FOREACH (missing IN CASE WHEN r IS NULL THEN [1] ELSE [] END | CREATE (s)-[:${type} ${map}]->(o))
       WITH i WHERE r IS NOT NULL RETURN collect(toFloat(i)) AS found`,
      { ...parameters, ...endsAt(nodes, some) },
    );
    sent.push(some);
  }
  return (await queries.answered()).flatMap(({ found }, part) =>
    (found as number[]).map((at) => sent[part]?.[at] as Relation),
  );
}

/** Writes relations, inside one transaction; one that is there takes the new properties. */
export async function writeRelations(run: Read, relations: readonly Relation[]): Promise<void> {
  const queries = sendAhead(run);
  for (const [type, some] of partsByType(relations)) {
    const { map, parameters } = parameterColumns(PROPERTIES, some);
    await queries.send(`${ENDS} MERGE (s)-[r:${type}]->(o) SET r += ${map}`, {
      ...parameters,
      subjects: some.map(({ subject }) => subject),
      objects: some.map(({ object }) => object),
    });
  }
  await queries.answered();
}

/** Writes relations as the statements there are give them, inside one transaction; none where there is none. Of each key one. */
export async function rebuildRelations(run: Read, keys: readonly RelationKey[]): Promise<void> {
  for (const part of inParts(keys))
    await writeRelations(run, deriveRelations(await relationEvidence(run, part)));
}

/** Types cannot be parameters where edges are looked for: a query a type, named as Cypher writes it. */
function* partsByType(relations: readonly Relation[]): Generator<[type: string, some: readonly Relation[]]> {
  for (const [type, all] of groupBy(relations, (relation) => [relation.type]))
    for (const some of inParts(all)) yield [cypherName(type), some];
}
