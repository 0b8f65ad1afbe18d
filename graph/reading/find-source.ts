import type { Document } from "../model/document.ts";
import { OUTLETS } from "../ontology/outlets.ts";
import { parseDate } from "./parsing/parse-date.ts";

/** As much of a document's head and tail as is searched for its source. UTF-16 units. */
const HEAD = 1500;
const TAIL = 2500;

/** "BRUSSELS, May 24, 2021 (AFP) -", "MOSCOW, November 20. /TASS/." before the first sentence. */
const DATELINE = /^\p{Lu}[\p{L} ,./\d-]{1,60}(?:\([^()\n]{2,40}\) ?[-–—]|\/[^/\n]{2,40}\/\.?)/u;
/** "(Bloomberg) --" */
const BRACKETED = /^\(([^()\n]{2,40})\) ?[-–—]/mu;
/** "ASTANA. KAZINFORM –" */
const CAPITAL_DATELINE = /^\p{Lu}[\p{Lu} -]{2,30}[.,] (\p{Lu}[\p{Lu}\p{Ll}\d /-]{1,30}) ?[-–—]/mu;
/** As long a line near the top as may tell of the source, and between its parts. */
const SHORT_LINE = 100;
/** A date or time, or names: of the author, the outlet, the place. */
const OF_SOURCE =
  /^(?:[^.!?\n]*\d[^!?\n]*|(?:(?:\p{Lu}|of|and|de|der|by)[\p{L}\p{M}.'’&/-]{0,24}(?: |$)){0,6})$/u;
const BETWEEN_PARTS = / ?[|·•–—,:] | [-/] |^(?:By|Source|From):? /u;

const TIME = /^[^\n]{0,30}?\b(\d{1,2}):(\d{2})\b/;

/**
 * The document with outlet and date filled in from its own head and tail where they were null. An outlet that is known
 * has its one name, however the document writes it: "TASS" is Tass.
 */
export function findSource(document: Document): Document {
  const { publisher } = document;
  return {
    ...document,
    publisher: publisher === null ? findPublisher(document.text) : (outletOf(publisher) ?? publisher),
    publishedAt: document.publishedAt ?? findDate(document.text),
  };
}

/** An outlet named by the dateline, a credit line or the imprint, by its own name. */
function findPublisher(text: string): string | null {
  const head = text.slice(0, HEAD);
  const tail = text.slice(Math.max(0, text.length - TAIL));
  const dateline = /^[\p{Lu}][\p{L} ,./\d-]{1,60}(?:\(([^()\n]{2,40})\) ?[-–—]|\/([^/\n]{2,40})\/)/mu.exec(
    head,
  );
  const inCapitals = CAPITAL_DATELINE.exec(head)?.[1] ?? BRACKETED.exec(head)?.[1];
  const imprint =
    /(?:^|\n)[^\n]{0,40}?\b((?:[\p{L}\p{N}-]{2,40}\.)+(?:com|org|net|news|bg|info)) (?:\(|is )/u.exec(
      tail,
    )?.[1];
  const byline = /^(?:By [^\n]{2,60}, |Source: ?|© ?|\(c\) ?)([\p{Lu}][^\n,.]{1,40})$/mu.exec(
    `${head}\n${tail}`,
  )?.[1];
  const credit = /^\/ ?([\p{L}\p{N}.-]{2,40})$/mu.exec(tail)?.[1];
  const told = [dateline?.[1] ?? dateline?.[2], inCapitals, imprint, byline, credit, ...partsOfHead(head)];
  for (const name of told) {
    const outlet = name === undefined ? undefined : outletOf(name);
    if (outlet) return outlet;
  }
  return imprint ?? credit ?? null;
}

/** The parts of lines near the top that tell of nothing but the source: "19 November 2026, RFE/RL", "Reuters | May 5". */
function partsOfHead(head: string): string[] {
  return head
    .split("\n", 8)
    .filter((line) => line.length <= SHORT_LINE)
    .map((line) => line.split(BETWEEN_PARTS).map((part) => part.trim()))
    .flatMap((parts) => (parts.every((part) => OF_SOURCE.test(part)) ? parts : []));
}

function outletOf(name: string): string | undefined {
  const wanted = name.trim();
  return OUTLETS.find(
    (outlet) =>
      outlet.name === wanted || outlet.domain === wanted.toLowerCase() || outlet.aliases.includes(wanted),
  )?.name;
}

/** A whole date alone near the top of the document: within the first short lines or a dateline. */
function findDate(text: string): string | null {
  for (const line of text.slice(0, HEAD).split("\n").slice(0, 12)) {
    const head = line.length > 140 ? (DATELINE.exec(line)?.[0] ?? "") : line;
    const date = dateIn(head);
    if (date) return date;
  }
  return null;
}

/** The line's date, with its time where it prints one behind the date. */
function dateIn(line: string): string | null {
  const date = parseDate(line);
  const time = date?.length === 10 ? TIME.exec(line.slice(line.search(/\d{4}/))) : null;
  const hour = Number(time?.[1]);
  return time && hour < 24 ? `${date}T${String(hour).padStart(2, "0")}:${time[2]}` : date;
}
