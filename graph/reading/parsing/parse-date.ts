const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const MONTH = "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\\.?";

/** The ways in which news prints a date with its year; each gives year, month and day. */
const FORMS: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly [string, string, string]])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})(?!\d)/, ([, year = "", month = "", day = ""]) => [year, month, day]],
  [
    new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, "i"),
    ([, month = "", day = "", year = ""]) => [year, month, day],
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})\\b`, "i"),
    ([, day = "", month = "", year = ""]) => [year, month, day],
  ],
];
const DATE_TIME = /\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?/;

/** The first date of `text` that has a year, as ISO 8601: "2022-01-07", or with its time where the text is ISO. Null where there is none: a year is never guessed. */
export function parseDate(text: string): string | null {
  const line = text.slice(0, 500);
  const dateTime = DATE_TIME.exec(line);
  if (dateTime && !Number.isNaN(Date.parse(dateTime[0]))) return dateTime[0];
  for (const [form, parts] of FORMS) {
    const match = form.exec(line);
    const date = match && toIso(parts(match));
    if (date) return date;
  }
  return null;
}

function toIso([year, month, day]: readonly [string, string, string]): string | null {
  const number = /^\d+$/.test(month)
    ? Number(month)
    : MONTHS.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1;
  const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
