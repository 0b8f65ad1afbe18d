import { describe, expect, it } from "vitest";
import { endsFit } from "../../graph/ontology/relation-types.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import { documentOf } from "./document-of.ts";
import { statementsIn } from "./statements-in.ts";

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ["Kazakh President Kassym-Jomart Tokayev spoke.", ["Kassym-Jomart Tokayev HEAD_OF_STATE_OF Kazakhstan"]],
  [
    "According to Kremlin spokesman Dmitry Peskov, the Kazakh president informed the press.",
    ["Dmitry Peskov SPEAKS_FOR Kremlin"],
  ],
  ["Fighters came from Central Asia, Afghanistan and the Middle East.", []],
  ["Vladimir Putin and Xi Jinping met in Moscow.", ["Vladimir Putin CONSULTED Xi Jinping"]],
  ["Armenia and Azerbaijan signed a peace agreement.", ["Armenia AGREED_WITH Azerbaijan"]],
  ["Talks between Armenia and Azerbaijan ended.", ["Armenia CONSULTED Azerbaijan"]],
  [
    "Vladimir Putin discussed the situation in detail with Xi Jinping.",
    ["Vladimir Putin CONSULTED Xi Jinping"],
  ],
  [
    "Alexander Lukashenko supported the mission and warned Uzbekistan.",
    ["Alexander Lukashenko THREATENED Uzbekistan"],
  ],
  [
    "Kassym-Jomart Tokayev criticised his predecessor, Nursultan Nazarbayev, in a speech.",
    ["Kassym-Jomart Tokayev ACCUSED Nursultan Nazarbayev"],
  ],
  [
    "Kazakhstan calmed down. Almaty, the country's largest city, was quiet.",
    ["Almaty LOCATED_IN Kazakhstan"],
  ],
  ["Fires burned in Almaty, Kazakhstan's main port.", ["Almaty LOCATED_IN Kazakhstan"]],
  ["Fires burned in Paris, Kazakhstan's partner city.", []],
  [
    "Kazakh President Kassym-Jomart Tokayev spoke. Former President Nursultan Nazarbayev listened.",
    [
      "Kassym-Jomart Tokayev HEAD_OF_STATE_OF Kazakhstan",
      "Nursultan Nazarbayev HOLDS_POSITION_IN Kazakhstan [former, president]",
    ],
  ],
  [
    "Russian President Vladimir Putin met Kazakh President Kassym-Jomart Tokayev. Former President Nursultan Nazarbayev listened.",
    [
      "Vladimir Putin HEAD_OF_STATE_OF Russia",
      "Kassym-Jomart Tokayev HEAD_OF_STATE_OF Kazakhstan",
      "Vladimir Putin CONSULTED Kassym-Jomart Tokayev",
    ],
  ],
  ["In the 90th minute, Nacer Chadli replaced Axel Witsel.", []],
  ["Boris Johnson replaced Bill Gates as the band's guitar player.", []],
  ["Olaf Scholz replaced Angela Merkel as chancellor.", ["Olaf Scholz SUCCEEDED Angela Merkel"]],
  [
    "Lithuania's foreign minister, Gabrielius Landsbergis, accused Alexander Lukashenko of terrorism.",
    [
      "Gabrielius Landsbergis HOLDS_POSITION_IN Lithuania [foreign minister]",
      "Gabrielius Landsbergis ACCUSED Alexander Lukashenko",
    ],
  ],
  ["Ryanair CEO Michael O'Leary spoke.", ["Michael O'Leary HOLDS_POSITION_IN Ryanair [ceo]"]],
  ["Police spokeswoman Maria Lopez spoke.", []],
  ["Russia, France, accused of spying, denied it.", []],
  ["U.S. President Joe Biden spoke.", ["Joe Biden HEAD_OF_STATE_OF United States"]],
  ["German Chancellor Olaf Scholz spoke.", ["Olaf Scholz HEAD_OF_GOVERNMENT_OF Germany"]],
  [
    "Former British Prime Minister Boris Johnson spoke.",
    ["Boris Johnson HOLDS_POSITION_IN United Kingdom [former, prime minister]"],
  ],
  [
    "Former US President Barack Obama spoke.",
    ["Barack Obama HOLDS_POSITION_IN United States [former, president]"],
  ],
  [
    "US Secretary of State Antony Blinken spoke.",
    ["Antony Blinken HOLDS_POSITION_IN United States [secretary of state]"],
  ],
  [
    "Sergei Lavrov, Russia's foreign minister, spoke.",
    ["Sergei Lavrov HOLDS_POSITION_IN Russia [foreign minister]"],
  ],
  ["Emmanuel Macron, the president of France, spoke.", ["Emmanuel Macron HEAD_OF_STATE_OF France"]],
  ["Emmanuel Macron is the president of France.", ["Emmanuel Macron HEAD_OF_STATE_OF France"]],
  ["President of Serbia Aleksandar Vucic spoke.", ["Aleksandar Vucic HEAD_OF_STATE_OF Serbia"]],
  ["The president of Serbia, Aleksandar Vucic, spoke.", ["Aleksandar Vucic HEAD_OF_STATE_OF Serbia"]],
  ["White House spokeswoman Jen Psaki smiled.", ["Jen Psaki SPEAKS_FOR White House"]],
  ["Tesla CEO Elon Musk smiled.", ["Elon Musk HOLDS_POSITION_IN Tesla [ceo]"]],
  [
    "Ursula von der Leyen, president of the European Commission, smiled.",
    ["Ursula von der Leyen HOLDS_POSITION_IN European Commission [president]"],
  ],
  ["Olaf Scholz, who succeeded Angela Merkel, smiled.", ["Olaf Scholz SUCCEEDED Angela Merkel"]],
  ["Angela Merkel was succeeded by Olaf Scholz.", ["Olaf Scholz SUCCEEDED Angela Merkel"]],
  ["Jiang Zemin handed over power to Hu Jintao.", ["Hu Jintao SUCCEEDED Jiang Zemin"]],
  [
    "It acts for the CSTO, which includes Russia, Armenia and Belarus.",
    [
      "Russia MEMBER_OF Collective Security Treaty Organization",
      "Armenia MEMBER_OF Collective Security Treaty Organization",
      "Belarus MEMBER_OF Collective Security Treaty Organization",
    ],
  ],
  ["Turkey, a member of NATO, abstained.", ["Turkey MEMBER_OF NATO"]],
  ["Finland joined NATO.", ["Finland MEMBER_OF NATO"]],
  ["Estonia left the United Nations.", ["Estonia MEMBER_OF United Nations [negated]"]],
  ["The Israeli Defense Ministry waited.", ["Defense Ministry of Israel PART_OF Israel"]],
  ["Egypt's Health Ministry waited.", ["Health Ministry of Egypt PART_OF Egypt"]],
  ["Police in Lagos, Nigeria, waited.", ["Lagos LOCATED_IN Nigeria"]],
  ["Kazakhstan's largest city, Almaty, burned.", ["Almaty LOCATED_IN Kazakhstan"]],
  ["The Kazakh city of Almaty burned.", ["Almaty LOCATED_IN Kazakhstan"]],
  ["Peru's capital, Lima, slept.", ["Lima CAPITAL_OF Peru"]],
  ["Lima is the capital of Peru.", ["Lima CAPITAL_OF Peru"]],
  ["Microsoft, founded by Bill Gates, grew.", ["Microsoft FOUNDED_BY Bill Gates"]],
  ["Boris Johnson's wife, Carrie Symonds, waved.", ["Boris Johnson RELATIVE_OF Carrie Symonds"]],
  ["The European Union imposed sanctions on Russia.", ["European Union SANCTIONED Russia"]],
  ["Iran attacked Israel.", ["Iran ASSAULTED Israel"]],
  ["Israel was attacked by Iran.", ["Iran ASSAULTED Israel"]],
  ["Israel did not attack Iran.", ["Israel ASSAULTED Iran [negated]"]],
  ["Israel may attack Iran.", ["Israel ASSAULTED Iran [possible]"]],
  ["Emmanuel Macron will meet Olaf Scholz.", ["Emmanuel Macron CONSULTED Olaf Scholz [planned]"]],
  ["Amnesty International condemned Myanmar.", ["Amnesty International ACCUSED Myanmar"]],
  ["China signed a trade agreement with Brazil.", ["China AGREED_WITH Brazil"]],
  ["The African Union urged Kenya to wait.", ["African Union MADE_REQUEST_TO Kenya"]],
  [
    "According to Reuters, Iran attacked Israel.",
    ["Iran ASSAULTED Israel [reported, by Reuters]", "Reuters REPORTED_ON Iran"],
  ],
  [
    "Iran attacked Israel, the Israeli Defense Ministry claims, reports Reuters.",
    [
      "Defense Ministry of Israel PART_OF Israel [reported, by Reuters]",
      "Iran ASSAULTED Israel [claimed, by Defense Ministry of Israel, via Reuters]",
      "Reuters REPORTED_ON Iran",
    ],
  ],
  ["The Bank of England raised rates, The Guardian reported.", ["The Guardian REPORTED_ON Bank of England"]],
  // What must not be concluded.
  ["Fire broke out in the Almaty capital.", []],
  ["Almaty is the capital of Kazakhstan.", []],
  ["Peter Obi and Bola Tinubu met voters.", []],
  [
    "They count the U.S. states of Iowa, where Kazakhstan's Interior Ministry trains.",
    ["Interior Ministry of Kazakhstan PART_OF Kazakhstan"],
  ],
  ["Moscow stands ready, said Foreign Minister Alexander Grushko.", []],
  ["The president of France condemned Russia's critics.", []],
  ["Iran attacked Israel's allies.", []],
  ["Russia wants to join NATO.", []],
  ["France and Germany are in Europe.", []],
  ["Former leader Nursultan Nazarbayev rested in Turkey.", []],
  ["President Joe Biden visited troops in Poland.", []],
];

describe("findStatements", () => {
  it.each(ROWS)("%s", async (sentence, expected) => {
    expect(await statementsIn(sentence)).toEqual(expected);
  });

  it("quotes exactly, fits its ends, and names each statement once", async () => {
    const { document, entities, statements } = await readDocument(
      documentOf(ROWS.map(([text]) => text).join("\n\n")),
    );
    const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
    expect(statements.length).toBeGreaterThan(40);
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
    for (const { type, subject, object, start, end, quote, attributedTo, confidence } of statements) {
      expect(document.text.slice(start, end)).toBe(quote);
      const from = kinds.get(subject);
      const to = kinds.get(object);
      expect(from && to && endsFit(type, from, to), `${subject} ${type} ${object}`).toBe(true);
      expect(attributedTo === null || kinds.has(attributedTo)).toBe(true);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });
});
