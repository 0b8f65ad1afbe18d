/** Milliseconds. */
const DAY = 86_400_000;

/** 1969-12-29: Mondays begin weeks. */
export const MONDAY = -3;

/** Days since 1970-01-01; null for what is no ISO 8601 date without time. */
export function toDayNumber(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : time / DAY;
}

/** ISO 8601 date of a day of the years 0 to 9999. */
export function fromDayNumber(number: number): string {
  return new Date(number * DAY).toISOString().slice(0, 10);
}

/** Months since January of the year 0. */
export function monthOf(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The first day of a month that is counted from January of the year 0. */
export function firstOfMonth(month: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime() / DAY;
}
