import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BenchLine, BenchRow } from "./bench-row.ts";
import type { LentStores } from "./lent-stores.ts";

/** Documents: of about a thousand, forty thousand and a million relations. */
const [FEW, MANY, MOST] = [250, 10_000, 255_000];
const MEGABYTE = 1e6;
const PROGRAM = fileURLToPath(new URL("./cold-export.ts", import.meta.url));

interface Told {
  readonly processor: number;
  readonly bytes: number;
  readonly memory: number;
  readonly relations: number;
}

function exported(path: string, format: string): Told {
  const words = ["--import", "tsx", PROGRAM, path, format];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: "utf8" })) as Told;
}

/** How much more memory a file of so many documents takes than one of few. */
function growth(lent: LentStores, format: string, documents: number): BenchLine {
  const small = exported(lent.evidencedFile(FEW), format);
  const large = exported(lent.evidencedFile(documents), format);
  const ratio = large.memory / small.memory;
  const cells = ({ memory, relations, bytes, processor }: Told) =>
    `${(memory / MEGABYTE).toFixed(0)} MB for ${relations.toLocaleString("en")} relations (${(bytes / MEGABYTE).toFixed(0)} MB in ${(processor / 1000).toFixed(1)} s of the processor)`;
  return {
    what: `largest memory of an export of all, ${format}: ${documents.toLocaleString("en")} documents with 20 mentions and 4 statements each, against ${FEW}`,
    peer: cells(small),
    ours: cells(large),
    ratio: `${ratio.toFixed(2)} ×`,
    asked: "≤ 1.2 ×",
    holds: ratio <= 1.2,
  };
}

export const exportRows: readonly BenchRow[] = [
  {
    name: "export-40k",
    measure: async (lent) =>
      ["gexf", "jsonl", "csv", "graphology"].map((format) => growth(lent, format, MANY)),
  },
  {
    name: "export-million",
    measure: async (lent) => ["gexf", "jsonl"].map((format) => growth(lent, format, MOST)),
  },
];
