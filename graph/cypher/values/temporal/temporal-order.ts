import { meanNanoseconds } from "./duration.ts";
import { nanosecondsOfSecond, type TemporalValue } from "./temporal-value.ts";
import { epochNanoseconds, instantOf } from "./time-zone.ts";

/** Two values of one type in the order of ORDER BY; durations by their mean length, values of one instant by their text. */
export function orderTemporals(left: TemporalValue, right: TemporalValue): number {
  const [a, b] = [place(left), place(right)];
  if (a !== b) return a < b ? -1 : 1;
  const [first, second] = [tieBreaker(left), tieBreaker(right)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Cypher's `<`: null for values of two types and for durations that differ, of which none is known to be the longer. */
export function compareTemporals(left: TemporalValue, right: TemporalValue): number | null {
  if (left.kind !== right.kind) return null;
  const result = orderTemporals(left, right);
  return left.kind === "duration" && result !== 0 ? null : result;
}

/** A text that only values that are equal share. */
export function temporalIdentity(value: TemporalValue): string {
  return `${value.kind}(${Object.values(value).slice(1).join()})`;
}

function place(value: TemporalValue): bigint {
  switch (value.kind) {
    case "date":
      return BigInt(value.epochDay);
    case "localtime":
      return BigInt(value.nanosecondOfDay);
    case "time":
      return BigInt(value.nanosecondOfDay) - BigInt(value.offsetSeconds) * BigInt(nanosecondsOfSecond);
    case "localdatetime":
      return epochNanoseconds(value.epochDay, value.nanosecondOfDay);
    case "datetime":
      return instantOf(value);
    case "duration":
      return meanNanoseconds(value);
  }
}

function tieBreaker(value: TemporalValue): bigint | number | string {
  switch (value.kind) {
    case "time":
      return value.offsetSeconds;
    case "datetime":
      return `${String(value.offsetSeconds + 100_000).padStart(6, "0")} ${value.zone}`;
    case "duration":
      return value.months * 2_629_746n + value.days * 86_400n;
    default:
      return 0;
  }
}
