import type { Mention } from "../../model/mention.ts";
import { type Country, countryOfDemonym, countryOfName } from "../../ontology/countries.ts";
import { classOfTitle, FORMER_WORDS } from "../../ontology/titles.ts";
import type { Position } from "../positions.ts";
import { namesBefore } from "./names-before.ts";
import { type NounContext, resolveNoun } from "./noun-entities.ts";
import { countryId } from "./place-entities.ts";

/** What roles of a document can lead to. */
export interface RoleContext extends NounContext {
  readonly positions: readonly Position[];
  readonly main: Country | null;
}

/** The entity that the role means; null where the document does not tell. */
export function resolveRole(context: RoleContext, role: Mention): string | null {
  if (role.kind === "Country") return context.main && countryId(context.main.isoCode);
  const words = role.text.replace(/^the /i, "").split(/\s+/);
  const country = countryOfRole(context, role, words);
  if (role.kind === "Person") return personOfRole(context, role, words, country);
  const prefix = `organization:${country?.toLowerCase()}-`;
  return resolveNoun(
    context,
    role,
    ({ entityId }) => country === null || !stateBodyId(entityId) || entityId.startsWith(prefix),
  );
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

function personOfRole(
  context: RoleContext,
  role: Mention,
  words: readonly string[],
  country: string | null,
): string | null {
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
  const fitting = context.positions.filter(
    (position) =>
      position.former === former &&
      (position.title === title ||
        (position.titleClass === titleClass && titleClass?.startsWith("head-of") && title !== "leader")) &&
      (holder === null || (!owned && position.holderId === null) || position.holderId === holder),
  );
  const persons = new Set(fitting.map((position) => position.personId));
  if (persons.size === 1) return fitting[0]?.personId ?? null;
  return before.find((name) => persons.has(name.entityId))?.entityId ?? null;
}
