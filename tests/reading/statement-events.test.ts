import { describe, expect, it } from "vitest";
import { statementsIn } from "./statements-in.ts";

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ["Russia's invasion of Ukraine shocked people.", ["Russia ASSAULTED Ukraine"]],
  ["The Russian invasion of Ukraine shocked people.", ["Russia ASSAULTED Ukraine"]],
  ["The invasion of Ukraine by Russia shocked people.", ["Russia ASSAULTED Ukraine"]],
  ["The threat of a Russian invasion of Ukraine grew.", []],
  ["Oil rose after sanctions on Iran's banks.", []],
  [
    "An upcoming meeting between Vladimir Putin and Xi Jinping was praised.",
    ["Vladimir Putin CONSULTED Xi Jinping [planned]"],
  ],
  [
    "France, Germany and Spain condemned Russia.",
    ["France ACCUSED Russia", "Germany ACCUSED Russia", "Spain ACCUSED Russia"],
  ],
  ["The presidents of France and Germany condemned Russia.", []],
  ["Iran threatened to attack Israel.", ["Iran THREATENED Israel"]],
  ["Iran plans to attack Israel.", ["Iran ASSAULTED Israel [planned]"]],
  ["Iran is expected to attack Israel.", ["Iran ASSAULTED Israel [possible]"]],
  ["Emmanuel Macron visited China in 1981.", []],
  ["Kenya sent peacekeepers to Haiti.", ["Kenya AIDED Haiti"]],
  ["Ukraine, invaded by Russia, resists.", ["Russia ASSAULTED Ukraine"]],
];

describe("what verbs and nouns of action say", () => {
  it.each(ROWS)("%s", async (sentence, expected) => {
    expect(await statementsIn(sentence)).toEqual(expected);
  });

  it("knows the outlet to which somebody spoke", async () => {
    expect(await statementsIn("Israel attacked Iran, Emmanuel Macron told Reuters.")).toContain(
      "Israel ASSAULTED Iran [reported, by Emmanuel Macron, via Reuters]",
    );
  });
});
