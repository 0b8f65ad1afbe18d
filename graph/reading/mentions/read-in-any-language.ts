import { KNOWN_NAMES } from "../../ontology/known-names.ts";
import type { Candidate } from "./candidate.ts";
import type { SentenceTokens } from "./sentence-tokens.ts";

/**
 * Whether the candidate means the same in any language that is written in Latin letters: a country, or a longer name
 * of a place or organization that is known. Short ones are words elsewhere ("Bild", "LA", "Nice"), and in capitals all are.
 */
export function readInAnyLanguage({ text }: Candidate, { allCapitals }: SentenceTokens): boolean {
  const kind = KNOWN_NAMES.get(text)?.kind;
  if (kind === undefined || allCapitals) return false;
  if (kind === "Organization" && /^\p{Lu}{3,}$/u.test(text)) return true;
  return text.length >= (kind === "Country" ? 4 : 5);
}
