import { failure } from "../../evaluation/failure.ts";
import { type CalendarField, calendarFields } from "./calendar.ts";
import { type DateFields, dayOfFields } from "./date-fields.ts";
import { parseDuration } from "./parse-duration.ts";
import type { TemporalKind, TemporalValue, Zone } from "./temporal-value.ts";
import { timeOfFields } from "./time-fields.ts";
import { dateTimeOf, zoneOf } from "./time-zone.ts";

/** What may follow the year, basic and extended form. */
const dateForms: readonly (readonly [RegExp, readonly CalendarField[]])[] = [
  [/^$/, []],
  [/^-?(\d{2})$/, ["month"]],
  [/^-(\d{2})-(\d{2})$/, ["month", "day"]],
  [/^(\d{2})(\d{2})$/, ["month", "day"]],
  [/^-?W(\d{2})$/, ["week"]],
  [/^-W(\d{2})-(\d)$/, ["week", "dayOfWeek"]],
  [/^W(\d{2})(\d)$/, ["week", "dayOfWeek"]],
  [/^-?Q(\d)$/, ["quarter"]],
  [/^-Q(\d)-(\d{2})$/, ["quarter", "dayOfQuarter"]],
  [/^Q(\d)(\d{2})$/, ["quarter", "dayOfQuarter"]],
  [/^-?(\d{3})$/, ["ordinalDay"]],
];

const timeForms: readonly RegExp[] = [
  /^(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?)?$/,
  /^(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)?$/,
];

/** A temporal value from ISO 8601 text in any form that its function takes. `zone` is the one of a text without any. */
export function parseTemporal(kind: TemporalKind, text: string, zone: Zone = 0): TemporalValue {
  const wrong = () => failure(`${kind}() cannot read ${JSON.stringify(text)}`);
  const need = <Part>(part: Part | null): Part => {
    if (part === null) throw wrong();
    return part;
  };
  if (kind === "duration") return need(parseDuration(text));
  if (kind === "date") return { kind, epochDay: need(parseDate(text)) };
  if (kind === "localtime") return { kind, nanosecondOfDay: need(parseTime(text)) };
  if (kind === "time") {
    const parts = need(splitZone(text));
    const offsetSeconds = parts.offset ?? zone;
    if (parts.name !== null || typeof offsetSeconds === "string")
      throw failure(`time() takes an offset, not the name of a time zone: ${JSON.stringify(text)}`);
    return { kind, nanosecondOfDay: need(parseTime(parts.before)), offsetSeconds };
  }
  const [, date = "", time = null] = /^([^Tt]*)(?:[Tt](.*))?$/.exec(text) ?? [];
  const epochDay = need(parseDate(date));
  if (kind === "localdatetime")
    return { kind, epochDay, nanosecondOfDay: time === null ? 0 : need(parseTime(time)) };
  if (time === null) return dateTimeOf(epochDay, 0, zone);
  const parts = need(splitZone(time));
  const result = dateTimeOf(
    epochDay,
    need(parseTime(parts.before)),
    parts.name ?? parts.offset ?? zone,
    parts.offset,
  );
  if (parts.offset !== null && result.offsetSeconds !== parts.offset)
    throw failure(`The offset in ${JSON.stringify(text)} is not one of the time zone's then`);
  return result;
}

function parseDate(text: string): number | null {
  const [, year, rest = ""] = /^([+-]\d{1,9}|\d{4})(.*)$/.exec(text) ?? [];
  if (year === undefined) return null;
  for (const [form, names] of dateForms) {
    const found = form.exec(rest);
    if (found === null) continue;
    const fields: DateFields = Object.fromEntries(names.map((name, k) => [name, Number(found[k + 1])]));
    const epochDay = dayOfFields({ ...fields, year: Number(year) }, null);
    if (fields.week === 53 && calendarFields(epochDay).week !== 53)
      throw failure(`The year ${Number(year)} has no week 53`);
    return epochDay;
  }
  return null;
}

function parseTime(text: string): number | null {
  const found = timeForms.map((form) => form.exec(text)).find((match) => match !== null);
  if (found === undefined) return null;
  const [, hour, minute = "0", second = "0", fraction = "0"] = found;
  return timeOfFields(
    {
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second),
      nanosecond: Number(fraction.padEnd(9, "0")),
    },
    null,
  );
}

/** The time, the offset and the zone's name of `21:40+02:00[Europe/Stockholm]`. */
function splitZone(text: string): { before: string; offset: number | null; name: Zone | null } | null {
  const found = /^([\d:.,]*)(Z|z|[+-][\d:]*)?(?:\[([^\]]*)\])?$/.exec(text);
  if (found === null) return null;
  const [, before = "", offset, name] = found;
  const seconds = offset === undefined ? null : zoneOf(offset);
  if (typeof seconds === "string") return null;
  return { before, offset: seconds, name: name === undefined ? null : zoneOf(name) };
}
