import { failure, wrongType } from "../evaluation/failure.ts";
import { integer } from "../evaluation/operators.ts";
import { order } from "../values/ordering.ts";
import { addDurations, divideDuration, durationOf } from "../values/temporal/duration.ts";
import type { DurationValue } from "../values/temporal/temporal-value.ts";
import { isDuration, isNumber, type Value } from "../values/value.ts";

/** Turns the values of a group, nulls left out, into one. `extra` is what percentiles take beside them. */
export interface AggregateFunction {
  readonly takes: number;
  readonly of: (values: readonly Value[], extra: Value) => Value;
}

function numbers(name: string, values: readonly Value[]): readonly (bigint | number)[] {
  for (const value of values) if (!isNumber(value)) throw wrongType(`${name}()`, "numbers", value);
  return values as readonly (bigint | number)[];
}

function sum(values: readonly Value[]): bigint | number {
  const all = numbers("sum", values);
  const whole = integer(
    all.reduce<bigint>((total, value) => (typeof value === "bigint" ? total + value : total), 0n),
  );
  const floats = all.filter((value) => typeof value === "number");
  return floats.length === 0 ? whole : floats.reduce((total, value) => total + value, 0) + Number(whole);
}

function sumOfDurations(name: string, values: readonly Value[]): DurationValue {
  return values.reduce(
    (total: DurationValue, value) => {
      if (!isDuration(value)) throw wrongType(`${name}()`, "durations beside durations", value);
      return addDurations(total, value, 1n);
    },
    durationOf(0n, 0n, 0n, 0n),
  );
}

function deviation(name: string, values: readonly Value[], fewer: number): number {
  const all = numbers(name, values).map(Number);
  if (all.length <= fewer) return 0;
  const mean = all.reduce((total, value) => total + value, 0) / all.length;
  return Math.sqrt(all.reduce((total, value) => total + (value - mean) ** 2, 0) / (all.length - fewer));
}

function fraction(value: Value): number {
  if (!isNumber(value) || value < 0 || value > 1) throw failure("A percentile lies between 0.0 and 1.0");
  return Number(value);
}

function best(values: readonly Value[], sign: number): Value {
  return values.reduce<Value>(
    (top, value) => (top === null || sign * order(value, top) > 0 ? value : top),
    null,
  );
}

/** Functions of a group of rows, by lower-case name. */
export const aggregateFunctions: ReadonlyMap<string, AggregateFunction> = new Map<string, AggregateFunction>([
  ["count", { takes: 1, of: (values) => BigInt(values.length) }],
  ["collect", { takes: 1, of: (values) => values }],
  [
    "sum",
    { takes: 1, of: (values) => (values.some(isDuration) ? sumOfDurations("sum", values) : sum(values)) },
  ],
  [
    "avg",
    {
      takes: 1,
      of: (values) =>
        values.some(isDuration)
          ? divideDuration(sumOfDurations("avg", values), BigInt(values.length))
          : values.length === 0
            ? null
            : Number(sum(numbers("avg", values).map(Number))) / values.length,
    },
  ],
  ["min", { takes: 1, of: (values) => best(values, -1) }],
  ["max", { takes: 1, of: (values) => best(values, 1) }],
  ["stdev", { takes: 1, of: (values) => deviation("stDev", values, 1) }],
  ["stdevp", { takes: 1, of: (values) => deviation("stDevP", values, 0) }],
  [
    "percentilecont",
    {
      takes: 2,
      of: (values, at) => {
        const place = fraction(at) * (values.length - 1);
        if (values.length === 0) return null;
        const sorted = numbers("percentileCont", values)
          .map(Number)
          .sort((a, b) => a - b);
        const low = sorted[Math.floor(place)] ?? 0;
        return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
      },
    },
  ],
  [
    "percentiledisc",
    {
      takes: 2,
      of: (values, at) => {
        const place = Math.max(0, Math.ceil(fraction(at) * values.length) - 1);
        return [...numbers("percentileDisc", values)].sort(order)[place] ?? null;
      },
    },
  ],
]);
