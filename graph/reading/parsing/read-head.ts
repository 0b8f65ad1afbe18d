import { type Metadata, NO_METADATA } from "./metadata.ts";
import { parseDate } from "./parse-date.ts";

/** How many lines a head may have, and how long one of its lines may be, in UTF-16 code units. */
const HEAD_LINES = 6;
const LONGEST_LINE = 200;

/** What stands where an outlet could stand: the part of the paper. */
const SECTIONS = new Set(
  "world,politics,business,news,sport,sports,opinion,culture,society,economy,technology,science,health,europe,asia,africa,americas,middle east,national,international,local,top stories,breaking news,home,print,updated,published,last updated,posted".split(
    ",",
  ),
);

const FIELDS: Readonly<Record<string, keyof Metadata>> = {
  title: "title",
  headline: "title",
  publisher: "publisher",
  source: "publisher",
  outlet: "publisher",
  publication: "publisher",
  date: "publishedAt",
  published: "publishedAt",
  "published on": "publishedAt",
  "published at": "publishedAt",
  publishedat: "publishedAt",
  url: "url",
  link: "url",
  language: "language",
  lang: "language",
};

/**
 * What the first lines of a plain text tell: front matter between `---` lines, `Field: value` lines, a headline, an
 * address, and a line such as "Reuters | January 7, 2022".
 */
export function readHead(text: string): Metadata {
  const lines = firstLines(text);
  const found: { -readonly [Field in keyof Metadata]: Metadata[Field] } = { ...NO_METADATA };
  const inFrontMatter = lines[0] === "---";
  for (const [index, line] of lines.entries()) {
    if (inFrontMatter && index > 0 && line === "---") {
      found.title ??= headlineOf(lines.slice(index + 1));
      return found;
    }
    const field = fieldOf(line);
    if (field) {
      found[field.name] ??= field.value;
      continue;
    }
    if (/^https?:\/\/\S{3,}$/.test(line)) found.url ??= line;
    else if (!inFrontMatter) readByline(line, found);
  }
  found.title ??= headlineOf(lines);
  return found;
}

function firstLines(text: string): string[] {
  const isFrontMatter = text.startsWith("---");
  return text
    .slice(0, 4000)
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, isFrontMatter ? 30 : HEAD_LINES);
}

function fieldOf(line: string): { name: keyof Metadata; value: string } | null {
  const colon = line.indexOf(":");
  if (colon < 1 || colon > 20 || line.length > LONGEST_LINE) return null;
  const key = line.slice(0, colon).trim().toLowerCase();
  const name = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
  const value = line
    .slice(colon + 1)
    .trim()
    .replace(/^["']|["']$/g, "");
  if (!name || value === "") return null;
  if (name !== "publishedAt") return { name, value };
  const date = parseDate(value);
  return date ? { name, value: date } : null;
}

/** "Reuters | January 7, 2022", "Tass — 7 Jan 2022, 10:15", "By A. Writer, AFP, 2022-01-07": an outlet before a date. */
function readByline(line: string, found: { publisher: string | null; publishedAt: string | null }): void {
  if (line.length > 100) return;
  const date = parseDate(line);
  if (!date) return;
  found.publishedAt ??= date;
  const [before = ""] = line.replace(/^By [^,]{2,60}, /, "").split(/\s[|–—·-]\s|,\s/, 1);
  if (
    /^[A-Z][\w.' -]{1,40}$/.test(before) &&
    !parseDate(`${before}, 2022`) &&
    !/\d|^By\b|day$/.test(before) &&
    !SECTIONS.has(before.trim().toLowerCase())
  ) {
    found.publisher ??= before.trim();
  }
}

function headlineOf(lines: readonly string[]): string | null {
  const line = lines.find(
    (candidate) => !fieldOf(candidate) && candidate !== "---" && !isDateline(candidate),
  );
  if (!line) return null;
  const bare = line.replace(/^#{1,6}\s/, "").trim();
  return bare.length > 0 && bare.length <= LONGEST_LINE ? bare : null;
}

function isDateline(line: string): boolean {
  return (
    /^https?:/.test(line) ||
    (line.length < 60 &&
      (parseDate(line) !== null || /^(mon|tues|wednes|thurs|fri|satur|sun)day\b/i.test(line)))
  );
}
