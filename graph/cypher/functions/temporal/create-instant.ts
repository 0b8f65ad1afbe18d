import { failure, wrongType } from "../../evaluation/failure.ts";
import { checkedDay } from "../../values/temporal/calendar.ts";
import { dayOfFields } from "../../values/temporal/date-fields.ts";
import { parseTemporal } from "../../values/temporal/parse-temporal.ts";
import {
  type DateTimeValue,
  type InstantValue,
  nanosecondsOfSecond,
  type TemporalValue,
  type Zone,
} from "../../values/temporal/temporal-value.ts";
import { timeFieldNames, timeOfFields } from "../../values/temporal/time-fields.ts";
import { dateTimeAt, dateTimeOf, instantOf } from "../../values/temporal/time-zone.ts";
import { isDuration, isMap, isTemporal, type Value } from "../../values/value.ts";
import {
  baseField,
  checkNames,
  dateFieldsOf,
  type FieldMap,
  integerField,
  timeFieldsOf,
  zoneField,
} from "./map-fields.ts";

export type InstantKind = InstantValue["kind"];

/** The value of `date(…)`, `time(…)` and so on: from text, from the parts in a map, or from another temporal value. */
export function createInstant(kind: InstantKind, from: Value, now: bigint): TemporalValue {
  if (typeof from === "string") return parseTemporal(kind, from);
  if (isTemporal(from) && !isDuration(from)) return convert(kind, from);
  if (!isMap(from)) throw wrongType(`${kind}()`, "a string, a map or a temporal value", from);
  if (from.size === 0) throw failure(`${kind}() takes at least one part in its map`);
  if (from.size === 1 && from.has("timezone")) return convert(kind, dateTimeAt(now, zoneField(from) ?? 0));
  checkNames(from, kind);
  if (kind === "datetime" && (from.has("epochSeconds") || from.has("epochMillis"))) return sinceEpoch(from);
  return fromParts(kind, from, now);
}

/** A temporal value as one of another type; throws CypherError where it lacks what that type needs. */
export function convert(kind: InstantKind, value: InstantValue): InstantValue {
  const need = (name: "epochDay" | "nanosecondOfDay"): number => {
    const part = (value as Partial<DateTimeValue>)[name];
    if (part === undefined)
      throw failure(
        `${kind}() takes ${name === "epochDay" ? "a date" : "a time of day"}, which a ${value.kind} lacks`,
      );
    return part;
  };
  if (kind === "date") return { kind, epochDay: need("epochDay") };
  if (kind === "localtime") return { kind, nanosecondOfDay: need("nanosecondOfDay") };
  if (kind === "time")
    return { kind, nanosecondOfDay: need("nanosecondOfDay"), offsetSeconds: offsetOf(value) ?? 0 };
  const [epochDay, nanosecondOfDay] = [need("epochDay"), need("nanosecondOfDay")];
  if (kind === "localdatetime") return { kind, epochDay, nanosecondOfDay };
  return dateTimeOf(epochDay, nanosecondOfDay, zoneOf(value) ?? 0, offsetOf(value));
}

function fromParts(kind: InstantKind, map: FieldMap, now: bigint): InstantValue {
  const both = baseField(map, "datetime");
  if (both !== null && (map.has("date") || map.has("time")))
    throw failure("datetime cannot stand together with date or time");
  const date = both ?? baseField(map, "date");
  const time = both ?? baseField(map, "time");
  const zone = zoneField(map);
  if (kind === "date") return { kind, epochDay: dayFrom(map, date) };
  if (kind === "localtime") return { kind, nanosecondOfDay: timeFrom(map, time, true) };
  const baseZone = time === null ? null : zoneOf(time);
  if (kind === "time") {
    const nanosecondOfDay = timeFrom(map, time, true);
    const offset = zone === null ? null : dateTimeAt(now, zone).offsetSeconds;
    const baseOffset = time === null ? null : offsetOf(time);
    const local = { kind, nanosecondOfDay, offsetSeconds: baseOffset ?? offset ?? 0 } as const;
    if (offset === null || baseOffset === null) return local;
    const { nanosecondOfDay: moved } = dateTimeAt(
      instantOf(dateTimeOf(0, nanosecondOfDay, baseOffset)),
      offset,
    );
    return { kind, nanosecondOfDay: moved, offsetSeconds: offset };
  }
  const timed = time !== null || timeFieldNames.some((name) => map.has(name));
  const epochDay = dayFrom(map, date, timed);
  const nanosecondOfDay = timeFrom(map, time, false);
  if (kind === "localdatetime") return { kind, epochDay, nanosecondOfDay };
  if (baseZone === null || time === null) return dateTimeOf(epochDay, nanosecondOfDay, zone ?? 0);
  const moved = dateTimeOf(epochDay, nanosecondOfDay, baseZone, offsetOf(time));
  return zone === null ? moved : dateTimeAt(instantOf(moved), zone);
}

function dayFrom(map: FieldMap, base: InstantValue | null, whole = false): number {
  return dayOfFields(dateFieldsOf(map), base !== null && "epochDay" in base ? base.epochDay : null, whole);
}

function timeFrom(map: FieldMap, base: InstantValue | null, needed: boolean): number {
  const fields = timeFieldsOf(map);
  if (base !== null && "nanosecondOfDay" in base) return timeOfFields(fields, base.nanosecondOfDay);
  return !needed && timeFieldNames.every((name) => fields[name] === undefined)
    ? 0
    : timeOfFields(fields, null);
}

function sinceEpoch(map: FieldMap): DateTimeValue {
  const seconds = integerField(map, "epochSeconds");
  const milliseconds = integerField(map, "epochMillis");
  if (seconds !== null && milliseconds !== null)
    throw failure("epochSeconds and epochMillis cannot stand together");
  const { millisecond, microsecond, nanosecond } = timeFieldsOf(map);
  const rest = timeOfFields(
    Object.fromEntries(
      Object.entries({ millisecond, microsecond, nanosecond }).filter(([, value]) => value !== undefined),
    ),
    0,
  );
  const second = BigInt(nanosecondsOfSecond);
  const instant = (seconds ?? 0n) * second + (milliseconds ?? 0n) * 1_000_000n + BigInt(rest);
  const value = dateTimeAt(instant, zoneField(map) ?? 0);
  checkedDay(value.epochDay);
  return value;
}

function zoneOf(value: InstantValue): Zone | null {
  return value.kind === "datetime" ? value.zone : offsetOf(value);
}

function offsetOf(value: InstantValue): number | null {
  return "offsetSeconds" in value ? value.offsetSeconds : null;
}
