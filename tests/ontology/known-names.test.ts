import { describe, expect, it } from "vitest";
import { COUNTRIES, countryOfDemonym, countryOfName } from "../../graph/ontology/countries.ts";
import { EVENT_VERBS } from "../../graph/ontology/event-verbs.ts";
import { KNOWN_NAMES, knownEntityOf } from "../../graph/ontology/known-names.ts";
import { KNOWN_ORGANIZATIONS } from "../../graph/ontology/organizations.ts";
import { isOutlet, OUTLETS } from "../../graph/ontology/outlets.ts";
import { RELATION_PHRASES } from "../../graph/ontology/relation-phrases.ts";
import { relationTypeOf } from "../../graph/ontology/relation-types.ts";

describe("countries", () => {
  it("are all of ISO 3166-1, once, with a plain name", () => {
    expect(COUNTRIES.length).toBeGreaterThan(240);
    expect(new Set(COUNTRIES.map(({ isoCode }) => isoCode)).size).toBe(COUNTRIES.length);
    expect(new Set(COUNTRIES.map(({ name }) => name)).size).toBe(COUNTRIES.length);
    const ids = COUNTRIES.flatMap(({ wikidataId }) => wikidataId ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^Q\d+$/);
  });

  it("share no demonym", () => {
    const demonyms = COUNTRIES.flatMap((country) => country.demonyms);
    expect(new Set(demonyms).size).toBe(demonyms.length);
  });

  it.each([
    ["Kazakh", "KZ"],
    ["South Korean", "KR"],
    ["Dutch", "NL"],
    ["Russians", "RU"],
  ])("%s leads to %s", (demonym, isoCode) => {
    expect(countryOfDemonym(demonym)?.isoCode).toBe(isoCode);
    expect(countryOfName(demonym)).toBeUndefined();
  });

  it("know their present capitals by former names too", () => {
    expect(countryOfName("Kazakhstan")?.capitals).toEqual(["Astana", "Nur-Sultan"]);
  });
});

describe("known names", () => {
  it("have one id a key, and lead back from it", () => {
    const keys = [...KNOWN_ORGANIZATIONS, ...OUTLETS].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const entity of KNOWN_NAMES.values()) expect(knownEntityOf(entity.id)?.name).toBe(entity.name);
  });

  it.each([
    ["CSTO", "organization:csto"],
    ["Tass", "organization:tass"],
    ["USA", "country:us"],
    ["Almaty", "place:almaty"],
    ["ALMATY", "place:almaty"],
    ["Moscow", "place:moscow"],
  ])("%s is %s", (name, id) => {
    expect(KNOWN_NAMES.get(name)?.id).toBe(id);
  });

  it("tell outlets from others", () => {
    expect(isOutlet("organization:reuters")).toBe(true);
    expect(isOutlet("organization:csto")).toBe(false);
  });
});

describe("verbs and phrases", () => {
  it("have a relation type each", () => {
    for (const { type } of [...EVENT_VERBS, ...RELATION_PHRASES])
      expect(relationTypeOf(type), type).toBeDefined();
  });
});
