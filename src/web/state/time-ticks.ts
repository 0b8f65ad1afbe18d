import { firstOfMonth, MONDAY, monthOf } from "./day-number.ts";

/** A mark on an axis of time. */
export interface TimeTick {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** What its label tells: the first of those within a year tells the year too. */
  readonly tells: "day" | "month" | "year" | "day and year" | "month and year";
}

/** Steps of an axis, the finest first: days, or months. */
const STEPS: readonly { readonly days?: number; readonly months?: number }[] = [
  { days: 1 },
  { days: 2 },
  { days: 7 },
  { days: 14 },
  ...[1, 2, 3, 6].map((months) => ({ months })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map((years) => ({ months: 12 * years })),
];

/** Marks from `first` up to `end`, which is without, at least `apart` pixels from each other on an axis of `width` pixels. */
export function timeTicksOf(first: number, end: number, width: number, apart: number): TimeTick[] {
  const perDay = width / (end - first);
  const step =
    STEPS.find(({ days, months }) => (days ?? 30 * (months as number)) * perDay >= apart) ??
    (STEPS.at(-1) as (typeof STEPS)[number]);
  const days: number[] = [];
  if (step.days !== undefined) {
    const start = first + ((((MONDAY - first) % step.days) + step.days) % step.days);
    for (let day = start; day < end; day += step.days) days.push(day);
  } else {
    const months = step.months as number;
    for (let month = Math.ceil(monthOf(first) / months) * months; ; month += months) {
      const day = firstOfMonth(month);
      if (day >= end) break;
      if (day >= first) days.push(day);
    }
  }
  return days.map((day, at) => ({ day, tells: tells(step, day, days[at - 1]) }));
}

function tells(step: (typeof STEPS)[number], day: number, before: number | undefined): TimeTick["tells"] {
  const isNewYear = before === undefined || yearOf(before) !== yearOf(day);
  if (step.months === undefined) return isNewYear ? "day and year" : "day";
  if (step.months >= 12) return "year";
  if (monthOf(day) % 12 === 0) return "year";
  return isNewYear ? "month and year" : "month";
}

function yearOf(day: number): number {
  return Math.floor(monthOf(day) / 12);
}
