import type { Timeline } from "../../../graph/model/timeline.ts";
import { firstOfMonth, fromDayNumber, MONDAY, monthOf, toDayNumber } from "./day-number.ts";

const UNITS = ["day", "week", "month", "quarter", "year", "decade", "century"] as const;

type BinUnit = (typeof UNITS)[number];

/** Statements over time, in bins that follow each other without a gap. Days are counted from 1970-01-01. */
export interface TimeBins {
  readonly unit: BinUnit;
  /** The first day of each bin, and the day after the last. */
  readonly edges: readonly number[];
  /** One for each bin. */
  readonly statements: readonly number[];
  /** Statements without a date that can be read. */
  readonly undated: number;
  /** Statements of single days that lie so far off that the rest would shrink to a line. */
  readonly farOff: number;
}

/** The finest bins of which at most `most` are needed; null where no statement is dated. */
export function timeBinsOf(timeline: Timeline, most: number): TimeBins | null {
  const dated = timeline.days.flatMap((day, at) => {
    const number = toDayNumber(day);
    return number === null ? [] : [{ number, statements: timeline.statements[at] ?? 0 }];
  });
  const near = withoutFarOff(dated);
  const [first, last] = [near[0], near.at(-1)];
  if (!first || !last) return null;
  const unit = UNITS.find((unit) => binsBetween(unit, first.number, last.number) <= most) ?? "century";
  const edges = edgesOf(unit, first.number, last.number);
  const sum = (days: readonly { readonly statements: number }[]) =>
    days.reduce((sum, { statements }) => sum + statements, 0);
  const all = timeline.statements.reduce((sum, number) => sum + number, 0);
  return {
    unit,
    edges,
    statements: countInBins(
      edges,
      near.map(({ number, statements }) => [number, statements] as const),
    ),
    undated: timeline.undated + all - sum(dated),
    farOff: sum(dated) - sum(near),
  };
}

/** The days of `counts` (ISO 8601 dates) in the bins of `edges`; what lies outside is left out. */
export function countDaysInBins(edges: readonly number[], counts: ReadonlyMap<string, number>): number[] {
  return countInBins(
    edges,
    [...counts].flatMap(([day, number]) => {
      const at = toDayNumber(day);
      return at === null ? [] : [[at, number] as const];
    }),
  );
}

/** The bin in which a day lies, or the nearest. */
export function binAt(edges: readonly number[], day: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] as number) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** From the first day of bin `from` to the last day of bin `to`, as a filter has it: null at the ends. */
export function daysOfBins(
  { edges }: Pick<TimeBins, "edges">,
  from: number,
  to: number,
): { from: string | null; to: string | null } {
  return {
    from: from <= 0 ? null : fromDayNumber(edges[from] as number),
    to: to >= edges.length - 2 ? null : fromDayNumber((edges[to + 1] as number) - 1),
  };
}

/** The bins that a filter leaves in sight, the first and the last; an end without a bound is the first or the last bin. */
export function binsOfDays(
  { edges }: Pick<TimeBins, "edges">,
  { from, to }: { readonly from: string | null; readonly to: string | null },
): { first: number; last: number } {
  const bin = (day: string | null) => {
    const number = day === null ? null : toDayNumber(day);
    return number === null ? null : binAt(edges, number);
  };
  return { first: bin(from) ?? 0, last: bin(to) ?? edges.length - 2 };
}

function countInBins(edges: readonly number[], days: readonly (readonly [number, number])[]): number[] {
  const bins = new Array<number>(edges.length - 1).fill(0);
  for (const [day, number] of days) {
    if (day < (edges[0] as number) || day >= (edges.at(-1) as number)) continue;
    const bin = binAt(edges, day);
    bins[bin] = (bins[bin] as number) + number;
  }
  return bins;
}

/** A day stands apart where this many years, and ten times the span of the rest, lie between. */
const FAR_YEARS = 10;
/** Days that stand apart are left out only while they hold no more than this share of the statements. */
const FAR_SHARE = 0.02;

/** Without the first and last days that stand apart: a wrong date (0001-01-01) must not squeeze a whole archive. */
function withoutFarOff<Day extends { readonly number: number; readonly statements: number }>(
  days: readonly Day[],
): readonly Day[] {
  let [from, to] = [0, days.length];
  let room = days.reduce((sum, { statements }) => sum + statements, 0) * FAR_SHARE;
  const day = (at: number) => days[at] as Day;
  for (;;) {
    if (to - from < 2) return days.slice(from, to);
    const span = (a: number, b: number) => Math.max(FAR_YEARS * 365, 10 * (day(b).number - day(a).number));
    if (day(from).statements <= room && day(from + 1).number - day(from).number > span(from + 1, to - 1)) {
      room -= day(from).statements;
      from += 1;
    } else if (
      day(to - 1).statements <= room &&
      day(to - 1).number - day(to - 2).number > span(from, to - 2)
    ) {
      room -= day(to - 1).statements;
      to -= 1;
    } else return days.slice(from, to);
  }
}

const MONTHS: Readonly<Partial<Record<BinUnit, number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
};

function binsBetween(unit: BinUnit, first: number, last: number): number {
  const months = MONTHS[unit];
  if (months === undefined) return Math.floor((last - first) / (unit === "day" ? 1 : 7)) + 1;
  return Math.floor((monthOf(last) - monthOf(first)) / months) + 1;
}

function edgesOf(unit: BinUnit, first: number, last: number): number[] {
  const edges: number[] = [];
  const months = MONTHS[unit];
  if (months === undefined) {
    const step = unit === "day" ? 1 : 7;
    const start = unit === "day" ? first : first - ((((first - MONDAY) % 7) + 7) % 7);
    for (let edge = start; edge < last + 1 + step; edge += step) edges.push(edge);
    return edges;
  }
  for (let month = Math.floor(monthOf(first) / months) * months; ; month += months) {
    const edge = firstOfMonth(month);
    edges.push(edge);
    if (edge > last) return edges;
  }
}
