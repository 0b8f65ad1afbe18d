import { describe, expect, it } from "vitest";
import type { StatementInContext } from "../../../src/api/contract.ts";
import { claimsOf } from "../../../src/web/state/reader/claims.ts";
import { countPrints } from "../../../src/web/state/reader/fold-reprints.ts";
import { headers, told } from "./told.ts";

const DOCUMENTS = headers(
  ["a", "Reuters", "2022-01-07"],
  ["b", "TASS", "2022-01-08T10:00:00Z"],
  ["c", "Tass", "2022-01-06"],
  ["d", null, null],
);

/** "first+reprint+…" of each claim. */
function prints(rows: readonly StatementInContext[]): string[] {
  return claimsOf(rows, DOCUMENTS).map(({ first, reprints }) =>
    [first, ...reprints].map(({ documentId }) => documentId).join("+"),
  );
}

describe("claimsOf", () => {
  it.each([
    ["the same words", "He leads.", "He leads.", ["a+b"]],
    ["white space", "He leads.", " He\n leads. ", ["a+b"]],
    ["quotation marks", "“He” leads.", '"He" leads.', ["a+b"]],
    ["case", "HE LEADS.", "He leads.", ["a+b"]],
    ["other words", "He leads.", "He led.", ["b", "a"]],
    ["a mark more", "He leads.", "He leads!", ["b", "a"]],
  ])("counts reprints once: %s", (_, quote, again, expected) => {
    const rows = [told({ documentId: "a", quote }), told({ documentId: "b", quote: again })];
    expect(prints(rows)).toEqual(expected);
  });

  it("begins with the earliest print, undated ones last, each document once", () => {
    const rows = ["d", "b", "a", "c", "a"].map((documentId) => told({ documentId }));
    expect(prints(rows)).toEqual(["c+a+b+d"]);
    expect(claimsOf(rows, DOCUMENTS)[0]?.item.statement.documentId).toBe("c");
  });

  it("keeps apart what one sentence says of several relations, and what it denies", () => {
    const rows = [
      told({ type: "MEMBER_OF" }),
      told({ type: "PART_OF" }),
      told({ object: "country:ru" }),
      told({ negated: true, documentId: "b" }),
    ];
    expect(claimsOf(rows, DOCUMENTS)).toHaveLength(4);
  });

  it("calls disputed what another sentence denies, and nothing else", () => {
    const rows = [
      told({ quote: "Yes." }),
      told({ quote: "No.", negated: true, documentId: "b" }),
      told({ quote: "Else.", object: "country:ru" }),
    ];
    const disputed = claimsOf(rows, DOCUMENTS).filter((claim) => claim.disputed);
    expect(disputed.map(({ item }) => item.statement.quote).sort()).toEqual(["No.", "Yes."]);
  });

  it("puts the surest first, then the newest", () => {
    const rows = [
      told({ documentId: "a", quote: "1", confidence: 0.7 }),
      told({ documentId: "a", quote: "2" }),
      told({ documentId: "b", quote: "3" }),
    ];
    expect(claimsOf(rows, DOCUMENTS).map(({ item }) => item.statement.quote)).toEqual(["3", "2", "1"]);
  });
});

describe("countPrints", () => {
  it("counts an outlet once however its name is written, and each document without one by itself", () => {
    const rows = ["a", "b", "c", "d", "e"].map((documentId) => told({ documentId }));
    expect(countPrints(claimsOf(rows, DOCUMENTS))).toEqual({ outlets: 4, documents: 5 });
    expect(countPrints([])).toEqual({ outlets: 0, documents: 0 });
  });
});
