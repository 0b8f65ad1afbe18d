import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore } from "../../../graph/stores/open-store.ts";
import { type BenchRow, batches } from "./bench-row.ts";
import { madeReadings } from "./made-readings.ts";

const [FEW, MANY] = [250, 10_000];
const FORMATS = ["gexf", "jsonl"] as const;
const MEGABYTE = 1e6;
const PROGRAM = fileURLToPath(new URL("./cold-export.ts", import.meta.url));

interface Told {
  readonly time: number;
  readonly bytes: number;
  readonly memory: number;
  readonly relations: number;
}

async function fill(path: string, documents: number): Promise<void> {
  const store = await openStore(path);
  for (const batch of batches(madeReadings(documents), 200)) await store.add(batch);
  await store.close();
}

function exported(path: string, format: string): Told {
  const words = ["--import", "tsx", PROGRAM, path, format];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as Told;
}

/** How much more memory a file of many takes than one of few. */
export const exportRows: readonly BenchRow[] = [
  {
    name: "export",
    async measure() {
      const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
      try {
        const [few, many] = [join(folder, "few.db"), join(folder, "many.db")];
        await fill(few, FEW);
        await fill(many, MANY);
        return FORMATS.map((format) => {
          const [small, large] = [exported(few, format), exported(many, format)];
          const ratio = large.memory / small.memory;
          const cells = ({ memory, relations, bytes, time }: Told) =>
            `${(memory / MEGABYTE).toFixed(0)} MB for ${relations.toLocaleString("en")} relations (${(bytes / MEGABYTE).toFixed(0)} MB in ${(time / 1000).toFixed(1)} s)`;
          return {
            what: `largest memory of an export of all, ${format}: ${MANY.toLocaleString("en")} documents with 20 mentions and 4 statements each, against ${FEW}`,
            peer: cells(small),
            ours: cells(large),
            ratio: `${ratio.toFixed(2)} ×`,
            asked: "no more",
            holds: ratio <= 1.5,
          };
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  },
];
