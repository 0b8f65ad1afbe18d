import { describe, expect, it } from "vitest";
import { COUNTRIES } from "../../graph/ontology/countries.ts";
import { isContinent, liesInRegion, REGION_MEMBERS, regionOf } from "../../graph/ontology/regions.ts";

const CODES = new Set(COUNTRIES.map(({ isoCode }) => isoCode));

describe("regions of the world", () => {
  it.each([
    ["Central Asia", "Central Asia"],
    ["Central Asian", "Central Asia"],
    ["the Balkans", "Balkans"],
    ["Balkan", "Balkans"],
    ["sub-Saharan Africa", "Sub-Saharan Africa"],
    ["Kazakhstan", undefined],
    ["Central", undefined],
  ])("%s → %s", (written, region) => {
    expect(regionOf(written)).toBe(region);
  });

  it.each([
    ["Kazakhstan", "Central Asia", true],
    ["Kazakh", "Asia", true],
    ["the United States", "North American", true],
    ["Central America", "Americas", true],
    ["Georgia", "Caucasus", true],
    ["China", "North America", false],
    ["Americas", "Central America", false],
    ["Asia", "Asia", false],
    ["Almaty", "Asia", undefined],
    ["Kazakhstan", "Almaty", undefined],
  ])("%s in %s: %s", (part, region, lies) => {
    expect(liesInRegion(part, region)).toBe(lies);
  });

  it("tells continents from what is smaller", () => {
    expect(["Asia", "European", "Central Asia", "Americas"].map(isContinent)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("holds known countries and known regions alone, and no region holds itself", () => {
    for (const [region, members] of REGION_MEMBERS) {
      expect(members.size, region).toBeGreaterThan(1);
      for (const member of members)
        expect(/^[A-Z]{2}$/.test(member) ? CODES.has(member) : regionOf(member) !== undefined, member).toBe(
          true,
        );
      expect(members.has(region), region).toBe(false);
    }
  });
});
