import type { Mention } from "../../model/mention.ts";
import { countryId, countryOfDemonym, countryOfName } from "../../ontology/countries.ts";
import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import { regionOfAdjective } from "../../ontology/region-adjectives.ts";
import { slugOf } from "../../ontology/slug.ts";
import { bracketAcronyms } from "./acronyms.ts";
import { shorterNames } from "./shorter-names.ts";

/** Names of countries and places of a document → entity ids; demonyms lead to their countries. */
export function placeIds(document: string, mentions: readonly Mention[]): ReadonlyMap<Mention, string> {
  const places = mentions.filter(({ kind }) => kind === "Country" || kind === "Place");
  const names = new Set(places.flatMap(({ kind, text }) => (kind === "Place" ? [bareName(text)] : [])));
  const acronyms = [...bracketAcronyms(document, places)].filter(([short]) => !KNOWN_NAMES.has(short));
  const longer = new Map([...acronyms, ...shorterNames(names, isShortFor)]);
  return new Map(places.map((mention) => [mention, placeId(mention, longer)]));
}

function placeId({ kind, text }: Mention, longer: ReadonlyMap<string, string>): string {
  const bare = bareName(text);
  const country = countryOfName(text) ?? countryOfName(bare) ?? countryOfDemonym(bare);
  if (country) return countryId(country.isoCode);
  const name = regionOfAdjective(bare) ?? longer.get(bare) ?? bare;
  const known = KNOWN_NAMES.get(name);
  return known?.kind === kind ? known.id : `${kind.toLowerCase()}:${slugOf(name)}`;
}

/** Without "the" and a possessive. */
function bareName(text: string): string {
  if (KNOWN_NAMES.has(text)) return text;
  return text.replace(/^[Tt]he (?=\p{Lu})/u, "").replace(/(?:['’]s|['’]|\.)$/, "");
}

const NATURE = /^(?:River|Lake|Islands?|Peninsula|Archipelago|Plateau|Desert|Mountains?)$/i;
const BUILDING =
  /^(?:Palace|Castle|Cathedral|Temple|Mosque|Stadium|Arena|Tower|Prison|Canal|Bridge|Park|Airport|Square|Hall|House|Hotel|Museum|Fort|Islands?|Lake|River|Empire)$/;
/** "Santa Elena" for "Santa Elena de Uairén", "Frankfurt" for "Frankfurt am Main". */
const BY_PLACE = /^(?:de|del|da|di|do|am|an der|sur|upon) \p{Lu}/u;
const STATE = /^(?:Republic|Kingdom|State|City|Province|Duchy|Commonwealth) of(?: the)?$/;

/** How places are called for short: "Yangtze" for "Yangtze River", "the Palace", "Karelia" for "Republic of Karelia". */
function isShortFor(short: string, rest: string, isBeginning: boolean): boolean {
  if (!isBeginning && STATE.test(rest)) return true;
  if (KNOWN_NAMES.has(short)) return false;
  if (isBeginning) return NATURE.test(rest) || BY_PLACE.test(rest);
  return BUILDING.test(short) || /^(?:Lake|River|Mount)$/.test(rest);
}
