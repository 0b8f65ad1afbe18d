import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { BenchLine, BenchRow } from "./stores/bench-row.ts";
import { cypherRows } from "./stores/cypher-rows.ts";
import { exportRows } from "./stores/export-rows.ts";
import { importRows } from "./stores/import-rows.ts";
import { lendStores } from "./stores/lent-stores.ts";
import { neighbourhoodRows } from "./stores/neighbourhood-rows.ts";
import { searchRows } from "./stores/search-rows.ts";
import { subgraphRows } from "./stores/subgraph-rows.ts";
import { writeRows } from "./stores/write-rows.ts";

const ROWS: readonly BenchRow[] = [
  ...writeRows,
  ...importRows,
  ...subgraphRows,
  ...searchRows,
  ...neighbourhoodRows,
  ...cypherRows,
  ...exportRows,
];

const wanted = process.argv.slice(2);
const chosen = ROWS.filter(({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)));
if (chosen.length === 0)
  throw new Error(
    `No row is called ${wanted.join(" or ")}: there are ${ROWS.map(({ name }) => name).join(", ")}.`,
  );

const toLine = ({ holds, ...cells }: BenchLine) =>
  `| ${Object.values(cells).join(" | ")} | ${holds ? "yes" : "no"} |`;
const lines: string[] = [];
const lent = lendStores();
try {
  for (const row of chosen)
    for (const line of await row.measure(lent)) {
      lines.push(toLine(line));
      process.stdout.write(`${toLine(line)}\n`);
    }
} finally {
  await lent.giveBack();
}

if (wanted.length === 0)
  writeFileSync(
    fileURLToPath(new URL("../../docs/benchmarks-stores.md", import.meta.url)),
    `# How fast the stores are

Written by \`npm run bench:stores\` on ${new Date().toISOString().slice(0, 10)} (${availableParallelism()} cores, Node ${process.version}, Neo4j 5.26 on the same machine).

| what | peer | ours | ratio | asked | holds |
| --- | --- | --- | --- | --- | --- |
${lines.join("\n")}
`,
  );
process.exit(0);
