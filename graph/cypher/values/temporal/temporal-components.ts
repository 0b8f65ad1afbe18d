import { calendarFields } from "./calendar.ts";
import { nanosecondsIn } from "./duration.ts";
import { offsetText } from "./temporal-text.ts";
import {
  type DateTimeValue,
  type DurationValue,
  type LocalDateTimeValue,
  nanosecondsOfSecond,
  type TemporalValue,
  type TimeValue,
} from "./temporal-value.ts";
import { instantOf } from "./time-zone.ts";

type Component = bigint | string;
type Components<Of> = Readonly<Record<string, (of: Of) => Component>>;

const second = BigInt(nanosecondsOfSecond);

const ofDate: Components<{ readonly epochDay: number }> = {
  year: ({ epochDay }) => BigInt(calendarFields(epochDay).year),
  quarter: ({ epochDay }) => BigInt(calendarFields(epochDay).quarter),
  month: ({ epochDay }) => BigInt(calendarFields(epochDay).month),
  week: ({ epochDay }) => BigInt(calendarFields(epochDay).week),
  weekYear: ({ epochDay }) => BigInt(calendarFields(epochDay).weekYear),
  day: ({ epochDay }) => BigInt(calendarFields(epochDay).day),
  ordinalDay: ({ epochDay }) => BigInt(calendarFields(epochDay).ordinalDay),
  dayOfWeek: ({ epochDay }) => BigInt(calendarFields(epochDay).dayOfWeek),
  weekDay: ({ epochDay }) => BigInt(calendarFields(epochDay).dayOfWeek),
  dayOfQuarter: ({ epochDay }) => BigInt(calendarFields(epochDay).dayOfQuarter),
};

const ofTime: Components<{ readonly nanosecondOfDay: number }> = {
  hour: ({ nanosecondOfDay }) => BigInt(nanosecondOfDay) / (3600n * second),
  minute: ({ nanosecondOfDay }) => (BigInt(nanosecondOfDay) / (60n * second)) % 60n,
  second: ({ nanosecondOfDay }) => (BigInt(nanosecondOfDay) / second) % 60n,
  millisecond: ({ nanosecondOfDay }) => (BigInt(nanosecondOfDay) % second) / 1_000_000n,
  microsecond: ({ nanosecondOfDay }) => (BigInt(nanosecondOfDay) % second) / 1000n,
  nanosecond: ({ nanosecondOfDay }) => BigInt(nanosecondOfDay) % second,
};

const ofOffset: Components<{ readonly offsetSeconds: number }> = {
  timezone: ({ offsetSeconds }) => offsetText(offsetSeconds),
  offset: ({ offsetSeconds }) => offsetText(offsetSeconds),
  offsetMinutes: ({ offsetSeconds }) => BigInt(Math.trunc(offsetSeconds / 60)),
  offsetSeconds: ({ offsetSeconds }) => BigInt(offsetSeconds),
};

const ofInstant: Components<DateTimeValue> = {
  timezone: ({ zone }) => (typeof zone === "string" ? zone : offsetText(zone)),
  /** Neo4j's: of the milliseconds, towards zero. */
  epochSeconds: (of) => floorDivide(instantOf(of), 1_000_000n) / 1000n,
  epochMillis: (of) => floorDivide(instantOf(of), 1_000_000n),
};

const ofDuration: Components<DurationValue> = {
  years: ({ months }) => months / 12n,
  quarters: ({ months }) => months / 3n,
  months: ({ months }) => months,
  weeks: ({ days }) => days / 7n,
  days: ({ days }) => days,
  hours: ({ seconds }) => seconds / 3600n,
  minutes: ({ seconds }) => seconds / 60n,
  seconds: ({ seconds }) => seconds,
  milliseconds: (of) => floorDivide(nanosecondsIn(of), 1_000_000n),
  microseconds: (of) => floorDivide(nanosecondsIn(of), 1000n),
  nanoseconds: nanosecondsIn,
  quartersOfYear: ({ months }) => (months / 3n) % 4n,
  monthsOfYear: ({ months }) => months % 12n,
  monthsOfQuarter: ({ months }) => months % 3n,
  daysOfWeek: ({ days }) => days % 7n,
  minutesOfHour: ({ seconds }) => (seconds / 60n) % 60n,
  secondsOfMinute: ({ seconds }) => seconds % 60n,
  millisecondsOfSecond: ({ nanoseconds }) => nanoseconds / 1_000_000n,
  microsecondsOfSecond: ({ nanoseconds }) => nanoseconds / 1000n,
  nanosecondsOfSecond: ({ nanoseconds }) => nanoseconds,
};

const ofTimeWithOffset: Components<TimeValue> = { ...ofTime, ...ofOffset };
const ofLocalDateTime: Components<LocalDateTimeValue> = { ...ofDate, ...ofTime };
const ofDateTime: Components<DateTimeValue> = { ...ofDate, ...ofTime, ...ofOffset, ...ofInstant };

/** A part of a temporal value by Cypher's name of it, as in `date.quarter`; undefined where it has none of that name. */
export function temporalComponent(value: TemporalValue, name: string): Component | undefined {
  switch (value.kind) {
    case "date":
      return own(ofDate, name)?.(value);
    case "localtime":
      return own(ofTime, name)?.(value);
    case "time":
      return own(ofTimeWithOffset, name)?.(value);
    case "localdatetime":
      return own(ofLocalDateTime, name)?.(value);
    case "datetime":
      return own(ofDateTime, name)?.(value);
    case "duration":
      return own(ofDuration, name)?.(value);
  }
}

function own<Of>(components: Components<Of>, name: string): ((of: Of) => Component) | undefined {
  return Object.hasOwn(components, name) ? components[name] : undefined;
}

function floorDivide(amount: bigint, unit: bigint): bigint {
  const rest = ((amount % unit) + unit) % unit;
  return (amount - rest) / unit;
}
