import type { CountedEntity } from "../model/entity.ts";
import { inParts } from "./in-parts.ts";
import { parameterColumns } from "./neo4j-parameters.ts";
import type { SendAhead } from "./neo4j-send-ahead.ts";
import { entityColumns } from "./neo4j-stored-entity.ts";

const COUNTS = ["documentCount", "mentionCount", "firstSeen", "lastSeen"] as const;

/** Writes entities that are not there, in the order that is given. Where another program writes one first, Neo4j refuses it: see `write` of the client. */
export async function createEntities(queries: SendAhead, entities: readonly CountedEntity[]): Promise<void> {
  for (const some of inParts(entities)) {
    const { map, parameters } = entityColumns(some);
    await queries.send(
      `UNWIND range(0, size($_id) - 1) AS i CREATE (e:Entity:$($kindOf[i]) ${map})`,
      parameters,
    );
  }
}

/** Writes entities whose nodes are there. */
export async function writeEntities(queries: SendAhead, entities: readonly CountedEntity[]): Promise<void> {
  for (const some of inParts(entities)) {
    const { map, parameters } = entityColumns(some);
    await queries.send(
      `UNWIND range(0, size($_id) - 1) AS i MATCH (e:Entity {id: $_id[i]}) SET e += ${map}, e:$($kindOf[i])`,
      parameters,
    );
  }
}

/** Writes how often entities that are there are mentioned, and when. */
export async function writeCounts(queries: SendAhead, entities: readonly CountedEntity[]): Promise<void> {
  for (const some of inParts(entities)) {
    const { map, parameters } = parameterColumns(COUNTS, some);
    await queries.send(
      `UNWIND range(0, size($ids) - 1) AS i MATCH (e:Entity {id: $ids[i]}) SET e += ${map}`,
      { ids: some.map(({ id }) => id), ...parameters },
    );
  }
}
