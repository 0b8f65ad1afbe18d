import { failure, wrongType } from "../evaluation/failure.ts";
import { integer } from "../evaluation/operators.ts";
import { order } from "../values/ordering.ts";
import { addDurations, divideDuration, durationOf } from "../values/temporal/duration.ts";
import { isDuration, isNumber, type Value } from "../values/value.ts";

/** The values of one group on their way into one value. */
export interface Gathering {
  /** Takes a value that is not null; `extra` is what percentiles take beside it. */
  readonly add: (value: Value, extra: Value) => void;
  readonly result: () => Value;
}

export interface AggregateFunction {
  readonly takes: number;
  /** Whether it keeps every value of its group. */
  readonly keeps: boolean;
  readonly start: () => Gathering;
}

function numberOf(name: string, value: Value): bigint | number {
  if (!isNumber(value)) throw wrongType(`${name}()`, "numbers", value);
  return value;
}

/** Sums numbers or durations; integers exactly until a float comes. */
function summing(name: string): Gathering & { readonly count: () => number } {
  let whole = 0n;
  let floats: number | null = null;
  let durations = durationOf(0n, 0n, 0n, 0n);
  let durationCount = 0;
  let count = 0;
  return {
    add(value) {
      count++;
      if (isDuration(value)) {
        durationCount++;
        durations = addDurations(durations, value, 1n);
      } else {
        const number = numberOf(name, value);
        if (typeof number === "bigint") whole += number;
        else floats = (floats ?? 0) + number;
      }
      if (durationCount > 0 && durationCount < count)
        throw wrongType(`${name}()`, "durations beside durations", isDuration(value) ? 0n : value);
    },
    result: () => (durationCount > 0 ? durations : floats === null ? integer(whole) : floats + Number(whole)),
    count: () => count,
  };
}

function averaging(): Gathering {
  const sum = summing("avg");
  return {
    add: (value, extra) => sum.add(typeof value === "bigint" ? Number(value) : value, extra),
    result() {
      const total = sum.result();
      if (sum.count() === 0) return null;
      return isDuration(total) ? divideDuration(total, BigInt(sum.count())) : Number(total) / sum.count();
    },
  };
}

function choosing(sign: number): Gathering {
  let best: Value = null;
  return {
    add: (value) => {
      if (best === null || sign * order(value, best) > 0) best = value;
    },
    result: () => best,
  };
}

/** Keeps every value, and asks for the result at the end. */
function keeping(of: (values: readonly Value[], extra: Value) => Value) {
  return (): Gathering => {
    const values: Value[] = [];
    let last: Value = null;
    return {
      add: (value, extra) => {
        values.push(value);
        last = extra;
      },
      result: () => of(values, last),
    };
  };
}

function deviation(name: string, values: readonly Value[], fewer: number): number {
  const all = values.map((value) => Number(numberOf(name, value)));
  if (all.length <= fewer) return 0;
  const mean = all.reduce((total, value) => total + value, 0) / all.length;
  return Math.sqrt(all.reduce((total, value) => total + (value - mean) ** 2, 0) / (all.length - fewer));
}

function fraction(value: Value): number {
  if (!isNumber(value) || value < 0 || value > 1) throw failure("A percentile lies between 0.0 and 1.0");
  return Number(value);
}

function percentileCont(values: readonly Value[], at: Value): Value {
  if (values.length === 0) return null;
  const place = fraction(at) * (values.length - 1);
  const sorted = values.map((value) => Number(numberOf("percentileCont", value))).sort((a, b) => a - b);
  const low = sorted[Math.floor(place)] ?? 0;
  return low + ((sorted[Math.ceil(place)] ?? low) - low) * (place - Math.floor(place));
}

function percentileDisc(values: readonly Value[], at: Value): Value {
  if (values.length === 0) return null;
  const place = Math.max(0, Math.ceil(fraction(at) * values.length) - 1);
  return values.map((value) => numberOf("percentileDisc", value)).sort(order)[place] ?? null;
}

function counting(): Gathering {
  let count = 0;
  return {
    add: () => {
      count++;
    },
    result: () => BigInt(count),
  };
}

const running = (start: () => Gathering): AggregateFunction => ({ takes: 1, keeps: false, start });
const whole = (takes: number, of: (values: readonly Value[], extra: Value) => Value): AggregateFunction => ({
  takes,
  keeps: true,
  start: keeping(of),
});

/** Functions of a group of rows, by lower-case name. */
export const aggregateFunctions: ReadonlyMap<string, AggregateFunction> = new Map<string, AggregateFunction>([
  ["count", running(counting)],
  ["sum", running(() => summing("sum"))],
  ["avg", running(averaging)],
  ["min", running(() => choosing(-1))],
  ["max", running(() => choosing(1))],
  ["collect", whole(1, (values) => values)],
  ["stdev", whole(1, (values) => deviation("stDev", values, 1))],
  ["stdevp", whole(1, (values) => deviation("stDevP", values, 0))],
  ["percentilecont", whole(2, percentileCont)],
  ["percentiledisc", whole(2, percentileDisc)],
]);
