import { describe, expect, it } from "vitest";
import { cutGlinerWindows } from "../../graph/reading/gliner/gliner-windows.ts";
import { locateNames } from "../../graph/reading/language-model/locate-names.ts";
import { parseDocument } from "../../graph/reading/parse-document.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import { splitSentences } from "../../graph/reading/split-sentences.ts";
import { documentOf } from "./document-of.ts";

/** What a pattern could go back over: a beginning, a repeated piece, and an end that lets it fail. */
const ATTACKS: readonly (readonly [string, string, string])[] = [
  ["", "a", "!"],
  ["", "A", "!"],
  ["", " ", "x"],
  ["x", " ", "x"],
  ["x", "\t\n", "x"],
  ["", "Name ", "!"],
  ["", "Name-", "!"],
  ["", "Al-", "!"],
  ["", "A.", "!"],
  ["", "A. ", "!"],
  ["", "a.b", "@"],
  ["", "a@", "!"],
  ["", "O’", "!"],
  ["", "Smith’s ", "!"],
  ["", "A & ", "!"],
  ["", "the Bank of ", "!"],
  ["", "Ministry of the Interior of the ", "!"],
  ["the ", "former ", "!"],
  ["", "the president of ", "!"],
  ["President ", "and ", "!"],
  ["", "president, ", "!"],
  ["", "minister of ", "!"],
  ["", "said ", "!"],
  ["", "Joe Biden, who met Angela Merkel, 62, a founder of NATO and ", "!"],
  ["", "Iran attacked Israel and Egypt and ", "!"],
  ["", "BBC, the parent of CNN, ", "!"],
  ["", "Microsoft's ", "!"],
  ["", "improvised explosive ", "(IED"],
  ["", "Joe Biden (born 1942), also known as ", "!"],
  ["", "Tokayev said Reuters reported ", "!"],
  ["", "according to ", "!"],
  ["", "Kazakhstan, ", "!"],
  ["", "Kazakhstan and ", "!"],
  ["", "Russia's ", "!"],
  ["", "“", "!"],
  ["", "“A” ", "!"],
  ["", "(", ")"],
  ["", "Name (", ")"],
  ["", "Bank Group (BG) ", "!"],
  ["", ". ", "A"],
  ["", ".”", "A"],
  ["", "...", "A"],
  ["", "1,", "!"],
  ["", "1 2 ", "!"],
  ["", "26 criminals killed and ", "!"],
  ["", "January ", "!"],
  ["", "January 7, ", "!"],
  ["", "2022-01-", "!"],
  ["By ", "A, ", "\n"],
  ["", "/ ", "\n"],
  ["", "word: ", "\n"],
  ["", "www.a-", "!"],
  ["", "| ", "\n"],
  ["", "– ", "\n"],
  ["", "#", "\n"],
  ["", "\r", "\n"],
  ["", "\u0301", "a"],
  ["", "\u202e", "a"],
  ["", "\ud800", "a"],
  ["", "Ә", "!"],
  ["", "哈", "!"],
  ["", "he was an ", "!"],
  ["", "his ", "!"],
  ["", "not ", "!"],
  ["", "would have been ", "!"],
];
const HTML_ATTACKS: readonly (readonly [string, string, string])[] = [
  ["", "<", ">"],
  ["", "<p>", ""],
  ["", "<p ", ">"],
  ["<p ", "a=", ">"],
  ["<p a='", "'", ""],
  ["", "</p", ""],
  ["", "<!--", ""],
  ["", "&", ";"],
  ["", "&amp", ""],
  ["", "<div>", ""],
  ["", "<table><td>", ""],
  ["<script type=application/ld+json>", "[", ""],
  ["<meta charset", " ", "="],
];

/** In UTF-16 units: what takes time in proportion to its square is seen at this length. */
const LENGTH = 50_000;
/** Shorter times are noise. */
const NOISE_MS = 40;
const MOST = 3;

type Read = (text: string) => unknown;
const read: Read = (text) => readDocument(documentOf(text));
const parse =
  (path: string): Read =>
  (text) =>
    parseDocument(new TextEncoder().encode(`<p>word\n${text}`), path);

const attackOf = ([start, piece, end]: readonly [string, string, string], length: number): string =>
  start + piece.repeat(Math.ceil(length / piece.length)) + end;

/** Of the processor, so that other programs do not count. */
async function milliseconds(reader: Read, text: string): Promise<number> {
  const start = process.cpuUsage();
  await reader(text);
  return process.cpuUsage(start).user / 1000;
}

/** The least of several ratios of the time for twice the length: compiling and collecting garbage only make one greater. */
async function growth(reader: Read, attack: readonly [string, string, string]): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4 && least >= MOST; attempt++) {
    const once = await milliseconds(reader, attackOf(attack, LENGTH));
    const twice = await milliseconds(reader, attackOf(attack, 2 * LENGTH));
    least = Math.min(least, Math.max(twice, NOISE_MS) / Math.max(once, NOISE_MS));
  }
  return least;
}

describe("twice the text takes at most three times as long", () => {
  it.each(ATTACKS)("to read %j %j … %j", async (...attack) => {
    expect(await growth(read, attack)).toBeLessThan(MOST);
  });

  it.each(ATTACKS)("to parse %j %j … %j", async (...attack) => {
    expect(await growth(parse("a.txt"), attack)).toBeLessThan(MOST);
  });

  it.each(HTML_ATTACKS)("to parse the page %j %j … %j", async (...attack) => {
    expect(await growth(parse("a.html"), attack)).toBeLessThan(MOST);
  });

  it.each(ATTACKS)("to cut for GLiNER and to look for names in %j %j … %j", async (...attack) => {
    const look: Read = (text) => {
      const names = [{ text: attack[1], kind: "Person" as const }];
      cutGlinerWindows(text, splitSentences(documentOf(text)), () => [1], { room: 100, longest: 12 });
      locateNames(text, 0, names);
    };
    expect(await growth(look, attack)).toBeLessThan(MOST);
  });
});
