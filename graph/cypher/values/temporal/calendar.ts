import { Temporal } from "temporal-polyfill";
import { failure } from "../../evaluation/failure.ts";

/** The Gregorian calendar repeats, weekdays included, after 400 years. */
const yearsOfCycle = 400;
const daysOfCycle = 146_097;
const greatestYear = 999_999_999;

const epoch = new Temporal.PlainDate(1970, 1, 1);

/** The parts of a date, as the components of Cypher's dates are called. */
export interface CalendarFields {
  readonly year: number;
  readonly quarter: number;
  readonly month: number;
  readonly week: number;
  readonly weekYear: number;
  readonly day: number;
  readonly ordinalDay: number;
  readonly dayOfWeek: number;
  readonly dayOfQuarter: number;
}

export type CalendarField = keyof CalendarFields;

/** The library's date of a day, some years away from it: its calendar ends in the year 275,760, Cypher's a million times later. */
function dateOf(epochDay: number): { date: Temporal.PlainDate; yearsAway: number } {
  const cycles = Math.floor(epochDay / daysOfCycle);
  return { date: epoch.add({ days: epochDay - cycles * daysOfCycle }), yearsAway: cycles * yearsOfCycle };
}

function dayOf(date: Temporal.PlainDate, yearsAway: number): number {
  const year = date.year + yearsAway;
  if (Math.abs(year) > greatestYear)
    throw failure(`The year ${year} is beyond those of a date, -${greatestYear} to ${greatestYear}`);
  return epoch.until(date).days + (yearsAway / yearsOfCycle) * daysOfCycle;
}

export function calendarFields(epochDay: number): CalendarFields {
  const { date, yearsAway } = dateOf(epochDay);
  const quarter = Math.ceil(date.month / 3);
  return {
    year: date.year + yearsAway,
    quarter,
    month: date.month,
    week: date.weekOfYear ?? 0,
    weekYear: (date.yearOfWeek ?? 0) + yearsAway,
    day: date.day,
    ordinalDay: date.dayOfYear,
    dayOfWeek: date.dayOfWeek,
    dayOfQuarter: date.since(firstOfQuarter(date, quarter)).days + 1,
  };
}

/** The day, so many months later; the last of the month where that has fewer days. */
export function addMonths(epochDay: number, months: number): number {
  const { date, yearsAway } = dateOf(epochDay);
  const years = Math.floor(months / 12);
  const cycles = Math.floor(years / yearsOfCycle) * yearsOfCycle;
  return dayOf(date.add({ months: months - cycles * 12 }), yearsAway + cycles);
}

/** The day itself; throws CypherError where no date has it. */
export function checkedDay(epochDay: number): number {
  const { date, yearsAway } = dateOf(epochDay);
  return dayOf(date, yearsAway);
}

/** Whole months from one day to another, as java.time counts them: towards zero. */
export function monthsBetween(from: number, to: number): number {
  const [start, end] = [calendarFields(from), calendarFields(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  if (months > 0 && end.day < start.day) return months - 1;
  return months < 0 && end.day > start.day ? months + 1 : months;
}

/** The day with one of its parts replaced, the others kept as java.time's `with` keeps them. */
export function withCalendarField(epochDay: number, field: CalendarField, value: number): number {
  const { date, yearsAway } = dateOf(epochDay);
  const fields = calendarFields(epochDay);
  const within = (last: number) => {
    if (value < 1 || value > last) throw failure(`${field} lies between 1 and ${last}, but found ${value}`);
    return value - fields[field];
  };
  switch (field) {
    case "year": {
      const cycles = Math.floor(value / yearsOfCycle) * yearsOfCycle;
      return dayOf(date.with({ year: value - cycles + yearsOfCycle * 5 }), cycles - yearsOfCycle * 5);
    }
    case "weekYear": {
      const start = firstOfWeekYear(value);
      const last = (firstOfWeekYear(value + 1) - start) / 7;
      return checkedDay(start + (Math.min(fields.week, last) - 1) * 7 + fields.dayOfWeek - 1);
    }
    case "quarter":
      return addMonths(epochDay, 3 * within(4));
    case "month":
      within(12);
      return dayOf(date.with({ month: value }), yearsAway);
    case "week":
      return checkedDay(epochDay + 7 * within(53));
    case "ordinalDay":
      return epochDay + within(date.daysInYear);
    case "dayOfQuarter":
      return checkedDay(epochDay + within(92));
    case "dayOfWeek":
      return checkedDay(epochDay + within(7));
    case "day":
      return epochDay + within(date.daysInMonth);
  }
}

function firstOfQuarter(date: Temporal.PlainDate, quarter: number): Temporal.PlainDate {
  return date.with({ month: 3 * quarter - 2, day: 1 });
}

/** ISO 8601: the Monday of the week with 4 January. */
function firstOfWeekYear(year: number): number {
  const fourth = withCalendarField(3, "year", year);
  return fourth + 1 - calendarFields(fourth).dayOfWeek;
}
