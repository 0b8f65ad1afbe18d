import { describe, expect, it } from "vitest";
import { statementsIn } from "./statements-in.ts";

/** What a state does, said by its capital; the state is named elsewhere. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ["Moscow accused Kyiv of lying. Russian and Ukrainian officials left.", ["Russia ACCUSED Ukraine"]],
  [
    "Washington imposed sanctions on Moscow. The Russian rouble fell against the US dollar.",
    ["United States SANCTIONED Russia"],
  ],
  ["Russia accused Washington of meddling. The US denied it.", ["Russia ACCUSED United States"]],
  ["NATO accused Moscow of lying. Russia denied it.", ["NATO ACCUSED Russia"]],
  ["Moscow accused NATO of lying, as Russia often does.", ["Russia ACCUSED NATO"]],
  [
    "London and Paris condemned Moscow. British, French and Russian diplomats left.",
    ["United Kingdom ACCUSED Russia", "France ACCUSED Russia"],
  ],
  [
    "Volodymyr Zelensky urged Washington to act. The US refused.",
    ["Volodymyr Zelensky MADE_REQUEST_TO United States"],
  ],
  [
    "Moscow and Beijing signed an agreement. Russian and Chinese officials left.",
    ["Russia AGREED_WITH China"],
  ],
  // The city itself.
  ["Russia attacked Kyiv overnight. Ukrainian officials left.", ["Russia ASSAULTED Kyiv"]],
  ["Paris fined Orbel Foundation. French officials left.", []],
  ["The mayor of Moscow accused Ukraine. Russian officials left.", []],
  ["Moscow residents accused Ukraine. Russian officials left.", []],
  // Nothing else names the state.
  ["Moscow accused Kyiv of lying.", []],
  ["Brussels accused Hungary of lying. Belgian officials left.", []],
];

describe("capitals that stand for their states", () => {
  it.each(ROWS)("%s", async (text, expected) => {
    expect((await statementsIn(text)).filter((statement) => !statement.includes("LOCATED_IN"))).toEqual(
      expected,
    );
  });
});
