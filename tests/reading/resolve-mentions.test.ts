import { describe, expect, it } from "vitest";
import { readDocument } from "../../graph/reading/read-document.ts";
import { documentOf } from "./document-of.ts";

/** "form → id" of every mention, in order. */
async function meantIn(text: string): Promise<string[]> {
  return (await readDocument(documentOf(text))).mentions.map(
    (mention) => `${mention.text} → ${mention.entityId}`,
  );
}

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ["President Joe Biden spoke. Biden left.", ["Joe Biden → person:joe-biden", "Biden → person:joe-biden"]],
  [
    "Abdel Fattah al-Sisi spoke. Sisi left.",
    ["Abdel Fattah al-Sisi → person:abdel-fattah-al-sisi", "Sisi → person:abdel-fattah-al-sisi"],
  ],
  [
    "Peruvian President Dina Boluarte left. Then Apple's president resigned.",
    ["Dina Boluarte → person:dina-boluarte", "Apple → organization:apple"],
  ],
  ["Tokayev said no.", ["Tokayev → person:tokayev"]],
  [
    "Bill Clinton spoke. Then Clinton left. Hillary Clinton came. Clinton smiled.",
    [
      "Bill Clinton → person:bill-clinton",
      "Clinton → person:bill-clinton",
      "Hillary Clinton → person:hillary-clinton",
      "Clinton → person:hillary-clinton",
    ],
  ],
  [
    "The Free Farmers Union (FFU) met. The FFU agreed.",
    [
      "Free Farmers Union → organization:free-farmers-union",
      "FFU → organization:free-farmers-union",
      "FFU → organization:free-farmers-union",
    ],
  ],
  ["The U.S. and America are one.", ["U.S → country:us", "America → country:us"]],
  ["Moscow refused.", ["Moscow → place:moscow"]],
  [
    "Kazakhstan signed a deal with Estonia. The Central Asian country delivers gas. The Baltic state pays. The Gulf kingdom watched.",
    [
      "Kazakhstan → country:kz",
      "Estonia → country:ee",
      "The Central Asian country → country:kz",
      "The Baltic state → country:ee",
    ],
  ],
  [
    "Kazakhstan and Uzbekistan signed. The Central Asian country delivers gas.",
    ["Kazakhstan → country:kz", "Uzbekistan → country:uz"],
  ],
  [
    "Kazakh officials met in Kazakhstan. Uzbekistan paid. Kazakhstan agreed. The Central Asian country delivers gas.",
    [
      "Kazakhstan → country:kz",
      "Uzbekistan → country:uz",
      "Kazakhstan → country:kz",
      "The Central Asian country → country:kz",
    ],
  ],
  [
    "Serbian President Aleksandar Vucic arrived. The president smiled. He waved.",
    [
      "Aleksandar Vucic → person:aleksandar-vucic",
      "The president → person:aleksandar-vucic",
      "He → person:aleksandar-vucic",
    ],
  ],
  [
    "Former Peruvian President Alan Garcia died. The president said so.",
    ["Alan Garcia → person:alan-garcia"],
  ],
  [
    "French President Emmanuel Macron met German Chancellor Olaf Scholz. The chancellor agreed. He left.",
    [
      "Emmanuel Macron → person:emmanuel-macron",
      "Olaf Scholz → person:olaf-scholz",
      "The chancellor → person:olaf-scholz",
      "He → person:olaf-scholz",
    ],
  ],
  [
    "Vladimir Putin praised Russia's Security Council.",
    [
      "Vladimir Putin → person:vladimir-putin",
      "Russia → country:ru",
      "Security Council → organization:ru-security-council",
    ],
  ],
  [
    "Sudan fell. Sudan rose. Britain will act, its Interior Ministry said.",
    [
      "Sudan → country:sd",
      "Sudan → country:sd",
      "Britain → country:gb",
      "Interior Ministry → organization:interior-ministry",
    ],
  ],
  [
    "Sudan fell. Sudan rose. Its Interior Ministry will act.",
    ["Sudan → country:sd", "Sudan → country:sd", "Interior Ministry → organization:sd-interior-ministry"],
  ],
  [
    "Emmanuel Macron met Olaf Scholz. He was late.",
    ["Emmanuel Macron → person:emmanuel-macron", "Olaf Scholz → person:olaf-scholz"],
  ],
  [
    "Julián Castro and Željko Đurić came.",
    ["Julián Castro → person:julian-castro", "Željko Đurić → person:zeljko-duric"],
  ],
];

/** Where nothing but roles and pronouns is asked: "form → end of the id", in order. */
const ROLES: readonly (readonly [string, readonly string[]])[] = [
  ["Liz Truss met Joe Biden in London. She smiled. He left.", ["She → liz-truss", "He → joe-biden"]],
  ["Angela Merkel met Theresa May. She left.", []],
  ["Angela Merkel met Theresa May. Her plane was late.", ["Her → angela-merkel"]],
  ["Joe Biden praised Liz Truss. Biden thanked her.", ["her → liz-truss"]],
  ["Joe Biden asked him to leave.", []],
  [
    "Kassym-Jomart Tokayev followed Nursultan Nazarbayev, who kept the post after he left in 2019.",
    ["he → nursultan-nazarbayev"],
  ],
  // whose nephew he is does not come first
  [
    "A court in Yerevan has sentenced Narek Karapetyan, the nephew of billionaire Samvel Karapetyan. The court found him guilty.",
    ["him → narek-karapetyan"],
  ],
  [
    "Narek Karapetyan was jailed. His lawyer, Aram Vardevanyan, said he would appeal.",
    ["His → narek-karapetyan"],
  ],
  ["The king thanked Ms Okello. She left.", ["She → okello"]],
  ["Joe Biden sang. Liz Truss's “proven record” made her rich.", ["her → liz-truss"]],
  ["“He is late,” Kathryn Waters said.", []],
  [
    "Wajeeha Qorbani sang. She left. Qorbani met Joe Biden. He smiled.",
    ["She → wajeeha-qorbani", "He → joe-biden"],
  ],
  [
    "Former president Nursultan Nazarbayev met President Kassym-Jomart Tokayev. The president smiled. The former president left.",
    ["The president → kassym-jomart-tokayev", "The former president → nursultan-nazarbayev"],
  ],
  [
    "French President Emmanuel Macron met Ukrainian President Volodymyr Zelensky. The Ukrainian leader left.",
    ["The Ukrainian leader → volodymyr-zelensky"],
  ],
  [
    "German Foreign Minister Annalena Baerbock came. The minister left.",
    ["The minister → annalena-baerbock"],
  ],
  ["Vice President Kamala Harris came. The president left.", []],
  ["Senator Ted Cruz spoke. The senator left.", ["The senator → ted-cruz"]],
  ["Anna Berg, 45, was arrested. The 45-year-old was alone.", ["The 45-year-old → anna-berg"]],
  ["Journalist Anna Berg was arrested. The journalist was alone.", ["The journalist → anna-berg"]],
  ["Anna Berg, a Danish film actress, died. The actress was alone.", ["The actress → anna-berg"]],
  ["Lawyer Anna Berg met lawyer Karl Wolf. The lawyer left.", []],
  ["The Church of Scientology objected. The church said so.", ["The church → church-of-scientology"]],
  ["The Green Party and the Farmers Party met. The party left.", []],
  ["Nokia Corporation fired Stephen Elop. The company said so.", ["The company → nokia"]],
  ["Nokia Corporation met Siemens Corporation. The company said so.", []],
  ["The European Union met Russia. The bloc imposed sanctions.", ["The bloc → eu"]],
  ["The Taliban took Kabul. The group said so.", ["The group → taliban"]],
  ["The World Health Organization spoke. The agency warned.", ["The agency → who"]],
  ["Harvard University sued. The university president resigned.", []],
  ["Taipei is the largest city of Taiwan. The city slept.", ["The city → taipei"]],
  ["Tehran is near Qom. Qom and Mashhad slept. The city burned.", []],
  ["Peru mourned. Peru is poor. In the capital, Lima, Boluarte spoke.", []],
  ["The European Union said that it supported Ukraine.", ["it → eu"]],
  ["The European Union said that it was time.", []],
];

describe("resolveMentions", () => {
  it.each(ROLES)("roles: %s", async (text, expected) => {
    const { mentions } = await readDocument(documentOf(text));
    expect(
      mentions.flatMap(({ form, text: said, entityId }) =>
        form === "name" ? [] : [`${said} → ${entityId.replace(/^[a-z]+:/, "")}`],
      ),
    ).toEqual(expected);
  });

  it.each(ROWS)("%s", async (text, expected) => {
    expect(await meantIn(text)).toEqual(expected);
  });

  it("keeps demonyms out of names and aliases, and gives countries their codes", async () => {
    const { entities } = await readDocument(
      documentOf("Kazakh President Kassym-Jomart Tokayev met the Kazakhs of Kazakhstan."),
    );
    const kazakhstan = entities.find(({ id }) => id === "country:kz");
    expect(kazakhstan).toMatchObject({ name: "Kazakhstan", isoCode: "KZ", wikidataId: "Q232" });
    expect(
      kazakhstan?.aliases.filter((alias) => alias.startsWith("Kazakh") && alias !== "Kazakhstan"),
    ).toEqual([]);
  });

  it("names an entity by its fullest form and keeps the others as aliases", async () => {
    const { entities } = await readDocument(
      documentOf("Tokayev spoke. Kassym-Jomart Tokayev left. Tokayev said no."),
    );
    expect(entities).toMatchObject([{ name: "Kassym-Jomart Tokayev", aliases: ["Tokayev"] }]);
  });
});
