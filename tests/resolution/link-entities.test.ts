import { expect, it } from "vitest";
import type { Reading } from "../../graph/model/reading.ts";
import { readDocument } from "../../graph/reading/read-document.ts";
import { knownPersons, linkEntities } from "../../graph/resolution/link-entities.ts";
import { documentOf } from "../reading/document-of.ts";

const read = (id: string, text: string): Promise<Reading> => readDocument({ ...documentOf(text), id });

async function linked(before: readonly string[], text: string): Promise<string[]> {
  const known = knownPersons(await Promise.all(before.map((each, i) => read(`document:${i}`, each))));
  return linkEntities(await read("document:new", text), known).map(
    ({ from, to, reasons }) => `${from} = ${to}: ${reasons.map(({ feature }) => feature).join(", ")}`,
  );
}

const TOKAYEV = "Kazakh President Kassym-Jomart Tokayev met ministers on Monday.";
const RIVAL = "Kazakh President Marat Tokayev met ministers on Monday.";

it.each([
  [
    "a surname with the same role",
    [TOKAYEV],
    "Kazakh President Tokayev left for Moscow.",
    ["person:tokayev = person:kassym-jomart-tokayev: surname, role, country"],
  ],
  [
    "another spelling of the full name",
    [TOKAYEV],
    "Kasym-Zhomart Tokaev left for Moscow.",
    ["person:kasym-zhomart-tokaev = person:kassym-jomart-tokayev: full name"],
  ],
  ["a surname alone", [TOKAYEV], "A driver called Tokayev sold a car. Mr Tokayev smiled.", []],
  ["a surname in another country", [TOKAYEV], "Russian President Tokayev left for Moscow.", []],
  ["another given name", [TOKAYEV], "Kazakh President Marat Tokayev left for Moscow.", []],
  ["two who are as likely", [TOKAYEV, RIVAL], "Kazakh President Tokayev left for Moscow.", []],
  ["the same name", [TOKAYEV], TOKAYEV, []],
])("%s", async (_, before, text, expected) => expect(await linked(before, text)).toEqual(expected));

it("does not depend on the order of the known documents", async () => {
  const readings = await Promise.all([
    read("document:1", TOKAYEV),
    read("document:2", "Kassym-Jomart Tokayev spoke in Astana."),
  ]);
  const reading = await read("document:new", "Kazakh President Tokayev left for Moscow.");
  const links = linkEntities(reading, knownPersons(readings));
  expect(links).toHaveLength(1);
  expect(linkEntities(reading, knownPersons(readings.reverse()))).toEqual(links);
});

it("keeps the score, which is the sum of the reasons, and what agreed", async () => {
  const known = knownPersons([await read("document:1", TOKAYEV)]);
  const [link] = linkEntities(await read("document:2", "Kazakh President Tokayev left for Moscow."), known);
  expect(link).toMatchObject({ documentId: "document:2", score: 0.85 });
  expect(link?.reasons).toContainEqual({ feature: "country", weight: 0.25, detail: "country:kz" });
});
