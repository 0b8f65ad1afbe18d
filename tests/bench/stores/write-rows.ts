import type { CountedEntity } from "../../../graph/model/entity.ts";
import { graphElements } from "../../../graph/model/graph-elements.ts";
import { type Relation, relationId } from "../../../graph/model/relation.ts";
import type { Subgraph } from "../../../graph/model/subgraph.ts";
import { type Neo4jClient, openNeo4jClient } from "../../../graph/stores/neo4j-client.ts";
import { storedProperties, toDriver, writeElements } from "../../../graph/stores/neo4j-write-elements.ts";
import { type BenchLine, type BenchRow, batches, byTurns, perSecond } from "./bench-row.ts";
import { chance } from "./made-words.ts";

const NODES = 20_000;
const EDGES = 40_000;
const RUNS = 5;
/** What the loop of the bare driver sends at once. */
const BATCH = 5_000;
const KINDS = ["Person", "Organization", "Country", "Place"] as const;
const TYPES = ["ACCUSED", "CONSULTED", "COOPERATED_WITH", "SUPPORTED", "THREATENED"] as const;
export const NOTHING: Subgraph = {
  documents: [],
  entities: [],
  mentions: [],
  statements: [],
  figures: [],
  relations: [],
};

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

export function relationsOf(entities: readonly CountedEntity[], count = EDGES): Relation[] {
  const idAt = (share: number) => entities[Math.floor(entities.length * share)]?.id as string;
  return Array.from({ length: count }, (_, k) => ({
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
}

function keyOf(type: string, subject: string, object: string) {
  return { id: relationId({ subject, type, object }), type, subject, object };
}

async function bare(client: Neo4jClient, cypher: string, rows: readonly object[]): Promise<void> {
  for (const batch of batches(rows, BATCH)) await client.driver.executeQuery(cypher, { rows: batch });
}

/** The rows are made before the clock starts, and each label and type has batches of its own. */
function bareNodes(run: string): (client: Neo4jClient) => Promise<void> {
  const { nodes } = graphElements({ ...NOTHING, entities: entitiesOf(run) });
  const groups = KINDS.map((kind) => ({
    cypher: `UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n += row, n:${kind}`,
    rows: nodes.filter(({ labels }) => labels[1] === kind).map((node) => toDriver(storedProperties(node))),
  }));
  return async (client) => {
    for (const { cypher, rows } of groups) await bare(client, cypher, rows);
  };
}

function bareEdges(entities: readonly CountedEntity[]): (client: Neo4jClient) => Promise<void> {
  const { edges } = graphElements({ ...NOTHING, relations: relationsOf(entities) });
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
      const ours = (part: Partial<Subgraph>) =>
        client.write((run) => writeElements(run, { ...NOTHING, ...part }));
      try {
        await bareNodes("warm")(client);
        await ours({ entities: entitiesOf("warmer") });
        const entities = Array.from({ length: RUNS }, (_, run) => entitiesOf(`ours-${run}`));
        const bareOnes = Array.from({ length: RUNS }, (_, run) => bareNodes(`bare-${run}`));
        const nodes = await byTurns(RUNS, {
          bare: (run) => bareOnes[run]?.(client),
          ours: (run) => ours({ entities: entities[run] ?? [] }),
        });
        const relations = entities.map((group) => relationsOf(group));
        const bareGroups = Array.from({ length: RUNS }, (_, run) => bareEdges(entitiesOf(`bare-${run}`)));
        const edges = await byTurns(RUNS, {
          bare: (run) => bareGroups[run]?.(client),
          ours: (run) => ours({ relations: relations[run] ?? [] }),
        });
        return [line("nodes", NODES, nodes, 130), line("relations", EDGES, edges, 100)];
      } finally {
        await client.close();
      }
    },
  },
];
