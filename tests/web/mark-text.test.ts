import { describe, expect, it } from "vitest";
import { markText } from "../../src/web/state/mark-text.ts";

/** `[x]` quoted, `{id:x}` a mention, as read from the segments. */
function drawn(
  text: string,
  start: number,
  quote: { start: number; end: number } | null,
  mentions: { start: number; end: number; entityId: string }[],
): string {
  return markText(text, start, quote, mentions)
    .map((segment) => {
      const inner = segment.entityId ? `{${segment.entityId}:${segment.text}}` : segment.text;
      return segment.quoted ? `[${inner}]` : inner;
    })
    .join("");
}

describe("markText", () => {
  it.each([
    ["nothing", "abc def", 0, null, [], "abc def"],
    [
      "a mention inside a quotation",
      "abc def ghi",
      0,
      { start: 4, end: 11 },
      [{ start: 4, end: 7, entityId: "e" }],
      "abc [{e:def}][ ghi]",
    ],
    [
      "offsets of the document",
      "def ghi",
      100,
      { start: 100, end: 103 },
      [{ start: 104, end: 107, entityId: "e" }],
      "[def] {e:ghi}",
    ],
    ["a quotation beyond the text", "def", 4, { start: 0, end: 99 }, [], "[def]"],
    [
      "mentions that overlap",
      "abcdef",
      0,
      null,
      [
        { start: 0, end: 4, entityId: "x" },
        { start: 2, end: 6, entityId: "y" },
      ],
      "{x:abcd}ef",
    ],
    [
      "mentions side by side",
      "abcd",
      0,
      null,
      [
        { start: 2, end: 4, entityId: "y" },
        { start: 0, end: 2, entityId: "x" },
      ],
      "{x:ab}{y:cd}",
    ],
    ["a mention that reaches out", "abc", 0, null, [{ start: 2, end: 9, entityId: "x" }], "abc"],
  ])("marks %s", (_name, text, start, quote, mentions, expected) => {
    expect(drawn(text, start, quote, mentions)).toBe(expected);
  });

  it("gives the text back, whatever the spans", () => {
    const text = "The president of 🇰🇿 spoke.";
    const mentions = [3, 17, 9].map((start) => ({ start, end: start + 5, entityId: "x" }));
    expect(
      markText(text, 0, { start: 2, end: 20 }, mentions)
        .map((segment) => segment.text)
        .join(""),
    ).toBe(text);
  });
});
