import { failure } from "../../evaluation/failure.ts";
import { type CalendarField, withCalendarField } from "./calendar.ts";

export type DateFields = Readonly<Partial<Record<CalendarField, number>>>;

/** The ways to say a date; each part needs those before it, where no other date stands behind. */
const ways: readonly (readonly CalendarField[])[] = [
  ["year", "month", "day"],
  ["year", "week", "dayOfWeek"],
  ["year", "quarter", "dayOfQuarter"],
  ["year", "ordinalDay"],
];

/** 0001-01-01, first of year, quarter, month and week. */
const firstDay = -719_162;

/** A day by its parts, the others taken from `base`; without one, from the first day of what is said, unless it has to be said whole. */
export function dayOfFields(fields: DateFields, base: number | null, whole = false): number {
  const given = Object.keys(fields) as CalendarField[];
  const way = ways.find((parts) => given.every((field) => parts.includes(field)));
  if (way === undefined) throw failure(`${given.join(" and ")} cannot stand together in one date`);
  if (base === null) {
    if (fields.year === undefined) throw failure("A date takes a year");
    for (const [k, field] of way.entries()) {
      const before = way[k - 1];
      if (fields[field] !== undefined && before !== undefined && fields[before] === undefined)
        throw failure(`${field} takes ${before} beside it`);
    }
    const last = way.at(-1);
    if (whole && last !== undefined && fields[last] === undefined)
      throw failure(`A time of day takes a whole date beside it: ${last} is missing`);
  }
  return way.reduce((day, field) => {
    const value = fields[field];
    if (value === undefined) return day;
    return withCalendarField(day, field === "year" && fields.week !== undefined ? "weekYear" : field, value);
  }, base ?? firstDay);
}
