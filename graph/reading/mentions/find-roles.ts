import type { EntityKind } from "../../model/entity.ts";
import type { Mention } from "../../model/mention.ts";
import { countryOfDemonym } from "../../ontology/countries.ts";
import { entityNounOf } from "../../ontology/entity-nouns.ts";
import { CURRENT_WORDS, classOfTitle, FORMER_WORDS, LONGEST_TITLE } from "../../ontology/titles.ts";
import type { Token } from "../tokens.ts";
import { startOfRegionalCountry } from "./regional-country.ts";

const PREPOSITION = /^(?:about|of|in|on|with|for|to|at|by|from|into|over|after|before|against)$/;
const PERSONAL = /^(?:he|she|him|her|his)$/;

/** Roles ("the president", "Kazakh president", "the ministry", "the Baltic state") and pronouns among the tokens of a sentence. */
export function findRoles(text: string, tokens: readonly Token[], names: readonly Mention[]): Mention[] {
  const nameAt = new Map(names.map((name) => [name.start, name]));
  const ends = new Set(names.map((name) => name.end));
  const found: Mention[] = [];
  const add = (start: number, end: number, kind: EntityKind, form: Mention["form"]) =>
    found.push({ start, end, text: text.slice(start, end), kind, form });
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || nameAt.has(token.start)) continue;
    if (PERSONAL.test(token.lower)) add(token.start, token.end, "Person", "pronoun");
    if (token.lower === "it" && !PREPOSITION.test(tokens[at - 1]?.lower ?? ""))
      add(token.start, token.end, "Organization", "pronoun");
    const regional = startOfRegionalCountry(tokens, at);
    if (regional !== null) {
      add(regional, token.end, "Country", "role");
      continue;
    }
    const role = roleAt(tokens, at);
    if (!role) continue;
    const last = tokens[at + role.length - 1];
    const next = tokens[at + role.length];
    const start = role.needsArticle ? startOfNoun(tokens, at) : startOfRole(tokens, at, ends);
    const named = next?.gap === " " && (nameAt.has(next.start) || next.capitalized);
    const modifies =
      role.kind !== "Person" &&
      ((next !== undefined && isCompound(next)) ||
        isApposed(text, last?.end ?? 0, role.kind, nameAt.get(next?.start ?? -1)));
    if (last && start !== null && !named && !modifies) add(start, last.end, role.kind, "role");
    at += role.length - 1;
  }
  return found;
}

/** What is of the country as "of the land": "country music", "the country club". */
const COUNTRY_LIFE = /^(?:music|singers?|songs?|stars?|artists?|albums?|clubs?|houses?|roads?|lanes?)$/;

/** Behind a noun: "the party leader", "the city council", "the island of". */
function isCompound({ gap, lower }: Token): boolean {
  return (
    gap === " " &&
    (lower === "of" ||
      entityNounOf(lower) !== undefined ||
      classOfTitle(lower) !== undefined ||
      COUNTRY_LIFE.test(lower))
  );
}

/** "the capital, Lima,": the name says it all. */
function isApposed(text: string, end: number, kind: EntityKind, name: Mention | undefined): boolean {
  const apposed = name?.kind === kind && text.slice(end, name.start) === ", ";
  return apposed && /^(?:[,.;:!?)”"\n]|$)/.test(text.slice(name.end, name.end + 1));
}

interface Role {
  readonly length: number;
  readonly kind: EntityKind;
  readonly needsArticle: boolean;
}

function roleAt(tokens: readonly Token[], at: number): Role | undefined {
  if (/^\d{1,3}-year-old$/.test(tokens[at]?.lower ?? ""))
    return { length: 1, kind: "Person", needsArticle: true };
  for (let length = LONGEST_TITLE; length >= 1; length--) {
    const words = tokens.slice(at, at + length);
    if (words.length < length || words.some((word) => word.text !== word.lower && word.text.length < 2))
      continue;
    const phrase = words.map((word) => word.lower).join(" ");
    const titleClass = classOfTitle(phrase);
    if (titleClass && titleClass !== "address") return { length, kind: "Person", needsArticle: false };
    const noun = length <= 2 ? entityNounOf(phrase) : undefined;
    const isPlain = words.every((word) => word.text === word.lower);
    if (noun && /^(?:ministry|country)$/.test(noun.sense))
      return { length, kind: noun.kind, needsArticle: false };
    if (noun && isPlain) return { length, kind: noun.kind, needsArticle: true };
  }
  return undefined;
}

/** At "the" right before it. */
function startOfNoun(tokens: readonly Token[], at: number): number | null {
  const article = tokens[at - 1];
  return article?.lower === "the" && tokens[at]?.gap === " " ? article.start : null;
}

/** Where the role begins: at "the", a demonym, or itself after a possessive name; null where it is no one's. */
function startOfRole(tokens: readonly Token[], at: number, nameEnds: ReadonlySet<number>): number | null {
  let from = at;
  let demonym = false;
  while (from > 0 && at - from < 3) {
    const before = tokens[from - 1];
    if (!before || tokens[from]?.gap !== " " || before.possessive) break;
    if (countryOfDemonym(before.text)) demonym = true;
    else if (!FORMER_WORDS.has(before.lower) && !CURRENT_WORDS.has(before.lower) && before.lower !== "state")
      break;
    from--;
  }
  const before = tokens[from - 1];
  const start = tokens[from]?.start ?? null;
  if (before && tokens[from]?.gap === " " && before.lower === "the") return before.start;
  if (before?.possessive && nameEnds.has(before.end)) return start;
  const indefinite = /^(?:a|an)$/.test(before?.lower ?? "");
  return demonym && !indefinite ? start : null;
}
