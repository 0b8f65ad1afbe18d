import { describe, expect, it } from "vitest";
import type { DocumentHeader } from "../../graph/model/document.ts";
import { firstComparison, sourceInWords } from "../../src/web/state/news-choices.ts";

const header = (id: string, publisher: string | null, publishedAt: string | null): DocumentHeader => ({
  id,
  title: `Title of ${id}`,
  publisher,
  publishedAt,
  url: null,
  path: null,
  language: "en",
});
const NEWS = [
  header("d4", "Tass", "2022-01-09T10:00:00Z"),
  header("d3", "Reuters", "2022-01-07"),
  header("d2", "Reuters", "2022-01-05"),
  header("d1", null, null),
];

describe("the first comparison", () => {
  it.each([
    ["the two biggest outlets", ["Reuters", null], NEWS, { a: { outlet: "Reuters" }, b: { outlet: null } }],
    [
      "two documents of one outlet",
      ["Reuters"],
      NEWS.slice(1, 3),
      { a: { documentId: "d3" }, b: { documentId: "d2" } },
    ],
    ["nothing with one document", ["Tass"], NEWS.slice(0, 1), null],
    ["nothing with none", [], [], null],
  ])("is %s", (_title, outlets, documents, expected) => {
    const choices = {
      outlets: outlets.map((outlet) => ({ outlet, documents: 1 })),
      documents,
      documentCount: documents.length,
      days: null,
    };
    expect(firstComparison(choices)).toEqual(expected);
  });
});

describe("a body of news in words", () => {
  it.each([
    [{ outlet: "Tass" }, "Tass"],
    [{ outlet: null }, "Unknown outlet"],
    [{ documentId: "d3" }, "“Title of d3”"],
    [{ documentId: "gone" }, "“gone”"],
    [{ from: "2022-01-05", to: "2022-01-07" }, "Jan 5, 2022 – Jan 7, 2022"],
    [{ from: "2022-01-05", to: "2022-01-05" }, "Jan 5, 2022"],
  ])("%j is %s", (source, expected) => {
    expect(sourceInWords(source, { documents: NEWS })).toBe(expected);
  });
});
