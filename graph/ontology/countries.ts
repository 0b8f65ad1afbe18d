import isoCountries from "i18n-iso-countries";
import { COUNTRY_LINES } from "./country-lines.ts";

/** A state with an ISO 3166 code, and the words by which news speak of it. */
export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly isoCode: string;
  readonly name: string;
  /** Other names, without `name`. */
  readonly aliases: readonly string[];
  /** Adjectives and names of its people: they lead to the country and are not its name. */
  readonly demonyms: readonly string[];
  /** Present and former names of its present capital; empty where it was not written down. */
  readonly capitals: readonly string[];
  readonly wikidataId: string | null;
}

const list = (text: string | undefined): string[] => (text ? text.split(",").map((part) => part.trim()) : []);

/** ISO's names that are no plain name of the country, or mean two countries. */
const UNUSABLE = /[(,]|^Congo$/;

function readCountries(): Country[] {
  const lines = new Map(COUNTRY_LINES.map((line) => [line[0], line]));
  const isoNames = isoCountries.getNames("en", { select: "all" });
  return Object.entries(isoNames).map(([isoCode, names]) => {
    const line = lines.get(isoCode);
    const usable = names.filter((name) => !UNUSABLE.test(name));
    const name = line?.[1] ?? usable[0] ?? names[0] ?? isoCode;
    const aliases = new Set([...usable, ...list(line?.[3])]);
    aliases.delete(name);
    return {
      isoCode,
      name,
      aliases: [...aliases],
      demonyms: list(line?.[2]),
      capitals: list(line?.[4]),
      wikidataId: line?.[5] ?? null,
    };
  });
}

/** Every country of ISO 3166-1 (names: i18n-iso-countries, MIT), with what country-lines.ts adds. */
export const COUNTRIES: readonly Country[] = readCountries();

const BY_DEMONYM = new Map(
  COUNTRIES.flatMap((country) => country.demonyms.map((demonym) => [demonym, country] as const)),
);

/** The id of the entity that a country is, by its ISO 3166-1 alpha-2 code. */
export function countryId(isoCode: string): string {
  return `country:${isoCode.toLowerCase()}`;
}

/** The country that "Kazakh", "Russians" or "Frenchmen" leads to. */
export function countryOfDemonym(word: string): Country | undefined {
  return BY_DEMONYM.get(word) ?? BY_DEMONYM.get(/^(\p{L}{4,}?)(?:wo)?m[ae]n$/u.exec(word)?.[1] ?? "");
}

const BY_NAME = new Map(
  COUNTRIES.flatMap((country) =>
    [country.name, ...country.aliases].flatMap((name) => [
      [name, country] as const,
      [name.toUpperCase(), country] as const,
    ]),
  ),
);

/** "Kingdom of Thailand". */
const IN_FULL =
  /^(?:(?:Islamic |Federal |Federative |Socialist |Bolivarian |Arab )?Republic|Kingdom|Grand Duchy|Principality|Sultanate|Commonwealth) of (?:the )?/;

export function countryOfName(name: string): Country | undefined {
  return BY_NAME.get(name) ?? (IN_FULL.test(name) ? BY_NAME.get(name.replace(IN_FULL, "")) : undefined);
}
