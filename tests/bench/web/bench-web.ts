import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { build, preview } from "vite";
import { openBrowser } from "../../end-to-end/open-browser.ts";
import { BENCH_ROWS, type BenchRow, RUNS } from "./bench-rows.ts";

/** `npm run bench:web` measures every row and writes the table; `npm run bench:web -- wire live` only tells those. */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCH_ROWS));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no row ${unknown.join(", ")}: the rows are ${Object.keys(BENCH_ROWS).join(", ")}.\n`,
  );
  process.exit(2);
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const out = { outDir: here("../../../dist/bench-web"), emptyOutDir: true, target: "es2022" };
await build({ configFile: false, root: here("."), logLevel: "error", build: out });
const server = await preview({ configFile: false, root: here("."), logLevel: "error", build: out });
const browser = await openBrowser();

const rows: BenchRow[] = [];
for (const [name, measure] of Object.entries(BENCH_ROWS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const row = await measure({ browser, address: server.resolvedUrls?.local[0] as string });
  rows.push(row);
  process.stdout.write(`${Object.values(row).join(" | ")}\n`);
}
await browser.close();
await new Promise((resolve) => server.httpServer.close(resolve));

if (asked.length === 0)
  writeFileSync(
    here("../../../docs/benchmarks-web.md"),
    `# How fast the page is

Written by \`npm run bench:web\` on ${new Date().toISOString().slice(0, 10)} (${availableParallelism()} cores, software WebGL, Node ${process.version}), with a load of ${loadavg()
      .map((load) => load.toFixed(0))
      .join(
        ", ",
      )} over the last 1, 5 and 15 minutes. Medians of ${RUNS} runs, each with its peer in the same run, unless the row says otherwise. Where the machine is shared, read the ratios, not the milliseconds. The peers run with their own defaults.

| what | peer | ours | ratio | asked |
| --- | --- | --- | --- | --- |
${rows.map((row) => `| ${Object.values(row).join(" | ")} |`).join("\n")}
`,
  );
process.exit(0);
