import { failure, wrongType } from "../../evaluation/failure.ts";
import type { CalendarField } from "../../values/temporal/calendar.ts";
import type { DateFields } from "../../values/temporal/date-fields.ts";
import type { InstantValue, Zone } from "../../values/temporal/temporal-value.ts";
import { type TimeFields, timeFieldNames } from "../../values/temporal/time-fields.ts";
import { zoneOf } from "../../values/temporal/time-zone.ts";
import { isDuration, isTemporal, type Value } from "../../values/value.ts";

/** A map that a temporal function is given. */
export type FieldMap = ReadonlyMap<string, Value>;

const dateFieldNames: readonly CalendarField[] = [
  "year",
  "quarter",
  "month",
  "week",
  "ordinalDay",
  "dayOfQuarter",
  "dayOfWeek",
  "day",
];

const dateNames: readonly string[] = [...dateFieldNames, "date"];
const timeNames: readonly string[] = [...timeFieldNames, "time"];

const known: Readonly<Record<InstantValue["kind"], readonly string[]>> = {
  date: dateNames,
  localtime: timeNames,
  time: [...timeNames, "timezone"],
  localdatetime: [...dateNames, ...timeNames, "datetime"],
  datetime: [...dateNames, ...timeNames, "datetime", "timezone", "epochSeconds", "epochMillis"],
};

/** Throws CypherError for a name in the map that a value of this type has no use for. */
export function checkNames(map: FieldMap, kind: InstantValue["kind"]): void {
  for (const name of map.keys()) if (!known[kind].includes(name)) throw failure(`A ${kind} has no ${name}`);
}

export function dateFieldsOf(map: FieldMap): DateFields {
  return fieldsOf(map, dateFieldNames);
}

export function timeFieldsOf(map: FieldMap): TimeFields {
  return fieldsOf(map, timeFieldNames);
}

export function zoneField(map: FieldMap): Zone | null {
  const zone = map.get("timezone") ?? null;
  if (zone === null) return null;
  if (typeof zone !== "string") throw wrongType("timezone", "a string", zone);
  return zoneOf(zone);
}

/** The temporal value under a name that has what is asked of it: a date, a time of day, or both; null where there is none. */
export function baseField(map: FieldMap, name: "date" | "time" | "datetime"): InstantValue | null {
  const value = map.get(name) ?? null;
  if (value === null) return null;
  if (!isTemporal(value) || isDuration(value)) throw wrongType(name, "a temporal value", value);
  if (name !== "time" && !("epochDay" in value)) throw wrongType(name, "a value with a date", value);
  if (name !== "date" && !("nanosecondOfDay" in value))
    throw wrongType(name, "a value with a time of day", value);
  return value;
}

export function integerField(map: FieldMap, name: string): bigint | null {
  const value = map.get(name) ?? null;
  if (value !== null && typeof value !== "bigint") throw wrongType(name, "an integer", value);
  return value;
}

function fieldsOf<Name extends string>(map: FieldMap, names: readonly Name[]): Partial<Record<Name, number>> {
  const fields: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const value = integerField(map, name);
    if (value !== null) fields[name] = Number(value);
  }
  return fields;
}
