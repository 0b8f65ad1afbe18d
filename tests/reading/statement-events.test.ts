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
  [
    "German Chancellor Friedrich Merz and French President Emmanuel Macron urged Viktor Orban to act.",
    [
      "Friedrich Merz HEAD_OF_GOVERNMENT_OF Germany",
      "Emmanuel Macron HEAD_OF_STATE_OF France",
      "Friedrich Merz MADE_REQUEST_TO Viktor Orban",
      "Emmanuel Macron MADE_REQUEST_TO Viktor Orban",
    ],
  ],
  ["Iran threatened to attack Israel.", ["Iran THREATENED Israel"]],
  ["Iran plans to attack Israel.", ["Iran ASSAULTED Israel [planned]"]],
  ["Iran is expected to attack Israel.", ["Iran ASSAULTED Israel [possible]"]],
  ["Emmanuel Macron visited China in 1981.", []],
  ["Kenya sent peacekeepers to Haiti.", ["Kenya AIDED Haiti"]],
  ["Ukraine, invaded by Russia, resists.", ["Russia ASSAULTED Ukraine"]],
  ["Joe Biden on Friday criticized Russia.", ["Joe Biden ACCUSED Russia"]],
  // a title's owner is not who is meant
  [
    "Israel killed Hezbollah's chief of staff, Maria Lopez, in Lebanon.",
    ["Maria Lopez HOLDS_POSITION_IN Hezbollah [chief of staff]", "Israel ASSAULTED Maria Lopez"],
  ],
  [
    "Israel killed Hamas leader Yahya Sinwar.",
    ["Yahya Sinwar HOLDS_POSITION_IN Hamas [leader]", "Israel ASSAULTED Yahya Sinwar"],
  ],
  [
    "Vladimir Putin accused US Secretary of State Antony Blinken.",
    [
      "Antony Blinken HOLDS_POSITION_IN United States [secretary of state]",
      "Vladimir Putin ACCUSED Antony Blinken",
    ],
  ],
  [
    "Joe Biden held talks with President of France Emmanuel Macron in Paris.",
    ["Emmanuel Macron HEAD_OF_STATE_OF France", "Joe Biden CONSULTED Emmanuel Macron"],
  ],
  [
    "Joe Biden praised Ukraine's Security Council.",
    ["Security Council of Ukraine PART_OF Ukraine", "Joe Biden SUPPORTED Security Council of Ukraine"],
  ],
  ["Joe Biden criticized central bank chief Angela Merkel.", ["Joe Biden ACCUSED Angela Merkel"]],
  // words about the subject stand between it and its verb
  ["Joe Biden, 81, met Angela Merkel.", ["Joe Biden CONSULTED Angela Merkel"]],
  ["Joe Biden, a journalist for Reuters, praised China.", ["Joe Biden SUPPORTED China"]],
  [
    "Emmanuel Macron, who met Olaf Scholz on Friday, warned Iran.",
    ["Emmanuel Macron CONSULTED Olaf Scholz", "Emmanuel Macron THREATENED Iran"],
  ],
  ["A spokesman for Hezbollah, a political group, threatened Israel.", []],
  [
    "Joe Biden said on Monday, a day after meeting Xi Jinping, that Iran attacked Israel.",
    ["Iran ASSAULTED Israel [reported, by Joe Biden]"],
  ],
  ["Joe Biden spoke with his South Korean counterpart, Maria Lopez.", ["Joe Biden CONSULTED Maria Lopez"]],
  // who announces, declares or adds something has not said the rest
  ["Israel attacked Iran after Joe Biden declared martial law.", ["Israel ASSAULTED Iran"]],
  ["Britain added him to a list after Iran attacked Israel.", ["Iran ASSAULTED Israel"]],
  ["Iran attacked Israel, Joe Biden added.", ["Iran ASSAULTED Israel [reported, by Joe Biden]"]],
  // several verbs, several objects
  ["The Central Asian republic of Kyrgyzstan accused Estonia of lying.", ["Kyrgyzstan ACCUSED Estonia"]],
  ["The island nation of Palau condemned China.", ["Palau ACCUSED China"]],
  ["Officials of the Central Asian republic of Kyrgyzstan accused Estonia of lying.", []],
  ["The president of the island nation of Palau condemned China.", []],
  ["The biggest party in the kingdom of Tonga condemned China.", []],
  [
    "The International Criminal Court issued an arrest warrant for Vladimir Putin.",
    ["International Criminal Court ACCUSED Vladimir Putin"],
  ],
  ["Apple filed a lawsuit against Samsung.", ["Apple ACCUSED Samsung"]],
  ["The IMF approved a $3 billion loan for Egypt.", ["International Monetary Fund AIDED Egypt"]],
  ["Germany expelled two Vietnamese diplomats.", ["Germany COERCED Vietnam"]],
  ["Russia has ordered the expulsion of 20 Czech embassy staff.", ["Russia COERCED Czech Republic"]],
  ["Germany did not expel Vietnamese diplomats.", []],
  ["Germany welcomed two Vietnamese diplomats.", []],
  [
    "Joe Biden accused Russia of lying and called on China to stop.",
    ["Joe Biden ACCUSED Russia", "Joe Biden MADE_REQUEST_TO China"],
  ],
  [
    "France and Poland backed Ukraine, Moldova and Georgia.",
    [
      "France SUPPORTED Ukraine",
      "France SUPPORTED Moldova",
      "France SUPPORTED Georgia",
      "Poland SUPPORTED Ukraine",
      "Poland SUPPORTED Moldova",
      "Poland SUPPORTED Georgia",
    ],
  ],
  ["Joe Biden condemned Russia and China left.", ["Joe Biden ACCUSED Russia"]],
  ["Iran attacked Israel and Egypt helped Jordan.", ["Iran ASSAULTED Israel", "Egypt AIDED Jordan"]],
  [
    "Joe Biden rejected talks with Vladimir Putin and thanked Egypt.",
    ["Joe Biden REJECTED Vladimir Putin", "Joe Biden SUPPORTED Egypt"],
  ],
  // not done yet
  [
    "The European Union is preparing new sanctions against Russia.",
    ["European Union SANCTIONED Russia [planned]"],
  ],
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
