import { failure } from "../../evaluation/failure.ts";
import { nanosecondsOfSecond } from "./temporal-value.ts";

/** The parts of a time of day, from the greatest. */
export const timeFieldNames = [
  "hour",
  "minute",
  "second",
  "millisecond",
  "microsecond",
  "nanosecond",
] as const;

export type TimeFields = Readonly<Partial<Record<(typeof timeFieldNames)[number], number>>>;

/**
 * The nanosecond of the day by its parts, the others taken from `base`. Without a base, each part needs the greater
 * ones beside it. Milliseconds, microseconds and nanoseconds are added up, each below one of the next greater beside it.
 */
export function timeOfFields(fields: TimeFields, base: number | null): number {
  if (base === null) {
    if (fields.hour === undefined) throw failure("A time takes an hour");
    if (fields.minute === undefined && fields.second !== undefined)
      throw failure("second takes minute beside it");
    if (fields.second === undefined && hasFraction(fields))
      throw failure("Parts of a second take second beside them");
  }
  const whole = Math.floor((base ?? 0) / nanosecondsOfSecond);
  const hour = part(fields, "hour", Math.floor(whole / 3600), 24);
  const minute = part(fields, "minute", Math.floor(whole / 60) % 60, 60);
  const second = part(fields, "second", whole % 60, 60);
  const nanosecond = hasFraction(fields) ? fractionOf(fields) : (base ?? 0) % nanosecondsOfSecond;
  return ((hour * 60 + minute) * 60 + second) * nanosecondsOfSecond + nanosecond;
}

function hasFraction({ millisecond, microsecond, nanosecond }: TimeFields): boolean {
  return millisecond !== undefined || microsecond !== undefined || nanosecond !== undefined;
}

function fractionOf(fields: TimeFields): number {
  const milliseconds = part(fields, "millisecond", 0, 1000);
  const microseconds = part(fields, "microsecond", 0, fields.millisecond === undefined ? 1_000_000 : 1000);
  const nanoseconds =
    fields.microsecond !== undefined
      ? 1000
      : fields.millisecond !== undefined
        ? 1_000_000
        : nanosecondsOfSecond;
  return milliseconds * 1_000_000 + microseconds * 1000 + part(fields, "nanosecond", 0, nanoseconds);
}

function part(fields: TimeFields, name: keyof TimeFields, otherwise: number, end: number): number {
  const value = fields[name] ?? otherwise;
  if (value < 0 || value >= end) throw failure(`${name} lies between 0 and ${end - 1}, but found ${value}`);
  return value;
}
