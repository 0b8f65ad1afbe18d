import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isLineBreak, parseVocabulary, splitWords } from "../../../graph/reading/neural/word-pieces.ts";
import { MODEL_FOLDER, WITHOUT_MODEL } from "./model-folder.ts";

interface Expectation {
  readonly what: string;
  readonly text: string;
  /** [start, end, pieces] */
  readonly words: readonly [number, number, readonly number[]][];
}

/** Written by make-word-pieces.py. */
const EXPECTATIONS: readonly Expectation[] = JSON.parse(
  readFileSync(new URL("./word-pieces.json", import.meta.url), "utf8"),
);

describe.skipIf(WITHOUT_MODEL)("splitWords with the model's vocabulary", () => {
  const vocabulary = WITHOUT_MODEL
    ? new Map<string, number>()
    : parseVocabulary(readFileSync(join(MODEL_FOLDER, "vocab.txt"), "utf8"));

  it.each(EXPECTATIONS)("splits $what as the tokenizer of Hugging Face", ({ text, words }) => {
    const own = splitWords(vocabulary, text).filter((word) => !isLineBreak(word));
    expect(own.map(({ start, end, pieces }) => [start, end, pieces])).toEqual(words);
  });
});

describe("splitWords", () => {
  const vocabulary = parseVocabulary("un\n##able\nable\n");
  const shown = (text: string) =>
    splitWords(vocabulary, text).map(({ start, end }) => text.slice(start, end));

  it("marks a run of white space with a line break once, and none before the first word", () => {
    expect(shown("\n one \n\n \t two\r\n")).toEqual(["one", "", "two", ""]);
  });

  it("leaves control characters out of the ends of words", () => {
    expect(shown("\u200bRiyadh\u061c, \u202bOslo\u202c")).toEqual(["Riyadh", ",", "Oslo"]);
  });

  it("splits at vertical tabs and form feeds, at which BERT joins", () => {
    expect(shown("one\vtwo\fthree\u0085four")).toEqual(["one", "two", "three", "four"]);
  });

  it("takes the longest piece first, and knows no word of which a part is missing", () => {
    const pieces = (text: string) => splitWords(vocabulary, text).map((word) => word.pieces);
    expect(pieces("unable unables able")).toEqual([[0, 1], [100], [2]]);
  });

  it("reads a megabyte without a space in seconds", () => {
    const started = performance.now();
    splitWords(vocabulary, "é".repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
