import type { Mention, ResolvedMention } from "../../model/mention.ts";
import { type Country, countryOfDemonym, countryOfName } from "../../ontology/countries.ts";
import { isOutlet } from "../../ontology/outlets.ts";
import { classOfTitle, FORMER_WORDS } from "../../ontology/titles.ts";
import type { Position } from "../positions.ts";
import { countryId } from "./place-entities.ts";

/** What roles of a document can lead to. */
export interface RoleContext {
  readonly text: string;
  /** Names, sorted by start. */
  readonly names: readonly ResolvedMention[];
  readonly positions: readonly Position[];
  readonly main: Country | null;
}

/** The entity that the role means; null where the document does not tell. */
export function resolveRole(context: RoleContext, role: Mention): string | null {
  if (role.kind === "Country") return context.main && countryId(context.main.isoCode);
  const words = role.text.replace(/^the /i, "").split(/\s+/);
  const country = countryOfRole(context, role, words);
  if (role.kind === "Person") return personOfRole(context, role, words, country);
  const last = words.at(-1)?.toLowerCase();
  const fits = (mention: ResolvedMention): boolean =>
    mention.kind === "Organization" &&
    (last === "ministry"
      ? /\bMinistry\b/.test(mention.text) &&
        (!country || mention.entityId.startsWith(`organization:${country.toLowerCase()}-`))
      : last === "alliance"
        ? /Treaty|Alliance|NATO|Nato|CSTO/.test(mention.text)
        : isOutlet(mention.entityId));
  return nearestBefore(context.names, role.start, fits)?.entityId ?? null;
}

/** ISO code of the country that stands in, before or behind the role. */
function countryOfRole({ text, names }: RoleContext, role: Mention, words: readonly string[]): string | null {
  for (const word of words) {
    const country = countryOfDemonym(word);
    if (country) return country.isoCode;
  }
  const behind = names.find((name) => name.start >= role.end);
  if (behind?.kind === "Country" && /^ of (?:the )?$/.test(text.slice(role.end, behind.start))) {
    return countryOfName(behind.text)?.isoCode ?? null;
  }
  const owner = nearestBefore(names, role.start, () => true);
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
  const owner = nearestBefore(context.names, role.start, () => true);
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
  return nearestBefore(context.names, role.start, (name) => persons.has(name.entityId))?.entityId ?? null;
}

/** The last mention that ends before `at` and fits; by bisection, then backwards. */
function nearestBefore(
  mentions: readonly ResolvedMention[],
  at: number,
  fits: (mention: ResolvedMention) => boolean,
): ResolvedMention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= Math.max(0, low - FARTHEST); i--) {
    const mention = mentions[i];
    if (mention && mention.end <= at && fits(mention)) return mention;
  }
  return undefined;
}

/** How many names back an antecedent may lie. */
const FARTHEST = 60;
