import { failure } from "../../evaluation/failure.ts";
import { calendarFields, withCalendarField } from "../../values/temporal/calendar.ts";
import { dayOfFields } from "../../values/temporal/date-fields.ts";
import { type InstantValue, nanosecondsOfSecond } from "../../values/temporal/temporal-value.ts";
import { type TimeFields, timeOfFields } from "../../values/temporal/time-fields.ts";
import { dateTimeAt, dateTimeOf } from "../../values/temporal/time-zone.ts";
import type { InstantKind } from "./create-instant.ts";
import { checkNames, dateFieldsOf, type FieldMap, timeFieldsOf, zoneField } from "./map-fields.ts";

/** The first day of the unit that a day lies in; before the year 0, of the unit after it, as Neo4j has it. */
const dateUnits: Readonly<Record<string, (epochDay: number) => number>> = {
  millennium: (day) => firstOfYears(day, 1000),
  century: (day) => firstOfYears(day, 100),
  decade: (day) => firstOfYears(day, 10),
  year: (day) => firstOfYears(day, 1),
  weekYear: (day) => day - (calendarFields(day).week - 1) * 7 - (calendarFields(day).dayOfWeek - 1),
  quarter: (day) => day - (calendarFields(day).dayOfQuarter - 1),
  month: (day) => day - (calendarFields(day).day - 1),
  week: (day) => day - (calendarFields(day).dayOfWeek - 1),
  day: (day) => day,
};

/** Nanoseconds of the units of a time of day. */
const timeUnits: Readonly<Record<string, number>> = {
  day: 86_400 * nanosecondsOfSecond,
  hour: 3600 * nanosecondsOfSecond,
  minute: 60 * nanosecondsOfSecond,
  second: nanosecondsOfSecond,
  millisecond: 1_000_000,
  microsecond: 1000,
};

/** `date.truncate(unit, value, map)` and its sisters: the value at the beginning of a unit, some of its parts then set. */
export function truncate(
  kind: InstantKind,
  unit: string,
  value: InstantValue,
  map: FieldMap,
  now: bigint,
): InstantValue {
  checkNames(map, kind);
  const zone = zoneField(map);
  switch (kind) {
    case "date":
      return { kind, epochDay: dayAt(kind, unit, value, map) };
    case "localtime":
      return { kind, nanosecondOfDay: timeAt(kind, unit, value, map) };
    case "time": {
      const before = "offsetSeconds" in value ? value.offsetSeconds : 0;
      const offsetSeconds = zone === null ? before : dateTimeAt(now, zone).offsetSeconds;
      return { kind, nanosecondOfDay: timeAt(kind, unit, value, map), offsetSeconds };
    }
    case "localdatetime":
      return {
        kind,
        epochDay: dayAt(kind, unit, value, map),
        nanosecondOfDay: timeAt(kind, unit, value, map),
      };
    case "datetime": {
      const before = value.kind === "datetime" ? value.zone : 0;
      return dateTimeOf(dayAt(kind, unit, value, map), timeAt(kind, unit, value, map), zone ?? before);
    }
  }
}

function dayAt(kind: InstantKind, unit: string, value: InstantValue, map: FieldMap): number {
  if (!("epochDay" in value)) throw failure(`${kind}.truncate() takes a date, which a ${value.kind} lacks`);
  const toDay = Object.hasOwn(dateUnits, unit) ? dateUnits[unit] : undefined;
  if (toDay === undefined && (kind === "date" || !Object.hasOwn(timeUnits, unit))) throw noUnit(kind, unit);
  return dayOfFields(dateFieldsOf(map), toDay?.(value.epochDay) ?? value.epochDay);
}

function timeAt(kind: InstantKind, unit: string, value: InstantValue, map: FieldMap): number {
  const timed = "nanosecondOfDay" in value;
  if (!timed && (kind === "localtime" || kind === "time" || !Object.hasOwn(dateUnits, unit)))
    throw failure(`${kind}.truncate() to ${unit} takes a time of day, which a ${value.kind} lacks`);
  const size = Object.hasOwn(timeUnits, unit) ? timeUnits[unit] : undefined;
  if (size === undefined && (kind === "localtime" || kind === "time")) throw noUnit(kind, unit);
  const before = timed ? value.nanosecondOfDay : 0;
  const time = size === undefined ? 0 : before - (before % size);
  return timeOfFields(fieldsWithin(unit, timeFieldsOf(map), time), time);
}

function noUnit(kind: InstantKind, unit: string) {
  return failure(`${kind}.truncate() knows no unit ${JSON.stringify(unit)}`);
}

/** The parts below the unit are added to what was left: 12:31:14.645 to the millisecond with 2 ns is 12:31:14.645000002. */
function fieldsWithin(unit: string, fields: TimeFields, time: number): TimeFields {
  if (unit !== "millisecond" && unit !== "microsecond") return fields;
  if (fields.nanosecond === undefined && fields.microsecond === undefined) return fields;
  const fraction = time % nanosecondsOfSecond;
  return unit === "millisecond"
    ? { millisecond: fraction / 1_000_000, ...fields }
    : { microsecond: fraction / 1000, ...fields };
}

function firstOfYears(day: number, years: number): number {
  const { year } = calendarFields(day);
  const first = withCalendarField(day, "year", Math.trunc(year / years) * years);
  return first - (calendarFields(first).ordinalDay - 1);
}
