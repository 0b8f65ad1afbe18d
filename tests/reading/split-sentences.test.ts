import { describe, expect, it } from "vitest";
import { splitSentences } from "../../graph/reading/split-sentences.ts";
import { documentOf } from "./document-of.ts";

const split = (text: string): string[] =>
  splitSentences(documentOf(text)).map(({ start, end }) => text.slice(start, end));

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ["He came. She left.", ["He came.", "She left."]],
  ["Mr. Smith met Gen. Lee. They spoke.", ["Mr. Smith met Gen. Lee.", "They spoke."]],
  ["George W. Bush spoke. He left.", ["George W. Bush spoke.", "He left."]],
  ["It is in the U.S. The rest is not.", ["It is in the U.S.", "The rest is not."]],
  ["The U.S. Congress met.", ["The U.S. Congress met."]],
  ["“Stop!” he said. Then he ran.", ["“Stop!” he said.", "Then he ran."]],
  ["He spoke in an address.“I ordered it.”", ["He spoke in an address.", "“I ordered it.”"]],
  ["It rose by 3.5 percent. Prices fell.", ["It rose by 3.5 percent.", "Prices fell."]],
  ["One line\nanother line", ["One line", "another line"]],
  ["  Space around.  \n\n\n", ["Space around."]],
  ["See novinite.com for more.", ["See novinite.com for more."]],
  ["", []],
];

describe("splitSentences", () => {
  it.each(ROWS)("%j", (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it("covers all that is not space, in order", () => {
    const text = ROWS.map(([row]) => row).join("\r\n");
    let at = 0;
    for (const { start, end } of splitSentences(documentOf(text))) {
      expect(text.slice(at, start).trim()).toBe("");
      at = end;
    }
    expect(text.slice(at).trim()).toBe("");
  });
});

const SEGMENTS: readonly (readonly [string, string])[] = [
  ["Leave a Reply", "boilerplate"],
  ["Your email address will not be published. Required fields are marked *", "boilerplate"],
  ["ADVERTISEMENT", "boilerplate"],
  ["Subscribe to our newsletter", "boilerplate"],
  ["We use cookies to improve your visit.", "boilerplate"],
  ["Share on Facebook", "boilerplate"],
  ["Home | World | Politics | Sports", "boilerplate"],
  ["Read more", "boilerplate"],
  ["World » Be a reporter: Write and send your article", "boilerplate"],
  ["Tags: Kazakhstan, Russia, troops", "tags"],
  ["/OFFNews", "imprint"],
  ["We need your support so Novinite.com can keep delivering news!", "imprint"],
  ["Foreign Troops enter Kazakhstan as Peacekeepers", "headline"],
  ["Leave a reply to the president, he told the crowd in Almaty.", "body"],
  [
    "Share prices fell in London on Monday after the bank raised its rates by half a point and warned of a long recession.",
    "body",
  ],
];

describe("splitSentences: what a line is", () => {
  it.each(SEGMENTS)("%s: %s", (line, segment) => {
    expect(splitSentences(documentOf(line)).map((sentence) => sentence.segment)[0]).toBe(segment);
  });
});
