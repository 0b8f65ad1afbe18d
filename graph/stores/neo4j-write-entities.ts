import type { CountedEntity } from "../model/entity.ts";
import { groupBy } from "../model/group-by.ts";
import { cypherName } from "./cypher-name.ts";
import { inParts } from "./in-parts.ts";
import type { NodeNumbers } from "./neo4j-node-numbers.ts";
import { type ParameterColumns, parameterColumns, toInteger } from "./neo4j-parameters.ts";
import type { Row } from "./neo4j-read.ts";
import type { SendAhead } from "./neo4j-send-ahead.ts";
import { entityColumns } from "./neo4j-stored-entity.ts";
import { SEARCH_WORDS, searchWords } from "./search-words.ts";

const COUNTS = ["documentCount", "mentionCount", "firstSeen", "lastSeen"] as const;

/**
 * Writes entities that are not there, of each kind in the order that is given; what it returns tells the numbers of their
 * nodes, by their ids, once they are there. Where another program writes one first, Neo4j refuses it: see `write` of the client.
 */
export async function createEntities(
  queries: SendAhead,
  entities: readonly CountedEntity[],
): Promise<() => Promise<NodeNumbers>> {
  const sent: { readonly some: readonly CountedEntity[]; readonly rows: Promise<Row[]> }[] = [];
  for (const [kind, some] of partsByKind(entities)) {
    const { map, parameters } = entityColumns(some);
    const { rows } = await queries.send(
      `CYPHER 5 UNWIND range(0, size($_id) - 1) AS i CREATE (e:Entity:${kind} ${map})
       RETURN collect(toFloat(id(e) * size($_id) + i)) AS placed`,
      parameters,
    );
    sent.push({ some, rows });
  }
  return async () => {
    const numbers = new Map<string, number>();
    for (const { some, rows } of sent) {
      // Whatever order the rows are collected in, each tells its place.
      const [row] = (await rows) as unknown as { readonly placed: number[] }[];
      for (const placed of row?.placed ?? []) {
        const place = placed % some.length;
        numbers.set(some[place]?.id as string, (placed - place) / some.length);
      }
    }
    return numbers;
  };
}

/** Writes entities whose nodes are there. */
export async function writeEntities(queries: SendAhead, entities: readonly CountedEntity[]): Promise<void> {
  for (const [kind, some] of partsByKind(entities)) {
    const { map, parameters } = entityColumns(some);
    await queries.send(
      `UNWIND range(0, size($_id) - 1) AS i MATCH (e:Entity {id: $_id[i]}) SET e += ${map}, e:${kind}`,
      parameters,
    );
  }
}

/** Kind by kind, as Cypher writes it, in the order of their names: whoever writes side by side writes in the same. */
function* partsByKind(
  entities: readonly CountedEntity[],
): Generator<[kind: string, some: readonly CountedEntity[]]> {
  const kinds = groupBy(entities, ({ kind }) => [kind]);
  for (const kind of [...kinds.keys()].sort())
    for (const some of inParts(kinds.get(kind) ?? [])) yield [cypherName(kind), some];
}

/** An entity that is named as before, and the number of its node. */
export interface Recounted {
  readonly node: number;
  readonly entity: CountedEntity;
}

/** Writes how often entities that are there are mentioned, and when. */
export async function writeCounts(queries: SendAhead, recounted: readonly Recounted[]): Promise<void> {
  for (const some of inParts(recounted))
    await writeAtNodes(
      queries,
      some,
      parameterColumns(
        COUNTS,
        some.map(({ entity }) => entity),
      ),
    );
}

/** The same of those that have another rank now, by which they are searched. */
export async function writeRanks(queries: SendAhead, recounted: readonly Recounted[]): Promise<void> {
  for (const some of inParts(recounted)) {
    const entities = some.map(({ entity }) => entity);
    const words = { [SEARCH_WORDS]: entities.map(searchWords) };
    await writeAtNodes(queries, some, parameterColumns(COUNTS, entities, words));
  }
}

async function writeAtNodes(
  queries: SendAhead,
  recounted: readonly Recounted[],
  { map, parameters }: ParameterColumns,
): Promise<void> {
  await queries.send(
    `CYPHER 5 UNWIND range(0, size($nodes) - 1) AS i MATCH (e) WHERE id(e) = $nodes[i] SET e += ${map}`,
    { nodes: recounted.map(({ node }) => toInteger(node)), ...parameters },
  );
}
