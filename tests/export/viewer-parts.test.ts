import { describe, expect, it } from "vitest";
import { decodeDense, encodeDense } from "../../graph/export/viewer/dense-text.ts";
import { markPassage, readPassage } from "../../graph/export/viewer/marked-passage.ts";
import { passagesOf } from "../../graph/export/viewer/passages-of.ts";
import { fromPrintable, toPrintable } from "../../graph/export/viewer/printable-bytes.ts";
import { seededRandom } from "../seeded-random.ts";
import { hostileTexts } from "./hostile-texts.ts";

const random = seededRandom(3);
const bytesOf = (length: number) => Uint8Array.from({ length }, () => Math.floor(256 * random()));

describe("bytes as printable text", () => {
  it.each([0, 1, 2, 3, 12, 13, 14, 1000, 4097])("%i bytes come back", (length) => {
    for (let k = 0; k < 20; k += 1) {
      const bytes = bytesOf(length);
      const text = toPrintable(bytes);
      expect(text).toMatch(/^[#-;=-~]*$/);
      expect(text.length).toBeLessThanOrEqual(2 * Math.ceil((8 * length) / 13));
      expect(fromPrintable(text).subarray(0, length)).toEqual(bytes);
    }
  });
});

describe("dense text", () => {
  const decoded = (encoded: Uint8Array, length: number, piece: number) => {
    const decoder = decodeDense(encoded, length);
    while (decoder.advance(piece));
    return decoder.bytes;
  };

  it.each([0, 1, 2, 100, 60_000])("%i bytes by chance come back, in pieces of any length", async (length) => {
    const bytes = bytesOf(length);
    const encoded = await encodeDense(bytes);
    expect(decoded(encoded, length, 7)).toEqual(bytes);
    expect(decoded(encoded, length, 1_000_000)).toEqual(bytes);
  });

  it("takes less room than a quarter where a text repeats its words, and holds hostile ones", async () => {
    const prose = "The ministry said that the president met the delegation. ".repeat(200);
    const bytes = new TextEncoder().encode(prose + hostileTexts().join("\n"));
    const encoded = await encodeDense(bytes);
    expect(decoded(encoded, bytes.length, 1000)).toEqual(bytes);
    expect((await encodeDense(new TextEncoder().encode(prose))).length).toBeLessThan(prose.length / 4);
  });
});

describe("a marked passage", () => {
  const names = ["Tokayev", "Russia {the}"];
  const nameOf = (entity: number) => names[entity] as string;

  it("names whom the file names elsewhere by number alone", () => {
    const text = "Tokayev accused the country, {so} they say.";
    const mentions = [
      { start: 0, end: 7, entity: 0 },
      { start: 16, end: 27, entity: 1 },
    ];
    const marked = markPassage(text, mentions, nameOf);
    expect(marked).toBe("{0} accused {1|the country}, {{so} they say.");
    expect(readPassage(marked, nameOf)).toEqual({ text, mentions });
  });

  it("comes back whatever it holds", () => {
    for (const hostile of hostileTexts()) {
      const text = `${hostile} and ${hostile}`;
      const mentions = [{ start: 0, end: hostile.length, entity: 0 }];
      for (const name of [hostile, "another"])
        expect(
          readPassage(
            markPassage(text, mentions, () => name),
            () => name,
          ).text,
        ).toBe(text);
    }
  });

  it("leaves out mentions that overlap, are empty, or reach out of it", () => {
    const spans = [
      { start: 0, end: 7, entity: 0 },
      { start: 3, end: 9, entity: 1 },
      { start: 9, end: 9, entity: 1 },
      { start: 9, end: 99, entity: 1 },
    ];
    expect(markPassage("Tokayev left.", spans, nameOf)).toBe("{0} left.");
  });
});

describe("what of a text is quoted", () => {
  const text = "One. Two.\nThree. Four.\n\nFive.";
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const quoted = [at("Four."), at("Two."), at("Two."), at("Three.")];
  const passages = (length: Parameters<typeof passagesOf>[2]) =>
    passagesOf(text, quoted, length).map(({ start, end }) => text.slice(start, end));

  it.each([
    ["none", []],
    ["sentence", ["Two.", "Three.", "Four."]],
    ["paragraph", ["One. Two.", "Three. Four."]],
    ["article", ["One. Two.", "Three. Four.", "Five."]],
  ] as const)("%s", (length, expected) => {
    expect(passages(length)).toEqual(expected);
  });

  it("is the lines of a sentence that runs over their ends", () => {
    const lines = passagesOf(text, [at("Two.\nThree.")], "paragraph");
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(["One. Two.\nThree. Four."]);
  });
});
