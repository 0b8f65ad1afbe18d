import { $language } from "./language.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day (ISO 8601 date) in the page's language: by default "Jan 5, 2022". */
export function dayInWords(
  day: string,
  parts: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric" },
): string {
  return format(parts).format(dateOf(day));
}

/** "Jan 5 – 9, 2022"; one day where they are the same. */
export function spanInWords(from: string, to: string): string {
  const parts = { day: "numeric", month: "short", year: "numeric" } as const;
  return from < to ? format(parts).formatRange(dateOf(from), dateOf(to)) : dayInWords(from);
}

function format(parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${$language.get()} ${JSON.stringify(parts)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat($language.get(), { ...parts, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
