import { failure, wrongType } from "../../evaluation/failure.ts";
import { durationOfExact, exactNumber } from "../../values/temporal/duration.ts";
import { parseTemporal } from "../../values/temporal/parse-temporal.ts";
import type { TemporalValue } from "../../values/temporal/temporal-value.ts";
import { isDuration, isMap, isNumber, type Value } from "../../values/value.ts";

/** How many months, days or seconds one of each is; fractions of a second are divided out. */
const units: Readonly<
  Record<string, readonly ["months" | "days" | "seconds", factor: bigint, divisor: bigint]>
> = {
  years: ["months", 12n, 1n],
  months: ["months", 1n, 1n],
  weeks: ["days", 7n, 1n],
  days: ["days", 1n, 1n],
  hours: ["seconds", 3600n, 1n],
  minutes: ["seconds", 60n, 1n],
  seconds: ["seconds", 1n, 1n],
  milliseconds: ["seconds", 1n, 1000n],
  microseconds: ["seconds", 1n, 1_000_000n],
  nanoseconds: ["seconds", 1n, 1_000_000_000n],
};

/** The value of `duration(…)`: from text, from amounts of units in a map, or a duration itself. */
export function createDuration(from: Value): TemporalValue {
  if (typeof from === "string") return parseTemporal("duration", from);
  if (isDuration(from)) return from;
  if (!isMap(from)) throw wrongType("duration()", "a string or a map", from);
  if (from.size === 0) throw failure("duration() takes at least one amount in its map");
  const total = { months: 0n, days: 0n, seconds: 0n };
  for (const [name, amount] of from) {
    const unit = Object.hasOwn(units, name) ? units[name] : undefined;
    if (unit === undefined) throw failure(`duration() knows no ${name}`);
    if (!isNumber(amount)) throw wrongType(name, "a number", amount);
    total[unit[0]] += (exactNumber(amount) * unit[1]) / unit[2];
  }
  return durationOfExact(total);
}
