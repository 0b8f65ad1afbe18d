import type { GraphStore } from "../../../graph/stores/graph-store.ts";
import { openStore } from "../../../graph/stores/open-store.ts";
import type { Neo4jServer } from "../../neo4j/neo4j-server.ts";
import { type BenchLine, type BenchRow, inMilliseconds, median, timeOf } from "./bench-row.ts";
import { entityId, LARGE, pickedEntity } from "./large-graph.ts";
import { latencyLine } from "./latency.ts";
import { openNeo4j } from "./lent-stores.ts";
import { chance } from "./made-words.ts";

const ASKED = 300;
const MOST = 50;
const OPENINGS = 7;

/** Ends of relations, one in two chosen as often as it has relations; the most spoken-of among them. */
function askedEntities(): string[] {
  return Array.from({ length: ASKED }, (_, k) =>
    entityId(k === 0 ? 0 : pickedEntity(chance(k, 32), k % 2 === 0 ? 3 : 1)),
  );
}

function measure(store: GraphStore, name: string, server?: Neo4jServer): Promise<BenchLine> {
  const what = `neighbourhood of 25 best-evidenced, ${LARGE.entities / 1e6} M nodes and ${LARGE.relations / 1e6} M edges, ${name}`;
  const ask = (id: string) => store.neighbourhood(id, { limit: 25 });
  return latencyLine(what, askedEntities(), ask, { most: MOST, here: true, ...(server && { server }) });
}

export const neighbourhoodRows: readonly BenchRow[] = [
  {
    name: "neighbourhood-sqlite",
    async measure(lent) {
      const store = await openStore(lent.largeFile());
      const line = await measure(store, "embedded");
      await store.close();
      return [line];
    },
  },
  {
    name: "neighbourhood-neo4j",
    async measure(lent) {
      const server = await lent.largeNeo4j();
      const store = await openNeo4j(server);
      const line = await measure(store, "Neo4j", server);
      await store.close();
      return [line];
    },
  },
  {
    name: "open",
    async measure(lent) {
      const path = lent.largeFile();
      const times: number[] = [];
      for (const id of askedEntities().slice(0, OPENINGS))
        times.push(
          await timeOf(async () => {
            const store = await openStore(path);
            await store.search("mi", 20);
            await store.neighbourhood(id, { limit: 25 });
            await store.close();
          }),
        );
      const time = median(times);
      return [
        {
          what: `opening the embedded store of that size until a search and a neighbourhood are answered, median of ${OPENINGS}`,
          peer: "",
          ours: inMilliseconds(time),
          ratio: "",
          asked: "≤ 500 ms",
          holds: time <= 500,
        },
      ];
    },
  },
];
