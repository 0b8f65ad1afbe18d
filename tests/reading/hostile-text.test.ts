import { describe, expect, it } from "vitest";
import { readDocument } from "../../graph/reading/read-document.ts";
import { documentOf } from "./document-of.ts";

/** One repeated piece, and what it is. */
const PIECES: readonly (readonly [string, string])[] = [
  ["words without an end", "word "],
  ["only capitals", "KAZAKHSTAN PRESIDENT "],
  ["title case", "Alpha Beta "],
  ["one long word", "a"],
  ["one long word in capitals", "A"],
  ["dots", "."],
  ["opening quotes", "“"],
  ["hyphens", "a-"],
  ["ampersands", "A & "],
  ["initials", "A. "],
  ["spaces", " "],
  ["empty lines", "\n"],
  ["lone surrogates", "\ud800 "],
  ["right-to-left marks", "\u202eTokayev said\u202c "],
  ["names", "Kassym-Jomart Tokayev said Reuters reports Kazakhstan and "],
  ["roles", "Then the president said he "],
  ["his and it", "Then his company said it and her "],
  ["names and roles", "President Anna Berg said the president and the company Apple said it and she "],
  ["aliases", "Anna Berg (also known as Anna Borg or Berg) and "],
  ["acronyms", "Big Bread Bank (BBB) and "],
  ["ministries", "Kazakhstan’s Interior Ministry of "],
  ["numbers", "more than 3,000 people have so far been killed and 12 injured in Kazakhstan "],
  ["numbers without an event", "between 3,000 and 4,000 of the armed members of "],
  ["auxiliaries behind a number", "12 people have so far already been reportedly "],
  ["emoji", "👩‍👩‍👧 said 🇰🇿. "],
];

async function milliseconds(text: string): Promise<number> {
  const start = processorTime();
  await readDocument(documentOf(text));
  return processorTime() - start;
}

/** What this process has used so far, in milliseconds: others on the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

describe("readDocument on hostile text", () => {
  it.each(PIECES)("%s: half a million characters within seconds, offsets right", async (_name, piece) => {
    const text = piece.repeat(Math.floor(500_000 / piece.length));
    const start = processorTime();
    const { mentions, statements } = await readDocument(documentOf(text));
    expect(processorTime() - start).toBeLessThan(16_000);
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
    for (const statement of statements) expect(statement.quote.length).toBeLessThan(3_000);
  });

  it("reads five megabytes in one line within seconds", async () => {
    expect(await milliseconds("the protesters of Almaty left Kazakhstan ".repeat(125_000))).toBeLessThan(
      40_000,
    );
  });

  it("takes time in proportion to the names in it", async () => {
    const names = (count: number): string =>
      Array.from({ length: count }, (_, i) => `John Smith${i} of the Bank${i} Group (BG) said no.`).join(" ");
    await milliseconds(names(2_000));
    const small = await milliseconds(names(4_000));
    const large = await milliseconds(names(32_000));
    expect(large).toBeLessThan(Math.max(small, 20) * 8 * 4);
  });

  it("finds nothing in nothing", async () => {
    const { mentions, entities, statements } = await readDocument(documentOf(""));
    expect([mentions, entities, statements]).toEqual([[], [], []]);
  });
});
