import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../src/web/state/reader/excerpt.ts";
import { footnote, quotationWithFootnote } from "../../../src/web/state/reader/footnote.ts";
import { placeOfExcerpt } from "../../../src/web/state/reader/place-of-excerpt.ts";
import { headers } from "./told.ts";

const TEXT = "Mr. Tokayev spoke. It rained. The president left.";

function passage(mentions: readonly (readonly [string, string])[]) {
  return {
    documentId: "a",
    start: 100,
    end: 100 + TEXT.length,
    text: TEXT,
    mentions: mentions.map(([entityId, words]) => {
      const start = 100 + TEXT.indexOf(words);
      return { entityId, start, end: start + words.length };
    }),
  };
}

describe("sentencesOf", () => {
  it("cuts the quoted sentence out of its passage, and no more than the passage holds", () => {
    const at = 100 + TEXT.indexOf("It rained.");
    expect(sentencesOf(passage([]), { start: at, end: at + 10 }, "", "en")).toEqual([
      { start: at, text: "It rained." },
    ]);
    expect(sentencesOf(passage([]), { start: 0, end: 118 }, "", "en")).toEqual([
      { start: 100, text: "Mr. Tokayev spoke." },
    ]);
  });

  it("without a quotation gives the sentences that mention the entity, a name never cut", () => {
    const mentions = passage([
      ["t", "Mr. Tokayev"],
      ["t", "The president"],
      ["u", "It"],
    ]);
    expect(sentencesOf(mentions, null, "t", "en").map(({ text }) => text)).toEqual([
      "Mr. Tokayev spoke.",
      "The president left.",
    ]);
    expect(sentencesOf(mentions, null, "nobody", "xx-not-a-language")).toEqual([]);
  });
});

describe("footnote", () => {
  const [header] = [...headers(["a", "Reuters", "2022-01-07"]).values()];

  it.each([
    [{}, "Title a, Reuters, on 2022-01-07"],
    [
      { url: "https://example.org/x", path: "x.txt" },
      "Title a, Reuters, on 2022-01-07, https://example.org/x",
    ],
    [{ publisher: null, publishedAt: null, path: "x.txt" }, "Title a, x.txt"],
  ])("tells what the document tells: %o", (part, expected) => {
    expect(footnote(header && { ...header, ...part }, (iso) => `on ${iso}`)).toBe(expected);
  });

  it("stands below the sentence, which is one line", () => {
    expect(quotationWithFootnote(" One\n  two. ", "Reuters")).toBe("“One two.”\n— Reuters");
    expect(quotationWithFootnote("One.", footnote(undefined, String))).toBe("“One.”");
  });
});

describe("placeOfExcerpt", () => {
  const document = [...headers(["a", null, null]).values()][0];

  it.each([
    ["It rained. The", [{ start: 3, end: 9 }], { start: 22, end: 28 }],
    ["…It rained. The…", [{ start: 4, end: 10 }], { start: 22, end: 28 }],
    ["It rained.", [], { start: 19, end: 29 }],
    ["It snowed.", [{ start: 3, end: 9 }], null],
    ["", [], null],
  ])("finds %s in the text", (excerpt, matches, expected) => {
    if (!document) throw new Error("no header");
    expect(placeOfExcerpt({ document, excerpt, matches }, TEXT)).toEqual(expected);
  });
});
