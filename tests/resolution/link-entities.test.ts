import { expect, it } from "vitest";
import { readDocument } from "../../graph/reading/read-document.ts";
import { linkEntities } from "../../graph/resolution/link-entities.ts";
import type { ReadEntities } from "../../graph/resolution/read-entities.ts";
import { documentOf } from "../reading/document-of.ts";

async function read(documentId: string, text: string): Promise<ReadEntities> {
  const { entities, statements } = await readDocument({ ...documentOf(text), id: documentId });
  const named = entities.map(({ id, kind, wikidataId, name, aliases }) => ({
    id,
    kind,
    wikidataId,
    names: [name, ...aliases] as const,
  }));
  return { documentId, entities: named, statements };
}

async function linked(...texts: readonly string[]): Promise<string[]> {
  const links = linkEntities(await Promise.all(texts.map((text, i) => read(`document:${i}`, text))));
  return links.map(
    ({ documentId, from, to, reasons }) =>
      `${documentId} ${from} = ${to}: ${reasons.map((reason) => reason.split(":", 1)[0]).join(", ")}`,
  );
}

const TOKAYEV = "Kazakh President Kassym-Jomart Tokayev met ministers on Monday.";
const RIVAL = "Kazakh President Marat Tokayev met ministers on Monday.";
const SHORT = "Kazakh President Tokayev left for Moscow.";
const INTRODUCED =
  "The Baltic Transport Union (BTU), a part of Estonia's government, met in Riga. The BTU sued Mikhail Orlov.";

it.each([
  [
    "a surname with the same role",
    [TOKAYEV, SHORT],
    ["document:1 person:tokayev = person:kassym-jomart-tokayev: surname, role, country"],
  ],
  [
    "the same, told first",
    [SHORT, TOKAYEV],
    ["document:0 person:tokayev = person:kassym-jomart-tokayev: surname, role, country"],
  ],
  [
    "another spelling of the full name: the rarer leads to the more usual",
    ["Kasym-Zhomart Tokaev left.", "Kasym-Zhomart Tokaev spoke.", TOKAYEV],
    ["document:2 person:kassym-jomart-tokayev = person:kasym-zhomart-tokaev: full name"],
  ],
  [
    "a surname where the full name has two spellings",
    [TOKAYEV, TOKAYEV, "Kasym-Zhomart Tokaev left for Moscow.", SHORT],
    [
      "document:2 person:kasym-zhomart-tokaev = person:kassym-jomart-tokayev: full name",
      "document:3 person:tokayev = person:kassym-jomart-tokayev: surname, role, country",
    ],
  ],
  ["a surname alone", [TOKAYEV, "A driver called Tokayev sold a car. Mr Tokayev smiled."], []],
  ["a surname in another country", [TOKAYEV, "Russian President Tokayev left for Moscow."], []],
  ["another given name", [TOKAYEV, RIVAL], []],
  ["two who are as likely", [TOKAYEV, RIVAL, SHORT], []],
  ["the same name", [TOKAYEV, TOKAYEV], []],
  ["an acronym without any company", [INTRODUCED, "The BTU won a prize in Peru."], []],
])("%s", async (_, texts, expected) => expect(await linked(...texts)).toEqual(expected));

it("does not depend on the order of the documents", async () => {
  const documents = await Promise.all(
    [SHORT, TOKAYEV, "Kassym-Jomart Tokayev spoke in Astana.", RIVAL.replace("Kazakh", "Russian")].map(
      (text, i) => read(`document:${i}`, text),
    ),
  );
  const links = linkEntities(documents);
  expect(links).toHaveLength(1);
  expect(linkEntities(documents.toReversed())).toEqual(links);
});

it("keeps the score, which is the sum of the reasons, and what agreed", async () => {
  const [link] = linkEntities([await read("document:1", TOKAYEV), await read("document:2", SHORT)]);
  expect(link).toMatchObject({ documentId: "document:2", score: 0.85 });
  expect(link?.reasons).toContain("country: country:kz");
});

it("leads an acronym to the one organization that was introduced with it, in the same company", () => {
  const organization = (id: string, ...names: [string, ...string[]]) => ({
    id,
    kind: "Organization" as const,
    names,
    wikidataId: null,
  });
  const says = (documentId: string, subject: string, object: string) => ({
    id: `${documentId} ${subject}`,
    documentId,
    type: "ACCUSED",
    subject,
    object,
    start: 0,
    end: 1,
    quote: "",
    confidence: 0.8,
    method: "verb",
    negated: false,
    modality: "asserted" as const,
    attributedTo: null,
    reportedBy: null,
    date: null,
    role: null,
    former: false,
  });
  const union = "organization:baltic-transport-union";
  const long = {
    documentId: "a",
    entities: [organization(union, "Baltic Transport Union", "BTU")],
    statements: [says("a", union, "person:orlov")],
  };
  const short = {
    documentId: "b",
    entities: [organization("organization:btu", "BTU")],
    statements: [says("b", "organization:btu", "person:orlov")],
  };
  const links = linkEntities([long, short]);
  expect(links).toEqual([
    {
      documentId: "b",
      from: "organization:btu",
      to: union,
      score: 0.7,
      reasons: ["acronym: BTU = Baltic Transport Union", "company: person:orlov"],
    },
  ]);
  const other = "organization:british-trawler-union";
  const rival = {
    documentId: "c",
    entities: [organization(other, "British Trawler Union", "BTU")],
    statements: [says("c", other, "person:orlov")],
  };
  expect(linkEntities([long, short, rival])).toEqual([]);
});
