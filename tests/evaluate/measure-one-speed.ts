import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { openReader } from "../../scripts/document-reader.ts";
import { documentOf } from "../reading/document-of.ts";
import { readGold } from "./evaluate-mentions.ts";
import type { Speed, SpeedCase } from "./measure-speed.ts";

/** `measure-one-speed.ts SHARED CASE`: prints the speed of one reader as JSON. */
async function main(shared: string, one: SpeedCase): Promise<void> {
  const texts = ["redocred-dev", "gum-dev", "ewt-dev", "seeds"].flatMap((set) =>
    readGold(`${shared}/evaluate/docs`, set).map(({ text }) => text),
  );
  const some = texts.filter((_, i) => i % Math.round(1 / one.share) === 0);
  process.stdout.write(JSON.stringify(await speedOf(some, one)));
}

async function speedOf(texts: readonly string[], options: SpeedCase): Promise<Speed> {
  const reader = await openReader(options);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const rates: number[] = [];
  await readAll(texts.slice(0, 2 * reader.width));
  for (let run = 0; run < 3; run++) {
    const start = performance.now();
    await readAll(texts);
    rates.push(words / ((performance.now() - start) / 1000));
  }
  await reader.close();
  return {
    reader: reader.name,
    workers: options.workers ?? availableParallelism(),
    wordsPerSecond: rates.sort((a, b) => a - b)[1] ?? 0,
    memory: peakMemory(),
  };

  async function readAll(given: readonly string[]): Promise<void> {
    const inHand = new Set<Promise<unknown>>();
    for (const text of given) {
      const reading = reader.read(documentOf(text)).finally(() => inHand.delete(reading));
      inHand.add(reading);
      if (inHand.size >= 2 * reader.width) await Promise.race(inHand);
    }
    await Promise.all(inHand);
  }
}

/** MB; what the operating system counted as the most at once (Linux), else what is held now. */
function peakMemory(): number {
  try {
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"));
    if (peak) return Number(peak[1]) / 1024;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  return process.memoryUsage().rss / 1e6;
}

const [shared = "", one = ""] = process.argv.slice(2);
await main(shared, JSON.parse(one));
