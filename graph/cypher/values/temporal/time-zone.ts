import { Temporal } from "temporal-polyfill";
import { failure } from "../../evaluation/failure.ts";
import { type DateTimeValue, nanosecondsOfDay, nanosecondsOfSecond, type Zone } from "./temporal-value.ts";

const greatestOffset = 18 * 3600;

/** Days around 1970 that the library reaches; rules further away repeat with the calendar, every 146,097 days. */
const reach = 99_000_000;
const daysOfCycle = 146_097;

const nanosecondsOfADay = BigInt(nanosecondsOfDay);
const nanosecondsOfASecond = BigInt(nanosecondsOfSecond);

/** Nanoseconds from 1970-01-01T00:00 to a day and time, both at the same offset. */
export function epochNanoseconds(epochDay: number, nanosecondOfDay: number): bigint {
  return BigInt(epochDay) * nanosecondsOfADay + BigInt(nanosecondOfDay);
}

/** The day, and the nanosecond of it. */
export function dayAndTime(epochNanoseconds: bigint): { epochDay: number; nanosecondOfDay: number } {
  const rest = ((epochNanoseconds % nanosecondsOfADay) + nanosecondsOfADay) % nanosecondsOfADay;
  return { epochDay: Number((epochNanoseconds - rest) / nanosecondsOfADay), nanosecondOfDay: Number(rest) };
}

/** Nanoseconds from 1970-01-01T00:00Z. */
export function instantOf({ epochDay, nanosecondOfDay, offsetSeconds }: DateTimeValue): bigint {
  return epochNanoseconds(epochDay, nanosecondOfDay) - BigInt(offsetSeconds) * nanosecondsOfASecond;
}

/** Now, in nanoseconds since 1970; how fine depends on the platform. */
export function currentInstant(): bigint {
  return Temporal.Now.instant().epochNanoseconds;
}

/** What clocks in a zone show at an instant. */
export function dateTimeAt(instant: bigint, zone: Zone): DateTimeValue {
  const offsetSeconds = typeof zone === "number" ? zone : offsetAt(instant, zone);
  return {
    kind: "datetime",
    ...dayAndTime(instant + BigInt(offsetSeconds) * nanosecondsOfASecond),
    offsetSeconds,
    zone,
  };
}

/**
 * The instant at which clocks in a zone show a day and time. Where they show it twice, the one at the preferred
 * offset, else the first; where they leave it out, as much later as they leave out.
 */
export function dateTimeOf(
  epochDay: number,
  nanosecondOfDay: number,
  zone: Zone,
  preferred: number | null = null,
): DateTimeValue {
  if (typeof zone === "number")
    return { kind: "datetime", epochDay, nanosecondOfDay, offsetSeconds: zone, zone };
  const local = epochNanoseconds(epochDay, nanosecondOfDay);
  if (preferred !== null) {
    const wanted = dateTimeAt(local - BigInt(preferred) * nanosecondsOfASecond, zone);
    if (wanted.offsetSeconds === preferred) return wanted;
  }
  const away = distance(local);
  const near = new Temporal.ZonedDateTime(local - away, "UTC").toPlainDateTime().toZonedDateTime(zone);
  return dateTimeAt(near.epochNanoseconds + away, zone);
}

/** A zone by its offset (`Z`, `+01:00`, `-0130`, `+02:05:59`) or its name in the IANA database. */
export function zoneOf(text: string): Zone {
  if (/^[Zz]$/.test(text)) return 0;
  const offset = /^([+-])(\d{2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(text);
  if (offset !== null) {
    const [, sign, hours, minutes = "0", seconds = "0"] = offset;
    const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    if (size > greatestOffset || Number(minutes) > 59 || Number(seconds) > 59)
      throw failure(`The offset ${text} does not lie between -18:00 and +18:00`);
    return sign === "-" ? -size || 0 : size;
  }
  try {
    return new Temporal.ZonedDateTime(0n, text).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) throw failure(`There is no time zone ${JSON.stringify(text)}`);
    throw error;
  }
}

function offsetAt(instant: bigint, zone: string): number {
  const near = new Temporal.ZonedDateTime(instant - distance(instant), zone);
  return Math.round(near.offsetNanoseconds / nanosecondsOfSecond);
}

function distance(instant: bigint): bigint {
  const day = dayAndTime(instant).epochDay;
  if (Math.abs(day) <= reach) return 0n;
  return (
    BigInt(Math.trunc((day - Math.sign(day) * (reach - daysOfCycle)) / daysOfCycle) * daysOfCycle) *
    nanosecondsOfADay
  );
}
