import { countryOfDemonym, countryOfName } from "./countries.ts";
import { regionOfAdjective } from "./region-adjectives.ts";

/**
 * Regions of the world: their names, and ISO 3166-1 codes and names of the regions in them. After the United Nations' M49,
 * with the regions that news speak of.
 */
const LINES: readonly (readonly [names: string, countries: string, regions?: string])[] = [
  ["Africa", "", "North Africa|Sub-Saharan Africa|Horn of Africa|Maghreb"],
  ["North Africa|Northern Africa", "DZ EG EH LY MA SD TN"],
  ["Maghreb", "DZ LY MA MR TN"],
  [
    "Sub-Saharan Africa|sub-Saharan Africa",
    "",
    "West Africa|East Africa|Central Africa|Southern Africa|Sahel",
  ],
  ["West Africa|Western Africa", "BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG"],
  ["East Africa|Eastern Africa", "BI DJ ER ET KE KM MG MU MW MZ RW SC SD SO SS TZ UG ZM ZW"],
  ["Horn of Africa", "DJ ER ET SO"],
  ["Central Africa|Middle Africa", "AO CD CF CG CM GA GQ ST TD"],
  ["Southern Africa", "AO BW LS MW MZ NA SZ ZA ZM ZW"],
  ["Sahel", "BF ML MR NE TD"],
  ["Americas", "", "North America|South America|Latin America|Caribbean"],
  ["North America|Northern America", "CA GL MX US", "Central America|Caribbean"],
  ["Central America", "BZ CR GT HN NI PA SV"],
  ["Caribbean|West Indies", "AG BB BS CU DM DO GD HT JM KN LC PR TT VC"],
  ["Andes|Andean", "BO CL CO EC PE VE"],
  ["South America", "AR BO BR CL CO EC FK GF GY PE PY SR UY VE"],
  ["Latin America", "AR BO BR CL CO CU DO EC HT MX PE PR PY UY VE", "Central America"],
  ["Asia", "", "Central Asia|East Asia|South Asia|Southeast Asia|West Asia|Middle East|Caucasus"],
  ["Central Asia", "KG KZ TJ TM UZ"],
  ["East Asia|Eastern Asia|Northeast Asia", "CN HK JP KP KR MN MO TW"],
  ["South Asia|Southern Asia", "AF BD BT IN LK MV NP PK"],
  ["Southeast Asia|South East Asia|South-East Asia|Southeastern Asia", "BN ID KH LA MM MY PH SG TH TL VN"],
  ["West Asia|Western Asia", "CY IQ IR JO TR", "Arabian Peninsula|Levant|Caucasus"],
  ["Middle East|Near East", "CY EG IQ IR TR", "Arabian Peninsula|Levant"],
  ["Levant", "IL JO LB PS SY"],
  ["Arabian Peninsula|Arabia", "AE BH KW OM QA SA YE"],
  ["Persian Gulf|Gulf|Gulf Arab", "AE BH IQ IR KW OM QA SA"],
  ["Himalayas|Himalayan", "BT NP"],
  ["Caucasus|South Caucasus|Transcaucasia|Transcaucasus", "AM AZ GE"],
  ["Europe", "CY", "Eastern Europe|Western Europe|Northern Europe|Southern Europe|Central Europe|Balkans"],
  ["Eastern Europe", "BG BY CZ HU MD PL RO RU SK UA", "Baltic states"],
  ["Western Europe", "AT BE CH DE FR GB IE LI LU MC NL"],
  ["Central Europe", "AT CH CZ DE HU LI PL SI SK"],
  ["Northern Europe", "GB IE", "Nordic countries|Baltic states"],
  ["Southern Europe", "AD ES GR IT MT PT SM VA", "Balkans"],
  ["Nordic countries|Nordics|Nordic", "DK FI IS NO SE"],
  ["Scandinavia", "DK FI IS NO SE"],
  ["Baltic states|Baltics|Baltic", "EE LT LV"],
  ["Balkans|Balkan Peninsula|Western Balkans", "AL BA BG GR HR ME MK RO RS SI XK"],
  ["Benelux|Low Countries", "BE LU NL"],
  ["Iberian Peninsula|Iberia", "ES PT"],
  ["Oceania|South Pacific|Pacific", "", "Australasia|Melanesia|Micronesia|Polynesia"],
  ["Australasia", "AU NZ PG"],
  ["Melanesia", "FJ NC PG SB VU"],
  ["Micronesia", "FM GU KI MH MP NR PW"],
  ["Polynesia", "AS CK NU PF TO TV WS"],
];

const BY_NAME = new Map(
  LINES.flatMap(([names]) => {
    const [first, ...others] = names.split("|") as [string, ...string[]];
    return [first, ...others].map((name) => [name, first] as const);
  }),
);

/** What lies in each region, all the way down: ISO codes, and names of regions. */
export const REGION_MEMBERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...new Set(BY_NAME.values())].map((region) => [region, new Set(membersOf(region))]),
);

function membersOf(region: string): string[] {
  const [, countries = "", regions = ""] = LINES.find(([names]) => names.split("|")[0] === region) ?? [""];
  return [
    ...countries.split(" "),
    ...regions.split("|").flatMap((inner) => [inner, ...(inner ? membersOf(inner) : [])]),
  ].filter((member) => member !== "");
}

/** The region that "Central Asia", "the Balkans" or "Central Asian" leads to, by the name that we use of it. */
export function regionOf(written: string): string | undefined {
  const name = written.replace(/^the /i, "");
  return BY_NAME.get(name) ?? BY_NAME.get(regionOfAdjective(name)?.replace(/^the /, "") ?? "");
}

const CONTINENTS = new Set(["Africa", "Asia", "Europe", "North America", "South America", "Oceania"]);

export function isContinent(written: string): boolean {
  return CONTINENTS.has(regionOf(written) ?? "");
}

/**
 * Whether the first, a country or a region by a name or an adjective of its own, lies in the region that the second means;
 * undefined where one of them is unknown.
 */
export function liesInRegion(part: string, region: string): boolean | undefined {
  const whole = regionOf(region);
  const written = part.replace(/^the /, "");
  const own = regionOf(part) ?? (countryOfName(written) ?? countryOfDemonym(written))?.isoCode;
  return whole === undefined || own === undefined
    ? undefined
    : (REGION_MEMBERS.get(whole)?.has(own) ?? false);
}
