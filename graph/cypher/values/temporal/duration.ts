import { failure } from "../../evaluation/failure.ts";
import type { DurationValue } from "./temporal-value.ts";

/** The amounts of a duration before fractions of one have become parts of the next; in units of 10^-18. */
export interface ExactAmounts {
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
}

/** One, in the units of `ExactAmounts`. */
const exactOne = 10n ** 18n;

/** A month is a twelfth of 365.2425 days, in seconds. */
const secondsOfMonth = 2_629_746n;
const secondsOfDay = 86_400n;
const nanosecondsOfSecond = 1_000_000_000n;

export function durationOf(
  months: bigint,
  days: bigint,
  seconds: bigint,
  nanoseconds: bigint,
): DurationValue {
  const rest = ((nanoseconds % nanosecondsOfSecond) + nanosecondsOfSecond) % nanosecondsOfSecond;
  const whole = seconds + (nanoseconds - rest) / nanosecondsOfSecond;
  if ([months, days, whole].some((amount) => BigInt.asIntN(64, amount) !== amount))
    throw failure("A duration left the range of 64 bits");
  return { kind: "duration", months, days, seconds: whole, nanoseconds: rest };
}

/** Fractions of a month become days and seconds, fractions of a day seconds, each of mean length; what is below a nanosecond goes. */
export function durationOfExact(amounts: ExactAmounts): DurationValue {
  const months = amounts.months / exactOne;
  const fromMonths = (amounts.months % exactOne) * secondsOfMonth;
  const allDays = amounts.days + fromMonths / secondsOfDay;
  const days = allDays / exactOne;
  const seconds = amounts.seconds + (allDays % exactOne) * secondsOfDay + (fromMonths % secondsOfDay);
  return durationOf(months, days, 0n, (seconds * nanosecondsOfSecond) / exactOne);
}

/** A number in units of 10^-18, from its shortest decimal form. */
export function exactNumber(value: bigint | number): bigint {
  if (typeof value === "bigint") return value * exactOne;
  if (!Number.isFinite(value)) throw failure(`A duration takes finite numbers, but found ${value}`);
  const [digits = "0", exponent = "0"] = value.toExponential().split("e");
  return exactDecimal(digits, Number(exponent));
}

/** As `exactNumber`, from the text of a decimal number, times a power of ten. */
export function exactDecimal(text: string, exponent = 0): bigint {
  const [whole = "", fraction = ""] = text.replace(/^[+-]/, "").replace(",", ".").split(".");
  const shift = 18 - fraction.length + exponent;
  const digits = BigInt(`${whole}${fraction}` || "0");
  const size = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
  return text.startsWith("-") ? -size : size;
}

export function addDurations(left: DurationValue, right: DurationValue, sign: 1n | -1n): DurationValue {
  return durationOf(
    left.months + sign * right.months,
    left.days + sign * right.days,
    left.seconds + sign * right.seconds,
    left.nanoseconds + sign * right.nanoseconds,
  );
}

export function multiplyDuration(duration: DurationValue, factor: bigint | number): DurationValue {
  return scale(duration, exactNumber(factor), exactOne);
}

export function divideDuration(duration: DurationValue, divisor: bigint | number): DurationValue {
  const exact = exactNumber(divisor);
  if (exact === 0n) throw failure("Division by zero");
  return scale(duration, exactOne, exact);
}

/** Seconds and nanoseconds as one amount of nanoseconds. */
export function nanosecondsIn({ seconds, nanoseconds }: DurationValue): bigint {
  return seconds * nanosecondsOfSecond + nanoseconds;
}

/** Nanoseconds of a duration of mean months and days: what durations are ordered by. */
export function meanNanoseconds(duration: DurationValue): bigint {
  const { months, days } = duration;
  return (months * secondsOfMonth + days * secondsOfDay) * nanosecondsOfSecond + nanosecondsIn(duration);
}

function scale(duration: DurationValue, factor: bigint, divisor: bigint): DurationValue {
  const scaled = (amount: bigint) => (amount * exactOne * factor) / divisor;
  return durationOfExact({
    months: scaled(duration.months),
    days: scaled(duration.days),
    seconds: scaled(nanosecondsIn(duration)) / nanosecondsOfSecond,
  });
}
