import { addMonths, monthsBetween } from "./calendar.ts";
import { durationOf } from "./duration.ts";
import type { DurationValue, InstantValue, Zone } from "./temporal-value.ts";
import { dateTimeAt, dateTimeOf, epochNanoseconds, instantOf } from "./time-zone.ts";

/** A day and time on clocks that both ends share. */
interface Local {
  readonly epochDay: number;
  readonly nanosecondOfDay: number;
}

/** Two values on one clock: what one of them does not say is as the other says it. */
interface Span {
  readonly start: Local;
  readonly end: Local;
  readonly dated: boolean;
  readonly zone: Zone;
  readonly offsets: readonly [number | null, number | null];
}

/** From one temporal value to another: whole months, then whole days, then seconds. */
export function durationBetween(from: InstantValue, to: InstantValue): DurationValue {
  const span = spanOf(from, to);
  const months = wholeMonths(span);
  const start =
    months === 0 ? span.start : { ...span.start, epochDay: addMonths(span.start.epochDay, months) };
  const days = wholeDays({ ...span, start });
  const moved = { ...start, epochDay: start.epochDay + days };
  return durationOf(BigInt(months), BigInt(days), 0n, nanosecondsFrom({ ...span, start: moved }));
}

export function durationInMonths(from: InstantValue, to: InstantValue): DurationValue {
  return durationOf(BigInt(wholeMonths(spanOf(from, to))), 0n, 0n, 0n);
}

export function durationInDays(from: InstantValue, to: InstantValue): DurationValue {
  return durationOf(0n, BigInt(wholeDays(spanOf(from, to))), 0n, 0n);
}

export function durationInSeconds(from: InstantValue, to: InstantValue): DurationValue {
  return durationOf(0n, 0n, 0n, nanosecondsFrom(spanOf(from, to)));
}

function spanOf(from: InstantValue, to: InstantValue): Span {
  const [zone, other] = [zoneOf(from) ?? zoneOf(to) ?? 0, zoneOf(to)];
  const dated = "epochDay" in from && "epochDay" in to;
  const day = "epochDay" in from ? from.epochDay : "epochDay" in to ? to.epochDay : 0;
  const start = localOf(from, day);
  const end = localOf(to, day);
  const offsets = [offsetOf(from), offsetOf(to)] as const;
  if (zoneOf(from) === null || other === null || other === zone) return { start, end, dated, zone, offsets };
  const moved = dateTimeAt(
    instantOf(dateTimeOf(end.epochDay, end.nanosecondOfDay, other, offsetOf(to))),
    zone,
  );
  return { start, end: moved, dated, zone, offsets: [offsets[0], moved.offsetSeconds] };
}

function localOf(value: InstantValue, day: number): Local {
  return {
    epochDay: "epochDay" in value ? value.epochDay : day,
    nanosecondOfDay: "nanosecondOfDay" in value ? value.nanosecondOfDay : 0,
  };
}

function zoneOf(value: InstantValue): Zone | null {
  return value.kind === "datetime" ? value.zone : value.kind === "time" ? value.offsetSeconds : null;
}

function offsetOf(value: InstantValue): number | null {
  return "offsetSeconds" in value ? value.offsetSeconds : null;
}

function wholeMonths({ start, end, dated }: Span): number {
  return dated ? monthsBetween(start.epochDay, endDay(start, end)) : 0;
}

function wholeDays({ start, end, dated }: Span): number {
  return dated ? endDay(start, end) - start.epochDay : 0;
}

/** The last day to count to: one less where its time of day is not reached. */
function endDay(start: Local, end: Local): number {
  if (end.epochDay > start.epochDay && end.nanosecondOfDay < start.nanosecondOfDay) return end.epochDay - 1;
  if (end.epochDay < start.epochDay && end.nanosecondOfDay > start.nanosecondOfDay) return end.epochDay + 1;
  return end.epochDay;
}

function nanosecondsFrom({ start, end, zone, offsets }: Span): bigint {
  if (typeof zone === "number")
    return (
      epochNanoseconds(end.epochDay, end.nanosecondOfDay) -
      epochNanoseconds(start.epochDay, start.nanosecondOfDay)
    );
  const at = ({ epochDay, nanosecondOfDay }: Local, offset: number | null) =>
    instantOf(dateTimeOf(epochDay, nanosecondOfDay, zone, offset));
  return at(end, offsets[1]) - at(start, offsets[0]);
}
