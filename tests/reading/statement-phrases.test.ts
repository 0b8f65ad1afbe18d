import { describe, expect, it } from "vitest";
import { statementsIn } from "./statements-in.ts";

const HEADS: readonly (readonly [string, readonly string[]])[] = [
  ["Hamas, led by Yahya Sinwar, refused.", ["Yahya Sinwar HOLDS_POSITION_IN Hamas [leader]"]],
  [
    "Hezbollah and its leader Hassan Nasrallah refused.",
    ["Hassan Nasrallah HOLDS_POSITION_IN Hezbollah [leader]"],
  ],
  ["Pavel Durov, who heads Microsoft, smiled.", ["Pavel Durov HOLDS_POSITION_IN Microsoft [leader]"]],
];
const MEMBERS: readonly (readonly [string, readonly string[]])[] = [
  ["Greenpeace activist Maria Lopez smiled.", ["Maria Lopez MEMBER_OF Greenpeace"]],
  ["Maria Lopez, a former member of Greenpeace, smiled.", ["Maria Lopez MEMBER_OF Greenpeace [former]"]],
  ["Maria Lopez, one of the founding members of Greenpeace, smiled.", ["Maria Lopez MEMBER_OF Greenpeace"]],
  [
    "Members of NATO include France, Spain and Turkey.",
    ["France MEMBER_OF NATO", "Spain MEMBER_OF NATO", "Turkey MEMBER_OF NATO"],
  ],
  ["NATO members France and Spain abstained.", ["France MEMBER_OF NATO", "Spain MEMBER_OF NATO"]],
  ["Turkey is not a member of NATO.", ["Turkey MEMBER_OF NATO [negated]"]],
  ["Members of NATO visited France.", []],
  [
    "The Mercosur trade bloc, which includes Brazil and Uruguay, met.",
    ["Brazil MEMBER_OF Mercosur", "Uruguay MEMBER_OF Mercosur"],
  ],
  [
    "Maria Lopez, a former senator from the Labour Party, left.",
    ["Maria Lopez MEMBER_OF Labour Party [former]"],
  ],
];
const KIN_AND_FOUNDERS: readonly (readonly [string, readonly string[]])[] = [
  ["Maria Lopez, 62, a founder of Greenpeace, smiled.", ["Greenpeace FOUNDED_BY Maria Lopez"]],
  [
    "Maria Lopez, the eldest daughter of former President Juan Lopez, smiled.",
    ["Maria Lopez RELATIVE_OF Juan Lopez"],
  ],
];
const PARTS: readonly (readonly [string, readonly string[]])[] = [
  ["UNICEF, an agency of the United Nations, helped.", ["UNICEF PART_OF United Nations"]],
  ["UNICEF is part of the United Nations.", ["UNICEF PART_OF United Nations"]],
  ["NATO is not part of the United Nations.", []],
];

describe("what phrases between two names say", () => {
  it.each([...HEADS, ...MEMBERS, ...KIN_AND_FOUNDERS, ...PARTS])("%s", async (sentence, expected) => {
    expect(await statementsIn(sentence)).toEqual(expected);
  });
});
