/** Seconds east of Greenwich, or the name of a zone of the IANA database. */
export type Zone = number | string;

/** Days are counted from 1970-01-01 in the proleptic Gregorian calendar. */
interface DateValue {
  readonly kind: "date";
  readonly epochDay: number;
}

interface LocalTimeValue {
  readonly kind: "localtime";
  readonly nanosecondOfDay: number;
}

export interface TimeValue {
  readonly kind: "time";
  readonly nanosecondOfDay: number;
  readonly offsetSeconds: number;
}

export interface LocalDateTimeValue {
  readonly kind: "localdatetime";
  readonly epochDay: number;
  readonly nanosecondOfDay: number;
}

/** Day and time are those of the zone; the offset is the zone's at that instant. */
export interface DateTimeValue {
  readonly kind: "datetime";
  readonly epochDay: number;
  readonly nanosecondOfDay: number;
  readonly offsetSeconds: number;
  readonly zone: Zone;
}

/** Four amounts that are not turned into each other, but that 0 ≤ nanoseconds < 1,000,000,000. */
export interface DurationValue {
  readonly kind: "duration";
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  readonly nanoseconds: bigint;
}

/** A point in time, as far as its type says it. */
export type InstantValue = DateValue | LocalTimeValue | TimeValue | LocalDateTimeValue | DateTimeValue;

export type TemporalValue = InstantValue | DurationValue;

export type TemporalKind = TemporalValue["kind"];

/** In the order in which ORDER BY has values of these types. */
export const temporalKinds: readonly TemporalKind[] = [
  "datetime",
  "localdatetime",
  "date",
  "time",
  "localtime",
  "duration",
];

export const nanosecondsOfSecond = 1_000_000_000;
export const secondsOfDay = 86_400;
export const nanosecondsOfDay = secondsOfDay * nanosecondsOfSecond;
