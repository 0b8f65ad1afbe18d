import { describe, expect, it } from "vitest";
import { findMentions } from "../../graph/reading/find-mentions.ts";
import { splitSentences } from "../../graph/reading/split-sentences.ts";
import { documentOf } from "./document-of.ts";

const LETTER = { Person: "P", Organization: "O", Country: "C", Place: "L" } as const;

function namesIn(text: string): string[] {
  const document = documentOf(text);
  return findMentions(document, splitSentences(document))
    .filter(({ form }) => form === "name")
    .map((mention) => `${LETTER[mention.kind]} ${mention.text}`);
}

/** Sentence → kinds (P person, O organization, C country, L place) and names. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ["Kazakh President Kassym-Jomart Tokayev spoke.", ["P Kassym-Jomart Tokayev"]],
  ["The Kazakh Interior Ministry denied it.", ["O Kazakh Interior Ministry"]],
  ["Kazakhstan’s Interior Ministry denied it.", ["C Kazakhstan", "O Interior Ministry"]],
  ["The Armenian Ministry of Foreign Affairs agreed.", ["O Armenian Ministry of Foreign Affairs"]],
  ["US Secretary of State Antony Blinken called.", ["C US", "P Antony Blinken"]],
  ["They seized Almaty International Airport.", ["L Almaty International Airport"]],
  ["The Guardian reports on riots.", ["O The Guardian"]],
  [
    "It belongs to the Collective Security Treaty Organization (CSTO).",
    ["O Collective Security Treaty Organization", "O CSTO"],
  ],
  ["The UN and the EU are worried.", ["O UN", "O EU"]],
  ["The United States and China talked.", ["C United States", "C China"]],
  ["White House spokeswoman Jen Psaki smiled.", ["O White House", "P Jen Psaki"]],
  ["Washington and Moscow disagree.", ["L Washington", "L Moscow"]],
  ["Ursula von der Leyen arrived in Brussels.", ["P Ursula von der Leyen", "L Brussels"]],
  ["Crown Prince Mohammed bin Salman met Olaf Scholz.", ["P Mohammed bin Salman", "P Olaf Scholz"]],
  ["The Bank of England raised rates.", ["O Bank of England"]],
  ["Bosnia and Herzegovina voted.", ["C Bosnia and Herzegovina"]],
  ["The University of Oxford published a study.", ["O University of Oxford"]],
  ["George W. Bush spoke in Texas.", ["P George W. Bush", "L Texas"]],
  ["Mr. Okonkwo, who lives in Lagos, agreed.", ["P Okonkwo", "L Lagos"]],
  ["Fighters of al-Qaeda fled to Yemen.", ["O al-Qaeda", "C Yemen"]],
  ["Chief Executive Tim Cook praised Apple staff in California.", ["P Tim Cook", "O Apple", "L California"]],
  ["Boris Johnson resigned. Johnson left London.", ["P Boris Johnson", "P Johnson", "L London"]],
  ["KYIV, March 3 (Reuters) - Nobody came.", ["L KYIV", "O Reuters"]],
  ["Sen. Bernie Sanders of Vermont objected.", ["P Bernie Sanders", "L Vermont"]],
  ["He works for Human Rights Watch in Geneva.", ["O Human Rights Watch", "L Geneva"]],
  ["Microsoft and Samsung Electronics signed.", ["O Microsoft", "O Samsung Electronics"]],
  ["South Korea warned North Korea.", ["C South Korea", "C North Korea"]],
  ["The River Thames rose; Lake Victoria fell.", ["L River Thames", "L Lake Victoria"]],
  ["Lawyer Gulnara Bekova said no.", ["P Gulnara Bekova"]],
  ["Petrovic said the vote was fair.", ["P Petrovic"]],
  ["Paris Hilton bought a dog.", ["P Paris Hilton"]],
  ["Jordan Peterson did not comment.", ["P Jordan Peterson"]],
  ["Jordan and Chad signed.", ["C Jordan", "C Chad"]],
  ["Theresa May resigned. In May, they voted.", ["P Theresa May"]],
  ["Three men, among them Viktor Orban, left Budapest.", ["P Viktor Orban", "L Budapest"]],
  ["The newspaper Asahi Shimbun asked.", ["O Asahi Shimbun"]],
  ["Then Hurricane Otis struck Acapulco.", ["L Acapulco"]],
  [
    "The Justice Department and the Joint Chiefs of Staff waited.",
    ["O Justice Department", "O Joint Chiefs of Staff"],
  ],
  ["The Foreign Ministry waited.", ["O Foreign Ministry"]],
  // Nothing to find.
  ["On Friday morning the Kazakhs and the Russians talked.", []],
  ["May was warm, but March was cold.", []],
  ["“Those who do not surrender will be destroyed,” he said.", []],
  ["Security forces opened fire on Thursday.", []],
  ["Protesters stormed government buildings.", []],
  ["The former president said nothing in January.", []],
  ["Many French and German tourists stayed.", []],
  ["NOTE! Strong images.", []],
  ["Grenades, Tear Gas, State of Emergency. New clashes over Increase of Prices", []],
  ["Those who Refuse to Lay Down their Weapons will be Destroyed", []],
  ["Leave a Reply", []],
  ["Subscribe to our newsletter from London", []],
  ["Share on Facebook", []],
  ["Advertisement", []],
  ["World » Europe: Write and send your article to Sofia", []],
  ["According to protesters, the protests began peacefully.", []],
  ["“Smoke Break” topped the charts.", []],
];

describe("findMentions: names", () => {
  it.each(ROWS)("%s", (sentence, expected) => {
    expect(namesIn(sentence)).toEqual(expected);
  });
});

/** Text → roles and pronouns. */
const ROLES: readonly (readonly [string, readonly string[]])[] = [
  ["The president said that he was tired.", ["The president", "he"]],
  ["Then Russia's defense minister spoke.", ["defense minister"]],
  ["The Russian state news agency Tass was first.", []],
  ["The news agency also writes about it.", ["The news agency"]],
  ["The center of the country’s largest city burned.", ["the country"]],
  ["That day the former Kazakh president fled.", ["the former Kazakh president"]],
  ["A former Kazakh president fled.", []],
  ["The best of American country music won.", []],
  ["The Central Asian country will deliver gas.", ["The Central Asian country"]],
  ["Nobody praised the Baltic state's government.", ["the Baltic state"]],
  ["The Gulf kingdom has invested.", ["The Gulf kingdom"]],
  ["The Caribbean island nation closed its ports.", ["The Caribbean island nation"]],
  ["The Central Asian republic of Kyrgyzstan refused.", []],
  ["Other Central Asian countries signed.", []],
  ["A Baltic state signed.", []],
  ["The Central Asian country's president spoke.", ["The Central Asian country"]],
  ["The South American football federation met.", []],
  ["President Tokayev spoke.", []],
  ["Several ministers resigned.", []],
];

describe("findMentions: roles and pronouns", () => {
  it.each(ROLES)("%s", (text, expected) => {
    const document = documentOf(text);
    const roles = findMentions(document, splitSentences(document)).filter(({ form }) => form !== "name");
    expect(roles.map((role) => role.text)).toEqual(expected);
  });
});

describe("findMentions: the whole list", () => {
  it("is sorted, does not overlap, and slices to its own text", () => {
    const document = documentOf(ROWS.map(([sentence]) => sentence).join("\n\n"));
    const mentions = findMentions(document, splitSentences(document));
    expect(mentions.length).toBeGreaterThan(50);
    mentions.forEach((mention, i) => {
      expect(document.text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.start).toBeGreaterThanOrEqual(mentions[i - 1]?.end ?? 0);
    });
  });
});
