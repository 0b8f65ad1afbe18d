import { describe, expect, it } from "vitest";
import { decodeLabels } from "../../../graph/reading/neural/decode-labels.ts";

const LABELS = ["O", "B-PER", "I-PER", "E-PER", "S-PER", "B-ORG", "I-ORG", "E-ORG", "S-ORG"];

/** Log probabilities of words, each given as label → probability; what is left is spread over the others. */
function scoresOf(words: readonly Readonly<Record<string, number>>[]): Float32Array[] {
  return words.map((given) => {
    const left = 1 - Object.values(given).reduce((sum, p) => sum + p, 0);
    const others = LABELS.length - Object.keys(given).length;
    return Float32Array.from(LABELS, (label) => Math.log(given[label] ?? left / others));
  });
}

const decode = (...words: Readonly<Record<string, number>>[]) =>
  decodeLabels(scoresOf(words), LABELS).map(({ first, last, kind }) => [first, last, kind]);

describe("decodeLabels", () => {
  it.each([
    ["nothing", [], []],
    ["no name", [{ O: 0.9 }, { O: 0.9 }], []],
    ["a name of one word", [{ O: 0.9 }, { "S-PER": 0.9 }, { O: 0.9 }], [[1, 1, "PER"]]],
    ["a name of three", [{ "B-ORG": 0.9 }, { "I-ORG": 0.9 }, { "E-ORG": 0.9 }], [[0, 2, "ORG"]]],
    [
      "names side by side",
      [{ "S-PER": 0.9 }, { "B-ORG": 0.9 }, { "E-ORG": 0.9 }],
      [
        [0, 0, "PER"],
        [1, 2, "ORG"],
      ],
    ],
    ["a beginning without an end", [{ O: 0.9 }, { "B-PER": 0.6, "S-PER": 0.3 }], [[1, 1, "PER"]]],
    ["an end without a beginning", [{ "E-PER": 0.6, "S-PER": 0.3 }, { O: 0.9 }], [[0, 0, "PER"]]],
    ["two kinds in one name", [{ "B-PER": 0.9 }, { "E-ORG": 0.5, "E-PER": 0.4 }], [[0, 1, "PER"]]],
    ["a hole in a name", [{ "B-ORG": 0.9 }, { O: 0.5, "I-ORG": 0.4 }, { "E-ORG": 0.9 }], [[0, 2, "ORG"]]],
  ])("reads %s", (_, words, expected) => {
    expect(decode(...words)).toEqual(expected);
  });

  it("scores a name by the mean probability of its labels", () => {
    const [name] = decodeLabels(scoresOf([{ "B-PER": 0.9 }, { "E-PER": 0.7 }]), LABELS);
    expect(name?.score).toBeCloseTo(0.8, 5);
  });
});
