import { createHash } from "node:crypto";

/** An entity of FollowTheMoney as its readers take it. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** The longest value of a property, in code points, by the types of FollowTheMoney; of others LONGEST. */
const MOST_LETTERS: Readonly<Record<string, number>> = {
  name: 384,
  alias: 384,
  full: 250,
  sourceUrl: 4096,
  summary: 65_000,
  bodyText: 65_000,
};
const LONGEST = 1024;

/** Without what has no value; what its readers would take out of a text is out, and what is too long for them is cut. */
export function ftmEntity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | null)[]>>,
): FtmEntity {
  const kept = Object.entries(properties).flatMap(([name, values]) => {
    const told = values.flatMap(
      (value) => cutText(cleanText(value ?? ""), MOST_LETTERS[name] ?? LONGEST) || [],
    );
    return told.length === 0 ? [] : [[name, [...new Set(told)]] as const];
  });
  return { id, schema, properties: Object.fromEntries(kept) };
}

/** A long text as several values: nothing of it is lost. */
export function ftmPieces(text: string): string[] {
  const pieces: string[] = [];
  const most = (MOST_LETTERS.bodyText ?? LONGEST) - 1;
  for (let at = 0; at < text.length; at += most) pieces.push(text.slice(at, at + most));
  return pieces;
}

function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join("")}…`;
}

/** Ids there hold letters, digits, dots and hyphens alone: ours are made into a sum, always the same. */
export function ftmId(...parts: readonly string[]): string {
  const sum = createHash("sha1").update(JSON.stringify(parts)).digest("hex");
  return `newsgraph-${sum}`;
}

/** The first of the names of which a reader leaves something: quotation marks around it and what cannot be seen are no name. */
export function ftmName(...names: readonly string[]): string | null {
  return names.find((name) => /[^\s"'\p{C}\p{Z}]/u.test(name)) ?? null;
}

/** A day, or a moment in UTC; null for what is neither. */
export function ftmDate(date: string | null): string | null {
  if (date === null || !/^\d{4}(?:-\d{2}){0,2}(?:T|$)/.test(date)) return null;
  if (!date.includes("T")) return Number.isNaN(Date.parse(date)) ? null : date;
  const moment = new Date(date);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 19);
}

/** Null for what no reader would follow. */
export function ftmUrl(url: string | null): string | null {
  return url !== null && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}

/** What the readers strip: controls, marks that cannot be seen, halves of characters. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u00ad\u061c\u200b-\u200f\u2060-\u2064\ufeff]|\p{Surrogate}/gu;

function cleanText(text: string): string {
  return text.replace(UNSEEN, "").trim();
}
