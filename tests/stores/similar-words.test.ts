import { describe, expect, it } from "vitest";
import { editDistance, similarWords } from "../../graph/stores/similar-words.ts";
import { seededRandom } from "../seeded-random.ts";

/** A sorted list to seek in, which counts how often it was asked. */
function listOf(words: readonly string[]) {
  const sorted = [...new Set(words)].sort();
  const list = {
    seeks: 0,
    seek: (from: string) => {
      list.seeks += 1;
      return sorted.find((word) => word >= from);
    },
  };
  return list;
}

describe("edit distance", () => {
  it.each([
    ["tokayev", "tokayev", 0],
    ["tokayev", "tokaev", 1],
    ["tokayev", "tokayyev", 1],
    ["tokayev", "tokaeyv", 1],
    ["lukashenko", "lukashenka", 1],
    ["kitten", "sitting", 3],
    ["", "ab", 2],
    ["😀b", "😁b", 1],
  ])("of %j and %j is %d", (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
    expect(editDistance(b, a, 3)).toBe(distance);
    if (distance > 0) expect(editDistance(a, b, distance - 1)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("similar words", () => {
  it("are those that comparing all would find, of few looked at", () => {
    const random = seededRandom(7);
    const letter = () => "aeikmnostuvy"[Math.floor(12 * random())] ?? "a";
    const words = Array.from({ length: 20_000 }, () =>
      Array.from({ length: 4 + Math.floor(5 * random()) }, letter).join(""),
    );
    for (const [word, edits] of [
      ["tokayev", 1],
      ["nastia", 1],
      ["museman", 2],
    ] as const) {
      const list = listOf(words);
      const expected = [...new Set(words)].filter(
        (one) => one[0] === word[0] && editDistance(word, one, edits) <= edits,
      );
      expect(similarWords(word, edits, list.seek)).toEqual(expected.sort().slice(0, 50));
      expect(list.seeks).toBeLessThan(words.length / (edits === 1 ? 150 : 20));
    }
  });

  it("go on behind letters of every kind", () => {
    const list = listOf(["a\ud7ff\ud7ff", "aé", "a\u{1f600}b", "a\uffffz", "ab", "zz"]);
    expect(similarWords("ab", 1, list.seek)).toContain("ab");
    expect(similarWords("zz", 1, list.seek)).toEqual(["zz"]);
    expect(similarWords("", 1, list.seek)).toEqual([]);
  });
});
