import type { GraphStore } from "../../../graph/stores/graph-store.ts";
import { openStore } from "../../../graph/stores/open-store.ts";
import type { Neo4jServer } from "../../neo4j/neo4j-server.ts";
import type { BenchLine, BenchRow } from "./bench-row.ts";
import { LARGE, largeEntity, pickedEntity } from "./large-graph.ts";
import { latencyLine } from "./latency.ts";
import { openNeo4j } from "./lent-stores.ts";
import { chance } from "./made-words.ts";

const NAMES = 60;
const MOST = 10;

/** Every keystroke of somebody who types names: of the known and of the unknown, every fifth with a wrong letter. */
function keystrokes(): string[] {
  return Array.from({ length: NAMES }, (_, k) => {
    const { name } = largeEntity(pickedEntity(chance(k, 31), k % 2 === 0 ? 4 : 1));
    const typed = k % 5 === 4 ? `${name.slice(0, 4)}x${name.slice(5)}` : name;
    return Array.from({ length: typed.length }, (_, letters) => typed.slice(0, letters + 1));
  }).flat();
}

function measure(store: GraphStore, name: string, server?: Neo4jServer): Promise<BenchLine> {
  const what = `search as one types over ${LARGE.entities.toLocaleString("en")} entities, ${name}`;
  return latencyLine(what, keystrokes(), (text) => store.search(text, 20), {
    most: MOST,
    here: true,
    ...(server && { server }),
  });
}

export const searchRows: readonly BenchRow[] = [
  {
    name: "search-sqlite",
    async measure(lent) {
      const store = await openStore(lent.largeFile());
      const line = await measure(store, "embedded");
      await store.close();
      return [line];
    },
  },
  {
    name: "search-neo4j",
    async measure(lent) {
      const server = await lent.largeNeo4j();
      const store = await openNeo4j(server);
      const line = await measure(store, "Neo4j", server);
      await store.close();
      return [line];
    },
  },
];
