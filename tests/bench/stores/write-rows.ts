import type { CountedEntity } from "../../../graph/model/entity.ts";
import { entityNode, relationEdge } from "../../../graph/model/graph-elements.ts";
import { byId } from "../../../graph/model/order.ts";
import { type Relation, relationId } from "../../../graph/model/relation.ts";
import { claimEntities } from "../../../graph/stores/neo4j-claim.ts";
import { type Neo4jClient, openNeo4jClient } from "../../../graph/stores/neo4j-client.ts";
import { toDriver } from "../../../graph/stores/neo4j-parameters.ts";
import type { Read } from "../../../graph/stores/neo4j-read.ts";
import { writeMissingRelations } from "../../../graph/stores/neo4j-relations.ts";
import { sendAhead } from "../../../graph/stores/neo4j-send-ahead.ts";
import { createEntities } from "../../../graph/stores/neo4j-write-entities.ts";
import { passTurns } from "../../../graph/stores/pass-turns.ts";
import { SEARCH_WORDS, searchWords } from "../../../graph/stores/search-words.ts";
import { writeBatches } from "../../../graph/stores/write-batches.ts";
import { type BenchLine, type BenchRow, batches, byTurns, perSecond } from "./bench-row.ts";
import { chance } from "./made-words.ts";

const NODES = 20_000;
const EDGES = 40_000;
const RUNS = 9;
/** Turns before any is measured: the server compiles what it runs, of the loop's and of ours. */
const WARMING = 8;
/** What the loop of the bare driver sends at once, and of nodes one transaction of ours. */
const BATCH = 5_000;
const KINDS = ["Person", "Organization", "Country", "Place"] as const;
const TYPES = ["ACCUSED", "CONSULTED", "COOPERATED_WITH", "SUPPORTED", "THREATENED"] as const;

/** A different graph for each run: what is there already is another row. */
export function entitiesOf(run: string, count = NODES): CountedEntity[] {
  return Array.from({ length: count }, (_, k) => ({
    id: `person:${run}-${k}`,
    kind: KINDS[k % KINDS.length] as string,
    name: `Somebody ${run} ${k}`,
    aliases: [`Somebody ${k}`],
    wikidataId: null,
    isoCode: null,
    documentCount: 1 + (k % 50),
    mentionCount: 2 + (k % 70),
    firstSeen: "2022-01-05",
    lastSeen: "2022-02-07",
  }));
}

/** So many, or a few less: no two of one type have the same ends. */
export function relationsOf(entities: readonly CountedEntity[], count = EDGES): Relation[] {
  const idAt = (share: number) => entities[Math.floor(entities.length * share)]?.id as string;
  const relations = Array.from({ length: count }, (_, k) => ({
    ...keyOf(TYPES[k % TYPES.length] as string, idAt(chance(k, 51)), idAt(chance(k, 52) ** 2)),
    count: 1 + (k % 9),
    documentCount: 1 + (k % 7),
    confidence: 0.75,
    disputed: false,
    firstSeen: "2022-01-05",
    lastSeen: "2022-02-07",
    role: null,
    former: false,
  }));
  return [...new Map(relations.map((relation) => [relation.id, relation])).values()];
}

function keyOf(type: string, subject: string, object: string) {
  return { id: relationId({ subject, type, object }), type, subject, object };
}

async function bare(client: Neo4jClient, cypher: string, rows: readonly object[]): Promise<void> {
  for (const batch of batches(rows, BATCH)) await client.driver.executeQuery(cypher, { rows: batch });
}

/** The rows are made before the clock starts, and each label and type has batches of its own. */
function bareNodes(run: string): (client: Neo4jClient) => Promise<void> {
  const groups = KINDS.map((kind) => ({
    cypher: `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n += row, n:${kind}`,
    rows: entitiesOf(run)
      .filter((entity) => entity.kind === kind)
      .map((entity) => toDriver({ ...entityNode(entity).properties, [SEARCH_WORDS]: searchWords(entity) })),
  }));
  return async (client) => {
    for (const { cypher, rows } of groups) await bare(client, cypher, rows);
  };
}

function bareEdges(entities: readonly CountedEntity[]): (client: Neo4jClient) => Promise<void> {
  const edges = relationsOf(entities).map(relationEdge);
  const groups = TYPES.map((type) => ({
    cypher: `UNWIND $rows AS row MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end})
      MERGE (a)-[r:${type}]->(b) SET r += row.properties`,
    rows: edges
      .filter((edge) => edge.type === type)
      .map(({ start, end, properties }) => ({ start, end, properties: toDriver(properties) })),
  }));
  return async (client) => {
    for (const { cypher, rows } of groups) await bare(client, cypher, rows);
  };
}

/** As a build does, in the order of their ids: it asks first who is there. */
export async function writeNodes(run: Read, entities: readonly CountedEntity[]): Promise<void> {
  const sorted = [...entities].sort(byId);
  const there = await claimEntities(
    run,
    sorted.map(({ id }) => id),
  );
  if (there.length > 0) throw new Error(`${there.length} entities are there before they are written`);
  const queries = sendAhead(run);
  await createEntities(queries, sorted);
  await queries.answered();
}

function line(what: string, count: number, times: { bare: number; ours: number }, asked: number): BenchLine {
  const ratio = times.bare / times.ours;
  return {
    what: `writing ${count.toLocaleString("en")} ${what} into Neo4j, median of ${RUNS}`,
    peer: `bare driver, UNWIND … MERGE by ${BATCH.toLocaleString("en")}: ${perSecond(count, times.bare)}`,
    ours: perSecond(count, times.ours),
    ratio: `${(100 * ratio).toFixed(0)} %`,
    asked: `≥ ${asked} %`,
    holds: 100 * ratio >= asked,
  };
}

export const writeRows: readonly BenchRow[] = [
  {
    name: "write",
    async measure(lent) {
      const { uri, ...access } = await lent.smallNeo4j();
      const client = await openNeo4jClient({ address: uri, ...access });
      const inTurn = passTurns();
      const oursNodes = (entities: readonly CountedEntity[]) =>
        writeBatches(batches(entities, BATCH), (batch) =>
          inTurn((pass) => client.write((run) => writeNodes(run, batch).then(pass))),
        );
      const oursEdges = (relations: readonly Relation[]) =>
        client.write(async (run) => {
          const ends = new Set(relations.flatMap(({ subject, object }) => [subject, object]));
          const there = await claimEntities(run, [...ends].sort());
          const nodes = new Map(there.map(({ id, node }) => [id, node]));
          await writeMissingRelations(run, relations, nodes);
        });
      try {
        await byTurns(WARMING, {
          bare: async (run) => {
            await bareNodes(`bare-warming-${run}`)(client);
            await bareEdges(entitiesOf(`bare-warming-${run}`))(client);
          },
          ours: async (run) => {
            await oursNodes(entitiesOf(`ours-warming-${run}`));
            await oursEdges(relationsOf(entitiesOf(`ours-warming-${run}`)));
          },
        });
        const entities = Array.from({ length: RUNS }, (_, run) => entitiesOf(`ours-${run}`));
        const bareOnes = Array.from({ length: RUNS }, (_, run) => bareNodes(`bare-${run}`));
        const nodes = await byTurns(RUNS, {
          bare: (run) => bareOnes[run]?.(client),
          ours: (run) => oursNodes(entities[run] ?? []),
        });
        const relations = entities.map((group) => relationsOf(group));
        const bareGroups = Array.from({ length: RUNS }, (_, run) => bareEdges(entitiesOf(`bare-${run}`)));
        const edges = await byTurns(RUNS, {
          bare: (run) => bareGroups[run]?.(client),
          ours: (run) => oursEdges(relations[run] ?? []),
        });
        return [line("nodes", NODES, nodes, 130), line("relations", relations[0]?.length ?? 0, edges, 100)];
      } finally {
        await client.close();
      }
    },
  },
];
