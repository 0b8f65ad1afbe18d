import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore } from "../../../graph/stores/open-store.ts";
import { type BenchRow, batches, inMilliseconds, median } from "./bench-row.ts";
import { madeReadings } from "./made-readings.ts";

const DOCUMENTS = 14_000;
const RUNS = 5;
const PROGRAM = fileURLToPath(new URL("./cold-cypher.ts", import.meta.url));

export const cypherRows: readonly BenchRow[] = [
  {
    name: "cypher",
    async measure() {
      const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
      const path = join(folder, "cold.db");
      const store = await openStore(path);
      for (const batch of batches(madeReadings(DOCUMENTS), 500)) await store.add(batch);
      const { documents, entities, statements, relations } = await store.counts();
      await store.close();
      const told = Array.from({ length: RUNS }, () => {
        const printed = execFileSync(process.execPath, ["--import", "tsx", PROGRAM, path], {
          encoding: "utf8",
        });
        return JSON.parse(printed) as { readonly time: number; readonly memory: number };
      });
      rmSync(folder, { recursive: true });
      const time = median(told.map((one) => one.time));
      const memory = Math.max(...told.map((one) => one.memory)) / 1e6;
      return [
        {
          what: `first Cypher answer, cold: ${(documents + entities + statements).toLocaleString("en")} nodes, ${relations.toLocaleString("en")} relations with their evidence; median of ${RUNS} processes, the largest memory`,
          peer: "",
          ours: `${inMilliseconds(time)}, ${memory.toFixed(0)} MB`,
          ratio: "",
          asked: "≤ 3000 ms, ≤ 800 MB",
          holds: time <= 3000 && memory <= 800,
        },
      ];
    },
  },
];
