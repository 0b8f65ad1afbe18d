import { describe, expect, it } from "vitest";
import { findNationalities } from "../../../graph/reading/mentions/find-nationalities.ts";
import { tokensOf } from "../../../graph/reading/tokens.ts";

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ["Schneider is a German racer.", ["German Country"]],
  ["She was a retired professional South Korean skater.", ["South Korean Country"]],
  ["Willi Schneider, a German racer, left.", ["German Country"]],
  ["He became the first Canadian champion.", ["Canadian Country"]],
  ["It is an English club.", ["English Place"]],
  ["Kazakh President Tokayev spoke.", []],
  ["The troops were Russian.", []],
  ["It is a German Football Association rule.", []],
  ["In 1944, a fleet of Japanese ships sank.", []],
  ["From what I have read, the Indian government waits.", []],
  ["Is the Indian government prepared?", []],
  ["He took a train to a Russian town.", []],
];

describe("findNationalities", () => {
  it.each(ROWS)("%s", (text, expected) => {
    const found = findNationalities(text, tokensOf(text, 0, text.length));
    expect(found.map((mention) => `${mention.text} ${mention.kind}`)).toEqual(expected);
  });
});
