import type { Mention } from "../../model/mention.ts";
import { type Country, countryId, countryOfDemonym, countryOfName } from "../../ontology/countries.ts";
import { liesInRegion, regionOf } from "../../ontology/regions.ts";
import { classOfTitle, FORMER_WORDS, type TitleClass } from "../../ontology/titles.ts";
import type { Position } from "../positions.ts";
import { namesBefore } from "./names-before.ts";
import { type NounContext, resolveNoun } from "./noun-entities.ts";

/** What roles of a document can lead to. */
export interface RoleContext extends NounContext {
  readonly positions: readonly Position[];
  readonly main: Country | null;
}

/** The entity that the role means; null where the document does not tell. */
export function resolveRole(context: RoleContext, role: Mention): string | null {
  const words = role.text.replace(/^the /i, "").split(/\s+/);
  if (role.kind === "Country") {
    const region = regionAmong(words);
    const country = region === null ? context.main : countryOfRegion(context, role.start, region);
    return country && countryId(country.isoCode);
  }
  const country = countryOfRole(context, role, words);
  if (role.kind === "Person")
    return (
      personOfRole(context, role, words, country) ??
      resolveNoun(context, role, ({ kind }) => kind === "Person")
    );
  const prefix = `organization:${country?.toLowerCase()}-`;
  return resolveNoun(
    context,
    role,
    ({ entityId }) => country === null || !stateBodyId(entityId) || entityId.startsWith(prefix),
  );
}

/** The region that the words tell: "Central Asian" of "Central Asian country". */
function regionAmong(words: readonly string[]): string | null {
  const phrases = words.flatMap((_, i) => [3, 2, 1].map((length) => words.slice(i, i + length).join(" ")));
  return phrases.find((phrase) => regionOf(phrase) !== undefined) ?? null;
}

/** The country that the document is about, where it lies in the region; else the only one there that is named before; null for several. */
function countryOfRegion({ names, main }: RoleContext, at: number, region: string): Country | null {
  const { before } = namesBefore(names, at);
  const countries = before.flatMap(({ kind, text }) =>
    kind === "Country" ? (countryOfName(text) ?? []) : [],
  );
  const isThere = ({ name }: Country): boolean => liesInRegion(name, region) === true;
  const [one = null, ...others] = new Set(countries.filter(isThere));
  if (main && isThere(main)) return main;
  return others.length === 0 ? one : null;
}

/** Ids of state bodies begin with the code of their country. */
function stateBodyId(entityId: string): boolean {
  return /^organization:[a-z]{2}-/.test(entityId);
}

/** ISO code of the country that stands in, before or behind the role. */
function countryOfRole({ text, names }: RoleContext, role: Mention, words: readonly string[]): string | null {
  for (const word of words) {
    const country = countryOfDemonym(word);
    if (country) return country.isoCode;
  }
  const { before, next: behind } = namesBefore(names, role.start, role.end);
  if (behind?.kind === "Country" && /^ of (?:the )?$/.test(text.slice(role.end, behind.start))) {
    return countryOfName(behind.text)?.isoCode ?? null;
  }
  const [owner] = before;
  const owned = owner?.kind === "Country" && /^['’]s? $/.test(text.slice(owner.end, role.start));
  return owned ? (countryOfName(owner.text)?.isoCode ?? null) : null;
}

/** "Anna Berg, 45, …" → "the 45-year-old" */
function personOfAge({ text, names }: RoleContext, at: number, age: string): string | null {
  const stated = new RegExp(`^(?:, (?:aged )?| \\()${age}\\b`);
  const { before } = namesBefore(names, at);
  const aged = before.filter(({ kind, end }) => kind === "Person" && stated.test(text.slice(end, end + 12)));
  const persons = new Set(aged.map(({ entityId }) => entityId));
  const [one = null] = persons;
  return persons.size === 1 ? one : null;
}

function personOfRole(
  context: RoleContext,
  role: Mention,
  words: readonly string[],
  country: string | null,
): string | null {
  const age = /^(\d{1,3})-year-old$/i.exec(words.at(-1) ?? "")?.[1];
  if (age !== undefined) return personOfAge(context, role.start, age);
  if (country === null && /^ of\b/.test(context.text.slice(role.end, role.end + 4))) return null;
  const former = words.some((word) => FORMER_WORDS.has(word.toLowerCase()));
  const title = words
    .filter((word) => !FORMER_WORDS.has(word.toLowerCase()) && !countryOfDemonym(word))
    .join(" ")
    .toLowerCase();
  const titleClass = classOfTitle(title);
  const { before } = namesBefore(context.names, role.start);
  const [owner] = before;
  const owned = owner?.kind === "Organization" && /^['’]s? $/.test(context.text.slice(owner.end, role.start));
  const holder = owned ? owner.entityId : country && countryId(country);
  const fits = (position: Position): boolean =>
    position.former === former &&
    isSaidOf(title, titleClass, position, country !== null) &&
    (holder === null || (!owned && position.holderId === null) || position.holderId === holder);
  const persons = new Set(
    positionsAround(context.positions, role.start)
      .filter(fits)
      .map(({ personId }) => personId),
  );
  const [one = null] = persons;
  return persons.size === 1 ? one : (before.find((name) => persons.has(name.entityId))?.entityId ?? null);
}

/** How many positions before and behind a role are looked at. */
const MOST_POSITIONS = 150;

function positionsAround(positions: readonly Position[], at: number): readonly Position[] {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return positions.slice(Math.max(0, low - MOST_POSITIONS), low + MOST_POSITIONS);
}

/** "the minister" may be a foreign minister, "the Ukrainian leader" the president; nobody's deputy is meant by the title. */
function isSaidOf(
  title: string,
  titleClass: TitleClass | undefined,
  position: Position,
  isOfCountry: boolean,
): boolean {
  if (position.title === title) return true;
  const isHead = position.titleClass.startsWith("head-of");
  if (title === "leader") return isOfCountry && isHead;
  if (titleClass?.startsWith("head-of"))
    return position.titleClass === titleClass && position.title !== "leader";
  if (isHead || !position.title.endsWith(` ${title}`)) return position.title.startsWith(`${title} of `);
  return !/\b(?:vice|deputy|assistant|opposition|party|former)\b/.test(position.title);
}
