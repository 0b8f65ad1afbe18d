import { groupBy } from "../model/group-by.ts";
import { deriveRelations, type Relation, type RelationKey } from "../model/relation.ts";
import { cypherName } from "./cypher-name.ts";
import { inParts } from "./in-parts.ts";
import { parameterColumns } from "./neo4j-parameters.ts";
import type { Read } from "./neo4j-read.ts";
import { relationEvidence } from "./neo4j-relation-evidence.ts";
import { sendAhead } from "./neo4j-send-ahead.ts";

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

/** Writes those relations that are not there, inside one transaction that has their ends locked. Returns the others. */
export async function writeMissingRelations(
  run: Read,
  relations: readonly Relation[],
): Promise<RelationKey[]> {
  const write = (type: string, map: string) => `${ENDS} OPTIONAL MATCH (s)-[r:${type}]->(o)
    FOREACH (missing IN CASE WHEN r IS NULL THEN [1] ELSE [] END | CREATE (s)-[:${type} ${map}]->(o))
    WITH s, o WHERE r IS NOT NULL
    RETURN $type AS type, collect(s.id) AS subjects, collect(o.id) AS objects`;
  const found = (await writeByType(run, relations, write)) as unknown as {
    readonly type: string;
    readonly subjects: readonly string[];
    readonly objects: readonly string[];
  }[];
  return found.flatMap(({ type, subjects, objects }) =>
    subjects.map((subject, k) => ({ subject, type, object: objects[k] as string })),
  );
}

/** Writes relations, inside one transaction; one that is there takes the new properties. */
export async function writeRelations(run: Read, relations: readonly Relation[]): Promise<void> {
  await writeByType(run, relations, (type, map) => `${ENDS} MERGE (s)-[r:${type}]->(o) SET r += ${map}`);
}

/** Writes relations as the statements there are give them, inside one transaction; none where there is none. Of each key one. */
export async function rebuildRelations(run: Read, keys: readonly RelationKey[]): Promise<void> {
  for (const part of inParts(keys))
    await writeRelations(run, deriveRelations(await relationEvidence(run, part)));
}

/** A query a type: types cannot be parameters where edges are looked for. */
async function writeByType(
  run: Read,
  relations: readonly Relation[],
  write: (type: string, map: string) => string,
) {
  const queries = sendAhead(run);
  for (const [type, all] of groupBy(relations, (relation) => [relation.type]))
    for (const some of inParts(all)) {
      const { map, parameters } = parameterColumns(PROPERTIES, some);
      await queries.send(write(cypherName(type), map), {
        ...parameters,
        type,
        subjects: some.map(({ subject }) => subject),
        objects: some.map(({ object }) => object),
      });
    }
  return queries.answered();
}
