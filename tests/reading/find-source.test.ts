import { describe, expect, it } from "vitest";
import { findSource } from "../../graph/reading/find-source.ts";
import { documentOf } from "./document-of.ts";

const ROWS: readonly (readonly [string, string | null, string | null])[] = [
  ["Title\n\nWorld | January 7, 2022, Friday // 15:22\nText.", null, "2022-01-07T15:22"],
  ["Monday, January 17\n\nTitle", null, null],
  ["ALMATY, Jan 7 (Reuters) – Shots were heard.", "Reuters", null],
  ["Nairobi, 5 September 2022\n\nThe court ruled.", null, "2022-09-05"],
  ["Published 2023-02-28\n\nThe court ruled.", null, "2023-02-28"],
  ["Title\n\nFebruary 31, 2022\n\nText.", null, null],
  [
    "Title\n\nIn a long sentence of the article itself somebody remembers that on May 3, 1999 something else happened, which is not the date of this article at all.",
    null,
    null,
  ],
  ["Title\n\nText.\n\n/OFFNews", "OFFNews", null],
  ["Title\n\nText.\n\nBulgaria news Novinite.com (Sofia News Agency) is unique.", "Novinite.com", null],
  ["Title\nBy Naira Berg\n19 November 2026, RFE/RL\nA court ruled.", "Radio Free Europe", "2026-11-19"],
  ["ASTANA. KAZINFORM - The presidents met.", "Kazinform", null],
  ["MOSCOW, November 20. /TASS/. Russia agreed.", "Tass", null],
  ["(Bloomberg) -- The company agreed.", "Bloomberg", null],
  ["Reuters | November 20, 2026\nText", "Reuters", "2026-11-20"],
  ["By Jane Doe, Associated Press\nText.", "Associated Press", null],
  ["Title\nAnadolu Agency - 14 March 2024\nText", "Anadolu", "2024-03-14"],
  ["Updated: 20 Nov 2026 14:05\nThe Moscow Times\nText", "The Moscow Times", "2026-11-20T14:05"],
  // outlets that are spoken of are not the source
  ["Title\n\nReuters, AFP and AP told of it.", null, null],
  ["Reuters, BBC accused of bias\n\nText.", null, null],
  ["", null, null],
];

describe("findSource", () => {
  it.each(ROWS)("%j", (text, publisher, publishedAt) => {
    expect(findSource(documentOf(text))).toMatchObject({ publisher, publishedAt });
  });

  it.each([
    ["TASS", "Tass"],
    ["BBC News", "BBC"],
    ["The Steppe Courier", "The Steppe Courier"],
  ])("knows the outlet %s as %s", (publisher, name) => {
    expect(findSource({ ...documentOf("Text."), publisher })).toMatchObject({ publisher: name });
  });

  it("leaves what is known as it is", () => {
    const known = {
      ...documentOf("KYIV, May 3, 2022 (Reuters) - Text."),
      publisher: "Tass",
      publishedAt: "2020-01-01",
    };
    expect(findSource(known)).toEqual(known);
  });
});
