import { describe, expect, it } from "vitest";
import { readDocument } from "../../graph/reading/read-document.ts";
import { shownText } from "../../graph/reading/shown-text.ts";
import { documentOf } from "./document-of.ts";

const PLAIN = "Kazakh President Kassym-Jomart Tokayev spoke in Almaty. Tokayev thanked Russia.";

describe("shownText", () => {
  it.each([
    ["Tokayev", "Tokayev"],
    ["Kassym-Jomart\u00a0Tokayev", "Kassym-Jomart Tokayev"],
    ["Toka\u00adyev\u202e", "Tokayev"],
    ["\u200bÜber\u2009alles\u0007", "Über alles"],
    ["a\nb\tc", "a\nb\tc"],
    ["\ud800", "\ud800"],
  ])("%j is %j", (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });
});

describe("readDocument", () => {
  it.each([
    ["spaces that do not break", " ", "\u00a0"],
    ["marks of direction at words", " ", " \u202e"],
    ["zero-width signs", " ", " \u200b"],
  ])("reads the same entities in a text with %s", async (_name, from, to) => {
    const plain = await readDocument(documentOf(PLAIN));
    const text = PLAIN.replaceAll(from, to);
    const { entities, mentions, statements } = await readDocument(documentOf(text));
    expect(entities).toEqual(plain.entities);
    expect(statements.map(({ type }) => type)).toEqual(plain.statements.map(({ type }) => type));
    for (const { start, end, text: written } of mentions) expect(text.slice(start, end)).toBe(written);
  });
});
