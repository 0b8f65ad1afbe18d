import { describe, expect, it } from "vitest";
import { cutWindows } from "../../../graph/reading/neural/windows.ts";
import type { Word } from "../../../graph/reading/neural/word-pieces.ts";

const ROOM = 252;

/** Words of so many pieces each. */
const wordsOf = (sizes: readonly number[]): Word[] =>
  sizes.map((size, i) => ({
    start: i * 2,
    end: i * 2 + 1,
    pieces: new Array<number>(size).fill(7),
    caseClass: 1,
  }));

/** Sentences of `length` words from 0 on. */
const every = (length: number, count: number): number[] =>
  Array.from({ length: Math.ceil(count / length) }, (_, i) => i * length);

const CASES: readonly [string, readonly number[], readonly number[]][] = [
  ["a short text", new Array(30).fill(1), [0, 10, 20]],
  ["a text as long as a window", new Array(ROOM).fill(1), every(21, ROOM)],
  ["sentences of 20 words", new Array(2000).fill(1), every(20, 2000)],
  ["sentences of 90 words of 2 pieces", new Array(900).fill(2), every(90, 900)],
  ["one sentence without an end", new Array(3000).fill(1), [0]],
  ["a long sentence among short ones", new Array(1000).fill(1), [0, 20, 40, 700, 720, 740]],
  ["words of 100 pieces", new Array(50).fill(100), every(3, 50)],
];

describe("cutWindows", () => {
  it("cuts nothing from nothing", () => {
    expect(cutWindows([], [0], ROOM)).toEqual([]);
  });

  it.each(CASES)(
    "covers %s, every window within its room and overlapping the one before",
    (_, sizes, starts) => {
      const words = wordsOf(sizes);
      const windows = cutWindows(words, starts, ROOM);
      const pieces = (from: number, to: number) =>
        words.slice(from, to).reduce((sum, word) => sum + word.pieces.length, 0);
      expect(windows[0]?.first).toBe(0);
      expect(windows.at(-1)?.last).toBe(words.length);
      for (const [i, { first, last }] of windows.entries()) {
        expect(pieces(first, last)).toBeLessThanOrEqual(ROOM);
        const before = windows[i - 1];
        if (!before) continue;
        expect(first).toBeGreaterThan(before.first);
        expect(last).toBeGreaterThan(before.last);
        expect(pieces(first, before.last)).toBeGreaterThanOrEqual(48);
      }
    },
  );

  it("begins and ends at sentences where they fit", () => {
    const windows = cutWindows(wordsOf(new Array(600).fill(1)), every(20, 600), ROOM);
    expect(windows.slice(0, 3)).toEqual([
      { first: 0, last: 240 },
      { first: 180, last: 420 },
      { first: 360, last: 600 },
    ]);
  });

  it("goes on where one word is longer than a window", () => {
    const windows = cutWindows(wordsOf([3, 400, 3, 400]), [0], ROOM);
    expect(windows.at(-1)?.last).toBe(4);
  });

  it("cuts a million words without a sentence end in seconds", () => {
    const words = wordsOf(new Array(1_000_000).fill(1));
    const started = performance.now();
    cutWindows(words, [0], ROOM);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
