import { describe, expect, it } from "vitest";
import { excerptOf } from "../../graph/stores/excerpt-of.ts";

const marked = (text: string, words: readonly string[]) => {
  const { excerpt, matches } = excerptOf(text, words);
  return [...matches]
    .reverse()
    .reduce(
      (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
      excerpt,
    );
};
const LONG = "All of the people of the town came to the square. ".repeat(20);

describe("an excerpt", () => {
  it.each([
    [
      "marks words and beginnings of words",
      "Tokayev met Putin.",
      ["toka", "putin"],
      "[Tokayev] met [Putin].",
    ],
    [
      "ignores accents and case",
      "In ŁÓDŹ and Saint-Étienne.",
      ["lodz", "etienne"],
      "In [ŁÓDŹ] and Saint-[Étienne].",
    ],
    ["keeps to one line", "First line.\nSecond Putin line.\nThird.", ["putin"], "Second [Putin] line."],
    ["is the beginning where there is no word", "\n\nFirst line.\nSecond.", ["putin"], "First line."],
    ["is empty for no text", "", ["putin"], ""],
    [
      "takes the line with more of the words",
      "Putin.\nPutin and Tokayev.",
      ["putin", "tokayev"],
      "[Putin] and [Tokayev].",
    ],
  ])("%s", (_what, text, words, expected) => {
    expect(marked(text, words)).toBe(expected);
  });

  it("is short, and cut between words", () => {
    const { excerpt, matches } = excerptOf(`${LONG}Putin came. ${LONG}`, ["putin"]);
    expect(excerpt.length).toBeLessThanOrEqual(240);
    expect(matches).toEqual([{ start: excerpt.indexOf("Putin"), end: excerpt.indexOf("Putin") + 5 }]);
    expect(`${LONG}Putin came. ${LONG}`).toContain(` ${excerpt} `);
  });

  it("shows a word of ten thousand letters whole", () => {
    const word = "k".repeat(10_000);
    expect(excerptOf(`The ${word}.`, ["kkk"]).matches).toEqual([{ start: 4, end: 10_004 }]);
  });
});
