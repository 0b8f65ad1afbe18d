import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build, preview } from "vite";
import { openBrowser } from "../../end-to-end/open-browser.ts";
import { serve } from "../../end-to-end/serve.ts";
import type { Bench } from "./bench-page.ts";
import { firstLoadBytes } from "./first-load.ts";

/** In the page. */
declare const BENCH: Bench;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] as number;
const RUNS = 3;

await build({
  configFile: false,
  root: here("."),
  logLevel: "error",
  build: { outDir: here("../../../dist/bench-web"), emptyOutDir: true, target: "es2022" },
});
const server = await preview({
  configFile: false,
  root: here("."),
  logLevel: "error",
  build: { outDir: here("../../../dist/bench-web") },
});
const address = server.resolvedUrls?.local[0] as string;
const browser = await openBrowser();

/** A page of its own for each measurement: what one leaves behind slows no other. */
async function onPage<Result>(measure: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 860 }, reducedMotion: "reduce" });
  page.setDefaultTimeout(300_000);
  await page.goto(address);
  await page.waitForFunction(() => "BENCH" in globalThis);
  const result = await measure(page);
  await page.close();
  return result;
}

/** Milliseconds a frame while a hand drags the ground about. */
async function panning(page: Page): Promise<number> {
  await page.waitForTimeout(1500);
  const frames = await page.evaluateHandle(() => BENCH.countFrames());
  await page.mouse.move(60, 60);
  await page.mouse.down();
  const end = Date.now() + 4000;
  for (let step = 0; Date.now() < end; step += 1)
    await page.mouse.move(60 + 200 * Math.sin(step / 9) ** 2, 60 + (step % 90));
  await page.mouse.up();
  return frames.evaluate((counter) => counter.stop());
}

interface Row {
  readonly what: string;
  readonly peer: string;
  readonly ours: string;
  readonly ratio: string;
  readonly asked: string;
}
const rows: Row[] = [];
const tell = (row: Row) => {
  rows.push(row);
  process.stdout.write(`${Object.values(row).join(" | ")}\n`);
};
const ms = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
const repeated = async <Result>(measure: () => Promise<Result>): Promise<Result[]> => {
  const results: Result[] = [];
  for (let run = 0; run < RUNS; run += 1) results.push(await measure());
  return results;
};

const bytes = firstLoadBytes(here("../../../dist/web"));
tell({
  what: "script before the console opens, gzip",
  peer: "",
  ours: `${(bytes / 1000).toFixed(1)} kB`,
  ratio: "",
  asked: "≤ 120 kB",
});

const wire = await repeated(() => onPage((page) => page.evaluate(() => BENCH.benchWire(20_000, 100_000))));
const [wirePeer, wireOurs] = [median(wire.map(({ peer }) => peer)), median(wire.map(({ ours }) => ours))];
tell({
  what: `bytes to graph, 20,000 nodes and 100,000 edges (${((wire[0]?.peerBytes ?? 0) / 1e6).toFixed(1)} MB against ${((wire[0]?.oursBytes ?? 0) / 1e6).toFixed(1)} MB)`,
  peer: `graphology's import ${ms(wirePeer)}`,
  ours: ms(wireOurs),
  ratio: `${(wirePeer / wireOurs).toFixed(1)} ×`,
  asked: "≥ 5 ×",
});

const [alone, live] = [
  await repeated(() => onPage((page) => page.evaluate(() => BENCH.layoutRate(10_000, 30_000, false)))),
  await repeated(() => onPage((page) => page.evaluate(() => BENCH.layoutRate(10_000, 30_000, true)))),
].map(median) as [number, number];
tell({
  what: "layout with the picture live, 10,000/30,000, iterations a second",
  peer: `worker alone ${alone.toFixed(0)}`,
  ours: live.toFixed(0),
  ratio: `${((100 * live) / alone).toFixed(0)} %`,
  asked: "≥ 70 %",
});

const panPeer = median(
  await repeated(() =>
    onPage(async (page) => {
      await page.evaluate(() => BENCH.openSigma(10_000, 30_000));
      return panning(page);
    }),
  ),
);
const panOurs = median(
  await repeated(() =>
    onPage(async (page) => {
      await page.evaluate(() => BENCH.openCanvas(10_000, 30_000));
      return panning(page);
    }),
  ),
);
tell({
  what: "frame while panning, 10,000/30,000",
  peer: `sigma's defaults ${ms(panPeer)}`,
  ours: ms(panOurs),
  ratio: `${(panPeer / panOurs).toFixed(1)} ×`,
  asked: "≥ 5 ×",
});

const layout = await onPage((page) => page.evaluate(() => BENCH.benchLayout(10_000, 30_000)));
tell({
  what: `layout to equal quality, 10,000/30,000 (neighbourhood preservation ≥ ${layout.asked.preservation.toFixed(3)}, edge-length stress ≤ ${layout.asked.stress.toFixed(1)}; reached ${layout.reached.preservation.toFixed(3)}, ${layout.reached.stress.toFixed(1)}), one run`,
  peer: `graphology-layout-forceatlas2 ${ms(layout.peer)}`,
  ours: ms(layout.ours),
  ratio: `${(layout.peer / layout.ours).toFixed(1)} ×`,
  asked: "≥ 10 ×",
});

const large = await onPage(async (page) => {
  const time = await page.evaluate(() => BENCH.openCanvas(100_000, 200_000));
  return { time, frame: await panning(page), answer: await page.evaluate(() => 6 * 7) };
});
tell({
  what: "100,000/200,000: the tab lives",
  peer: "",
  ours: `first picture ${ms(large.time)}, frame while panning ${ms(large.frame)}`,
  ratio: large.answer === 42 ? "alive" : "dead",
  asked: "alive",
});
await new Promise((resolve) => server.httpServer.close(resolve));

const served = await serve(["samples"]);
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
page.setDefaultTimeout(60_000);
await page.goto(served.address);
await page.locator("#outline a").first().waitFor();
let clicks = 0;
for (const place of [page.locator("#outline a").first(), page.locator("#outline a.relation").first()]) {
  if (await page.locator("#reader blockquote").first().isVisible()) break;
  await place.click();
  clicks += 1;
  await page
    .locator("#reader blockquote")
    .first()
    .waitFor({ timeout: 8000 })
    .catch(() => undefined);
}
await page.locator("#reader blockquote").first().waitFor();
tell({
  what: "from opening the page to the sentence behind an edge",
  peer: "",
  ours: `${clicks} click${clicks === 1 ? "" : "s"}`,
  ratio: "",
  asked: "≤ 2",
});
await browser.close();
await served.close();

writeFileSync(
  here("../../../docs/benchmarks-web.md"),
  `# How fast the page is

Written by \`npm run bench:web\` on ${new Date().toISOString().slice(0, 10)} (${availableParallelism()} cores, software WebGL, Node ${process.version}). Medians of ${RUNS} runs, each with its peer in the same run, unless the row says otherwise. The machine is shared: read the ratios, not the milliseconds. The peers run with their own defaults.

| what | peer | ours | ratio | asked |
| --- | --- | --- | --- | --- |
${rows.map((row) => `| ${Object.values(row).join(" | ")} |`).join("\n")}
`,
);
process.exit(0);
