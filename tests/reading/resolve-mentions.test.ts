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
    "Emmanuel Macron met Olaf Scholz. He was late.",
    ["Emmanuel Macron → person:emmanuel-macron", "Olaf Scholz → person:olaf-scholz"],
  ],
  [
    "Julián Castro and Željko Đurić came.",
    ["Julián Castro → person:julian-castro", "Željko Đurić → person:zeljko-duric"],
  ],
];

describe("resolveMentions", () => {
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
