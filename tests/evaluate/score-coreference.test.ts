import { describe, expect, it } from "vitest";
import { bestMatch, type Chain, scoreCoreference } from "./score-coreference.ts";

const chains = (...written: string[]): Chain[] => written.map((mentions) => new Set(mentions));

describe("scoreCoreference", () => {
  it("gives 100 to the same chains", () => {
    const { muc, bCubed, ceaf, conll } = scoreCoreference(chains("abc", "de"), chains("de", "abc"));
    expect([muc.f1, bCubed.f1, ceaf.f1, conll]).toEqual([100, 100, 100, 100]);
  });

  it("counts the example of Pradhan et al. (ACL 2014)", () => {
    const { muc, bCubed, ceaf } = scoreCoreference(chains("abc", "defg"), chains("ab", "cd", "fghi"));
    expect(muc).toMatchObject({ precision: 40, recall: 40, f1: 40 });
    expect(bCubed.precision).toBeCloseTo(50, 5);
    expect(bCubed.recall).toBeCloseTo(41.67, 1);
    expect(ceaf.precision).toBeCloseTo(43.33, 1);
    expect(ceaf.recall).toBeCloseTo(65, 1);
  });
});

describe("bestMatch", () => {
  it("takes the best sum, not the best first", () => {
    expect(
      bestMatch([
        [9, 8],
        [8, 1],
      ]),
    ).toBe(16);
  });

  it("matches what is not square", () => {
    expect(bestMatch([[1, 5, 2]])).toBe(5);
    expect(bestMatch([[1], [4], [2]])).toBe(4);
    expect(bestMatch([])).toBe(0);
  });
});
