import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { openStore } from "../../../graph/stores/open-store.ts";
import { type BenchRow, inMilliseconds, median } from "./bench-row.ts";

const DOCUMENTS = 14_000;
const RUNS = 5;
const PROGRAM = fileURLToPath(new URL("./cold-cypher.ts", import.meta.url));

interface Told {
  readonly time: number;
  readonly processor: number;
  readonly memory: number;
}

export const cypherRows: readonly BenchRow[] = [
  {
    name: "cypher",
    async measure(lent) {
      const path = lent.evidencedFile(DOCUMENTS);
      const store = await openStore(path);
      const { documents, entities, statements, relations } = await store.counts();
      await store.close();
      const told = Array.from({ length: RUNS }, () => {
        const words = ["--import", "tsx", PROGRAM, path];
        return JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as Told;
      });
      const time = median(told.map((one) => one.time));
      const processor = median(told.map((one) => one.processor));
      const memory = Math.max(...told.map((one) => one.memory)) / 1e6;
      return [
        {
          what: `first Cypher answer, cold: ${(documents + entities + statements).toLocaleString("en")} nodes, ${relations.toLocaleString("en")} relations with their evidence; median of ${RUNS} processes, the largest memory`,
          peer: "",
          ours: `${inMilliseconds(processor)} of the processor, ${inMilliseconds(time)} by the clock; ${memory.toFixed(0)} MB`,
          ratio: "",
          asked: "≤ 3000 ms, ≤ 800 MB",
          holds: time <= 3000 && memory <= 800,
        },
      ];
    },
  },
];
