import { describe, expect, it } from "vitest";
import { readDocument } from "../../graph/reading/read-document.ts";
import { documentOf } from "./document-of.ts";
import { figuresIn } from "./figures-in.ts";

const TOLD: readonly (readonly [sentence: string, figures: readonly string[]])[] = [
  ["At least 107 people were killed in Mecca.", ["at least 107 people KILLED in Mecca"]],
  ["Twelve soldiers died in Mali in 2019.", ["exactly 12 soldiers KILLED in Mali [2019]"]],
  [
    "The blast killed 14 civilians and wounded more than 30 others in Kabul.",
    ["exactly 14 civilians KILLED in Kabul", "at least 30 people INJURED in Kabul"],
  ],
  [
    "Three police officers were killed and 12 injured in Nairobi.",
    ["exactly 3 security forces KILLED in Nairobi", "exactly 12 people INJURED in Nairobi"],
  ],
  [
    "Some 164 people were killed in Almaty, including three children.",
    ["about 164 people KILLED in Almaty", "exactly 3 children KILLED in Almaty"],
  ],
  ["The death toll in Turkey has risen to 41,020.", ["exactly 41020 people KILLED in Turkey"]],
  ["Police in Minsk arrested nearly 7,000 people.", ["about 7000 people DETAINED in Minsk"]],
  [
    "The Interior Ministry of Kazakhstan put the number of arrests at 5,800.",
    ["exactly 5800 people DETAINED in Kazakhstan [reported]"],
  ],
  ["About 2,500 Russian troops were sent to Kazakhstan.", ["about 2500 soldiers DEPLOYED in Kazakhstan"]],
  ["Russia has sent up to 3,000 troops to Syria.", ["at most 3000 soldiers DEPLOYED in Syria"]],
  ["Tens of thousands of protesters marched in Paris.", ["at least 20000 protesters PROTESTED in Paris"]],
  ["Between 200 and 300 protesters gathered in Yerevan.", ["at least 200 protesters PROTESTED in Yerevan"]],
  ["Some 1.2 million people fled Ukraine.", ["about 1200000 people DISPLACED in Ukraine"]],
  ["Two journalists are missing in Mexico.", ["exactly 2 journalists MISSING in Mexico"]],
  ["Dozens feared dead in Lagos", ["at least 24 people KILLED in Lagos [possible]"]],
  ["Kazakhstan's population is 19 million.", ["exactly 19000000 people POPULATION in Kazakhstan"]],
  [
    "“26 rebels” have been “liquidated” in Almaty, Reuters reports.",
    ["exactly 26 fighters KILLED in Almaty [reported, by Reuters]"],
  ],
  ["Almost 10,000 people were in detention in Kazakhstan.", ["about 10000 people DETAINED in Kazakhstan"]],
  ["The company said it would lay off 1,200 workers in Germany.", []],
  ["Kenya will send 1,000 police officers to Haiti.", []],
];

/** Numbers that are no count of people, or none that the sentence vouches for. */
const NOT_TOLD: readonly string[] = [
  "In 2014 people in Kyiv were angry.",
  "The 81-year-old was arrested in Rome.",
  "The minister, 52, was killed in Baghdad.",
  "On January 17 protesters gathered in Almaty.",
  "A report that 164 people were killed in Almaty was a mistake.",
  "Ministry withdraws count of 164 dead in Almaty",
  "No more than words: the government did not arrest 300 people in Cairo.",
  "Another 12 people were injured in Nice.",
  "Two of the protesters were killed in Tehran.",
  "Prices rose by 30 percent in Turkey.",
  "The 12 people elected in Peru met.",
  "Shares of 26 companies were suspended in London.",
  "Gunmen killed in 3 attacks.",
  "Article 19 protesters were arrested in London.",
];

describe("findFigures", () => {
  it.each(TOLD)("%s", async (sentence, figures) => {
    expect(await figuresIn(sentence)).toEqual(figures);
  });

  it.each(NOT_TOLD)("finds no number in: %s", async (sentence) => {
    expect(await figuresIn(sentence)).toEqual([]);
  });

  it("knows who went on speaking, and whose ministry it is", async () => {
    const text =
      "The Kazakh Interior Ministry said 18 officers had been killed. They also state that they have arrested more than 3,000 people.";
    expect(await figuresIn(text)).toEqual([
      "exactly 18 security forces KILLED in Kazakhstan [reported, by Interior Ministry of Kazakhstan]",
      "at least 3000 people DETAINED in Kazakhstan [reported, by Interior Ministry of Kazakhstan]",
    ]);
  });

  it("keeps the wording and the sentence as they stand", async () => {
    const text = "Riots.\n\nThe army said around 400 “armed criminals” had been detained in Osh.";
    const { figures } = await readDocument(documentOf(text));
    expect(figures).toHaveLength(1);
    const [figure] = figures;
    expect(figure?.wording).toBe("around 400 “armed criminals”");
    expect(text.slice(figure?.start, figure?.end)).toBe(figure?.quote);
    expect(figure?.quote).toContain("The army said");
  });
});
