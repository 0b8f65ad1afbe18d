import type { LentStores } from "./lent-stores.ts";

/** One line of the table: what was measured, beside what, and what is asked. */
export interface BenchLine {
  readonly what: string;
  readonly peer: string;
  readonly ours: string;
  readonly ratio: string;
  readonly asked: string;
  readonly holds: boolean;
}

/** What is chosen by its name on the command line. */
export interface BenchRow {
  readonly name: string;
  measure(lent: LentStores): Promise<BenchLine[]>;
}

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  return percentile(numbers, 0.5);
}

/** Milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Milliseconds, and those of them (or more, on several cores) in which a processor worked for this program. */
export interface Cost {
  readonly time: number;
  readonly processor: number;
}

export async function costOf(work: () => unknown): Promise<Cost> {
  const before = process.cpuUsage();
  const time = await timeOf(work);
  const { user, system } = process.cpuUsage(before);
  return { time, processor: (user + system) / 1000 };
}

/** The median milliseconds of each, measured by turns, so that a busy minute of the machine meets all of them. */
export async function byTurns<Name extends string>(
  runs: number,
  works: Readonly<Record<Name, (run: number) => unknown>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let run = 0; run < runs; run += 1)
    for (const name of names) times.get(name)?.push(await timeOf(() => works[name](run)));
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

export function inMilliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : time < 100 ? 1 : 0)} ms`;
}

/** `count` in a thousand a second. */
export function perSecond(count: number, time: number): string {
  return `${(count / time).toFixed(1)} k/s`;
}

export function* batches<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
