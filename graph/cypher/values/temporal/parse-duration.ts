import { durationOf, durationOfExact, exactDecimal } from "./duration.ts";
import type { DurationValue } from "./temporal-value.ts";

const amount = "([+-]?\\d+(?:[.,]\\d+)?)";

/** Amounts of units: `P1Y2M3W4DT5H6M7.8S`. */
const byUnits = new RegExp(
  `^([+-]?)P(?:${amount}Y)?(?:${amount}M)?(?:${amount}W)?(?:${amount}D)?(T(?:${amount}H)?(?:${amount}M)?(?:${amount}S)?)?$`,
  "i",
);

/** A point on an imagined calendar: `P2012-02-02T14:37:21.545`. */
const byDate: readonly RegExp[] = [
  /^([+-]?)P(\d{4})-(\d{2})-(\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?)?)?$/i,
  /^([+-]?)P(\d{4})(\d{2})(\d{2})(?:T(\d{2})(?:(\d{2})(?:(\d{2}(?:[.,]\d{1,9})?))?)?)?$/i,
];

/** A duration from ISO 8601 text; null where it is none. */
export function parseDuration(text: string): DurationValue | null {
  const found = byUnits.exec(text);
  if (found !== null && /\d/.test(text) && !/[Tt]$/.test(text)) {
    const [, sign, years, months, weeks, days, , hours, minutes, seconds] = found;
    return signed(sign, { years, months, weeks, days, hours, minutes, seconds });
  }
  const dated = byDate.map((form) => form.exec(text)).find((match) => match !== null);
  if (dated === undefined) return null;
  const [, sign, years, months, days, hours, minutes, seconds] = dated;
  return signed(sign, { years, months, days, hours, minutes, seconds });
}

type Amounts = Readonly<
  Partial<Record<"years" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds", string | undefined>>
>;

function signed(sign: string | undefined, amounts: Amounts): DurationValue {
  const exact = (text: string | undefined) => (text === undefined ? 0n : exactDecimal(text));
  const { years, months, weeks, days, hours, minutes, seconds } = amounts;
  const duration = durationOfExact({
    months: exact(years) * 12n + exact(months),
    days: exact(weeks) * 7n + exact(days),
    seconds: exact(hours) * 3600n + exact(minutes) * 60n + exact(seconds),
  });
  return sign === "-"
    ? durationOf(-duration.months, -duration.days, -duration.seconds, -duration.nanoseconds)
    : duration;
}
