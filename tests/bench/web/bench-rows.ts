import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { serve } from "../../end-to-end/serve.ts";
import type { Bench } from "./bench-page.ts";
import { benchViewer } from "./bench-viewer.ts";
import { firstLoadBytes } from "./first-load.ts";

/** In the page. */
declare const BENCH: Bench;

/** A line of the table. */
export interface BenchRow {
  readonly what: string;
  readonly peer: string;
  readonly ours: string;
  readonly ratio: string;
  readonly asked: string;
}

interface Where {
  readonly browser: Browser;
  /** Of bench-page.ts. */
  readonly address: string;
}

/** How often each figure is measured, unless its row says otherwise: the median counts. */
export const RUNS = 3;

/** The rows of the table by the names that `npm run bench:web -- NAME` takes. */
export const BENCH_ROWS: Readonly<Record<string, (where: Where) => Promise<BenchRow>>> = {
  async script() {
    const bytes = firstLoadBytes(fileURLToPath(new URL("../../../dist/web", import.meta.url)));
    return {
      what: "script before the console opens, gzip",
      peer: "",
      ours: `${(bytes / 1000).toFixed(1)} kB`,
      ratio: "",
      asked: "≤ 120 kB",
    };
  },

  async wire(where) {
    const runs = await repeated(async () => ({
      theirs: await onPage(where, (page) => page.evaluate(() => BENCH.benchPeerWire(20_000, 100_000))),
      mine: await onPage(where, (page) => page.evaluate(() => BENCH.benchOurWire(20_000, 100_000))),
    }));
    const [peer, ours] = [
      median(runs.map(({ theirs }) => theirs.time)),
      median(runs.map(({ mine }) => mine.time)),
    ];
    const megabytes = (side: "theirs" | "mine") => `${((runs[0]?.[side].bytes ?? 0) / 1e6).toFixed(1)} MB`;
    return {
      what: `bytes to graph, 20,000 nodes and 100,000 edges (${megabytes("theirs")} against ${megabytes("mine")})`,
      peer: `graphology's import ${ms(peer)}`,
      ours: ms(ours),
      ratio: `${(peer / ours).toFixed(1)} ×`,
      asked: "≥ 5 ×",
    };
  },

  async live(where) {
    const rates = (isLive: boolean) =>
      onPage(where, (page) => page.evaluate((isLive) => BENCH.layoutRate(10_000, 30_000, isLive), isLive));
    const runs = await repeated(async () => ({ alone: await rates(false), live: await rates(true) }));
    const alone = median(runs.map(({ alone }) => alone.iterations));
    const live = median(runs.map(({ live }) => live.iterations));
    const pictures = median(runs.map(({ live }) => live.pictures));
    return {
      what: "layout with the picture live, 10,000/30,000, iterations a second",
      peer: `worker alone ${alone.toFixed(0)}`,
      ours: `${live.toFixed(0)}, with ${pictures.toFixed(1)} pictures a second`,
      ratio: `${((100 * live) / alone).toFixed(0)} %`,
      asked: "≥ 70 %",
    };
  },

  async pan(where) {
    const frame = (open: (page: Page) => Promise<unknown>) =>
      onPage(where, async (page) => {
        await open(page);
        return panning(page);
      });
    const runs = await repeated(async () => ({
      theirs: await frame((page) => page.evaluate(() => BENCH.openSigma(10_000, 30_000))),
      mine: await frame((page) => page.evaluate(() => BENCH.openCanvas(10_000, 30_000))),
    }));
    const [peer, ours] = [median(runs.map(({ theirs }) => theirs)), median(runs.map(({ mine }) => mine))];
    return {
      what: "frame while panning, 10,000/30,000",
      peer: `sigma's defaults ${ms(peer)}`,
      ours: ms(ours),
      ratio: `${(peer / ours).toFixed(1)} ×`,
      asked: "≥ 5 ×",
    };
  },

  async layout(where) {
    const { peer, ours, asked, reached } = await onPage(where, (page) =>
      page.evaluate(() => BENCH.benchLayout(10_000, 30_000)),
    );
    return {
      what: `layout to equal quality, 10,000/30,000 (neighbourhood preservation ≥ ${asked.preservation.toFixed(3)}, edge-length stress ≤ ${asked.stress.toFixed(1)}; reached ${reached.preservation.toFixed(3)}, ${reached.stress.toFixed(1)}), one run`,
      peer: `graphology-layout-forceatlas2 ${ms(peer)}`,
      ours: ms(ours),
      ratio: `${(peer / ours).toFixed(1)} ×`,
      asked: "≥ 10 ×",
    };
  },

  async large(where) {
    const { first, whole, frame, answer } = await onPage(where, async (page) => {
      const times = await page.evaluate(() => BENCH.openCanvas(100_000, 200_000));
      return { ...times, frame: await panning(page), answer: await page.evaluate(() => 6 * 7) };
    });
    return {
      what: "100,000/200,000: the tab lives (one run)",
      peer: "",
      ours: `first picture ${ms(first)}, at rest ${ms(whole)}, frame while panning ${ms(frame)}`,
      ratio: answer === 42 ? "alive" : "dead",
      asked: "alive",
    };
  },

  async clicks({ browser }) {
    const served = await serve(["samples"]);
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    page.setDefaultTimeout(60_000);
    await page.goto(served.address);
    const [line, relation, quotation] = ["#outline a", "#outline a.relation", "#reader blockquote"].map(
      (selector) => page.locator(selector).first(),
    ) as [ReturnType<Page["locator"]>, ReturnType<Page["locator"]>, ReturnType<Page["locator"]>];
    await line.waitFor();
    let clicks = 0;
    for (const place of [line, relation]) {
      if (await quotation.isVisible()) break;
      await place.click();
      clicks += 1;
      await quotation.waitFor({ timeout: 8000 }).catch(() => undefined);
    }
    await quotation.waitFor();
    await page.close();
    await served.close();
    return {
      what: "from opening the page to the sentence behind an edge",
      peer: "",
      ours: `${clicks} click${clicks === 1 ? "" : "s"}`,
      ratio: "",
      asked: "≤ 2",
    };
  },

  async viewer({ browser }) {
    const { bytes, written, drawn, read } = await benchViewer(browser);
    return {
      what: "the one HTML file, 5,000 names and 15,000 relations with a sentence each (one run)",
      peer: "",
      ours: `${(bytes / 1e6).toFixed(2)} MB, written in ${ms(written)}; opened from disk: picture ${ms(drawn)}, all sentences ${ms(read)}`,
      ratio: "",
      asked: "≤ 1.2 MB",
    };
  },
};

/** A page of its own for each measurement: what one leaves behind slows no other. */
async function onPage<Result>(
  { browser, address }: Where,
  measure: (page: Page) => Promise<Result>,
): Promise<Result> {
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

async function repeated<Result>(measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let run = 0; run < RUNS; run += 1) results.push(await measure());
  return results;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] as number;
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}
