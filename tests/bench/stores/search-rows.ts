import type { GraphStore } from "../../../graph/stores/graph-store.ts";
import { openStore } from "../../../graph/stores/open-store.ts";
import { type BenchLine, type BenchRow, inMilliseconds, median, percentile, timeOf } from "./bench-row.ts";
import { LARGE, largeEntity, pickedEntity } from "./large-graph.ts";
import { openNeo4j } from "./lent-stores.ts";
import { chance } from "./made-words.ts";

const NAMES = 60;
const MOST = 10;

/** Every keystroke of somebody who types names: of the known and of the unknown, every fifth with a wrong letter. */
export function keystrokes(): string[] {
  return Array.from({ length: NAMES }, (_, k) => {
    const { name } = largeEntity(pickedEntity(chance(k, 31), k % 2 === 0 ? 4 : 1));
    const typed = k % 5 === 4 ? `${name.slice(0, 4)}x${name.slice(5)}` : name;
    return Array.from({ length: typed.length }, (_, letters) => typed.slice(0, letters + 1));
  }).flat();
}

async function measure(store: GraphStore, name: string): Promise<BenchLine> {
  const typed = keystrokes();
  for (const text of typed.slice(0, 200)) await store.search(text, 20);
  const times: number[] = [];
  let slowest = { text: "", time: 0 };
  for (const text of typed) {
    const time = await timeOf(() => store.search(text, 20));
    if (time > slowest.time) slowest = { text, time };
    times.push(time);
  }
  const p95 = percentile(times, 0.95);
  return {
    what: `search as one types over ${LARGE.entities.toLocaleString("en")} entities, p95 of ${times.length} keystrokes, ${name}`,
    peer: "",
    ours: `${inMilliseconds(p95)} (median ${inMilliseconds(median(times))}, slowest "${slowest.text}" ${inMilliseconds(slowest.time)})`,
    ratio: "",
    asked: `≤ ${MOST} ms`,
    holds: p95 <= MOST,
  };
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
      const store = await openNeo4j(await lent.largeNeo4j());
      const line = await measure(store, "Neo4j");
      await store.close();
      return [line];
    },
  },
];
