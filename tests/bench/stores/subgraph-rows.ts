import neo4j from "neo4j-driver";
import { openNeo4jClient } from "../../../graph/stores/neo4j-client.ts";
import { writeRelations } from "../../../graph/stores/neo4j-relations.ts";
import type { Neo4jServer } from "../../neo4j/neo4j-server.ts";
import { type BenchRow, byTurns, inMilliseconds } from "./bench-row.ts";
import { recordConversations, replayTime } from "./bolt-conversation.ts";
import { openNeo4j } from "./lent-stores.ts";
import { entitiesOf, relationsOf, writeNodes } from "./write-rows.ts";

const NODES = 10_000;
const EDGES = 50_000;
const RUNS = 15;
/** Turns before any is measured: the server compiles what it runs. */
const WARMING = 10;
/** Turns of a conversation that bring fewer bytes are greetings. */
const LARGE_ANSWER = 10_000;

export const subgraphRows: readonly BenchRow[] = [
  {
    name: "subgraph",
    async measure(lent) {
      const server = await lent.smallNeo4j();
      const { ids, edges } = await fill(server);
      const store = await openNeo4j(server);
      const recorder = await recordConversations(portOf(server));
      const recorded = await openNeo4j({ ...server, uri: `bolt://127.0.0.1:${recorder.port}` });
      await recorded.entityGraph(ids);
      const conversations = recorder.withAnswersOf(LARGE_ANSWER);
      await recorded.close();
      await recorder.close();
      const bytes = conversations.flat().reduce((sum, { answered }) => sum + answered, 0);

      const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
      const bare = () =>
        driver.executeQuery(
          "MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IN $ids AND b.id IN $ids RETURN a, r, b",
          {
            ids,
          },
        );
      const drained: number[] = [];
      const ours = () => store.entityGraph(ids);
      await byTurns(WARMING, { ours, bare });
      const times = await byTurns(RUNS, {
        ours,
        bare,
        socket: async () => drained.push(await replayTime(portOf(server), conversations, LARGE_ANSWER)),
      });
      await driver.close();
      await store.close();
      const socket = drained.sort((a, b) => a - b)[drained.length >> 1] as number;
      const what = `reading a subgraph of ${ids.length.toLocaleString("en")} entities and ${edges.toLocaleString("en")} relations, median of ${RUNS}`;
      const took = inMilliseconds(times.ours);
      return [
        {
          what,
          peer: `draining the same ${(bytes / 1e6).toFixed(1)} MB from the socket ${inMilliseconds(socket)}`,
          ours: took,
          ratio: `${(times.ours / socket).toFixed(2)} ×`,
          asked: "≤ 2 ×",
          holds: times.ours / socket <= 2,
        },
        {
          what,
          peer: `RETURN a, r, b ${inMilliseconds(times.bare)}`,
          ours: took,
          ratio: `${(times.bare / times.ours).toFixed(1)} ×`,
          asked: "≥ 10 ×",
          holds: times.bare / times.ours >= 10,
        },
      ];
    },
  },
];

async function fill({ uri, ...access }: Neo4jServer): Promise<{ ids: string[]; edges: number }> {
  const client = await openNeo4jClient({ address: uri, ...access });
  const entities = entitiesOf("subgraph", NODES);
  const relations = relationsOf(entities, EDGES);
  await client.write(async (run) => {
    await writeNodes(run, entities);
    await writeRelations(run, relations);
  });
  const ids = entities.map(({ id }) => id);
  const [row] = await client.read(
    "MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IN $ids AND b.id IN $ids RETURN count(*) AS edges",
    { ids },
  );
  await client.close();
  return { ids, edges: Number(row?.edges) };
}

function portOf({ uri }: Neo4jServer): number {
  return Number(new URL(uri).port);
}
