import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "../../graph/reading/parse-document.ts";

const FOLDERS = ["samples", "../shared/articles", "docs", "graph/cypher", "models/newsgraph-reader"];
const TEXTS = 50;

const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Texts of articles, cut where there are too few files, each a text of its own. */
function texts(): string[] {
  const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  );
  const parts = files.flatMap((text) => text.match(/[\s\S]{1,2000}/g) ?? []).map((text) => `${text}\n`);
  return parts.filter((text) => text.trim().length > 200 && !text.includes("\ufffd")).slice(0, TEXTS);
}

const utf16 = (text: string, littleEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, "utf16le");
  return littleEndian ? bytes : bytes.swap16();
};
/** The bytes of a single-byte encoding, whose upper half from `from` on is `upper`. */
function singleByte(text: string, upper: string, from: number): Buffer {
  return Buffer.from([...text].map((character) => byteOf(character, upper, from)));
}
function byteOf(character: string, upper: string, from: number): number {
  const at = upper.indexOf(character);
  return at >= 0 ? from + at : character.charCodeAt(0);
}
/** The text with a dash for what the encoding lacks, and a letter that tells it from ASCII. */
const heldBy =
  (upper: string) =>
  (text: string): string =>
    `é ${[...text].map((character) => (character < "\u0080" || upper.includes(character) ? character : "-")).join("")}`;
const LATIN = Array.from({ length: 96 }, (_, k) => String.fromCharCode(0xa0 + k)).join("");
const CYRILLIC = `${Array.from({ length: 64 }, (_, k) => String.fromCharCode(0x410 + k)).join("")}`;

interface Encoding {
  readonly name: string;
  /** What is told of it beside the file. */
  readonly declared?: string;
  /** The text as this encoding can hold it. */
  readonly held?: (text: string) => string;
  readonly encode: (text: string) => Buffer;
}

const ENCODINGS: readonly Encoding[] = [
  { name: "UTF-8", encode: (text) => Buffer.from(text) },
  { name: "UTF-8 with a mark", encode: (text) => Buffer.from(`\ufeff${text}`) },
  { name: "UTF-16 LE with a mark", encode: (text) => utf16(`\ufeff${text}`, true) },
  { name: "UTF-16 BE with a mark", encode: (text) => utf16(`\ufeff${text}`, false) },
  { name: "UTF-16 LE", held: heldBy(LATIN), encode: (text) => utf16(text, true) },
  { name: "UTF-16 BE", held: heldBy(LATIN), encode: (text) => utf16(text, false) },
  {
    name: "Windows-1252",
    held: heldBy(WINDOWS_1252 + LATIN),
    encode: (text) => singleByte(text, WINDOWS_1252 + LATIN, 0x80),
  },
  { name: "ISO-8859-1", held: heldBy(LATIN), encode: (text) => singleByte(text, LATIN, 0xa0) },
  {
    name: "Windows-1251, as a server says",
    declared: "windows-1251",
    held: cyrillic,
    encode: (text) => singleByte(text, CYRILLIC, 0xc0),
  },
];

/** The same text with Cyrillic letters, and none that the encoding lacks. */
function cyrillic(text: string): string {
  const letters = text.replace(/[a-z]/g, (letter) => CYRILLIC[32 + letter.charCodeAt(0) - 97] as string);
  return letters.replace(/[^\0-\u007f\u0410-\u044f]/g, "-");
}

describe("nine encodings of fifty texts", () => {
  const all = texts();

  it("are read as the same text", () => {
    expect(all.length).toBe(TEXTS);
    for (const { name, declared = null, held = String, encode } of ENCODINGS) {
      const texts = all.map(held);
      const read = texts.map((text) => parseDocument(encode(text), "a.txt", declared).text);
      const wrong = texts.filter((text, k) => read[k] !== text).map((text) => text.slice(0, 60));
      expect([name, wrong]).toEqual([name, []]);
    }
    expect(ENCODINGS).toHaveLength(9);
  });
});
