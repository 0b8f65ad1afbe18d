import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import type { BenchRow } from "./stores/bench-row.ts";
import { textOf, updatedPage } from "./stores/benchmark-page.ts";
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
const PAGE = fileURLToPath(new URL("../../docs/benchmarks-stores.md", import.meta.url));

const wanted = process.argv.slice(2);
const chosen = ROWS.filter(({ name }) => wanted.length === 0 || wanted.some((one) => name.startsWith(one)));
if (chosen.length === 0)
  throw new Error(
    `No row is called ${wanted.join(" or ")}: there are ${ROWS.map(({ name }) => name).join(", ")}.`,
  );

/** The day, the machine, and how busy it was over the last minute and the last five. */
function circumstances(): string {
  const [minute = 0, fiveMinutes = 0] = loadavg();
  const load = `load ${minute.toFixed(0)}, over five minutes ${fiveMinutes.toFixed(0)}`;
  return `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, Node ${process.versions.node}, ${load}`;
}

const lent = lendStores();
try {
  for (const { name: row, measure } of chosen) {
    const lines = await measure(lent);
    const measured = lines.map((line) => ({ ...line, row, measured: circumstances() }));
    const names = ROWS.map(({ name }) => name);
    writeFileSync(PAGE, updatedPage(readFileSync(PAGE, "utf8"), names, measured));
    for (const line of measured) process.stdout.write(`${textOf(line)}\n`);
  }
} finally {
  await lent.giveBack();
}
process.exit(0);
