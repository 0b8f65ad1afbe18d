import { COMMON_WORDS } from "../../ontology/common-words.ts";
import { countryOfDemonym } from "../../ontology/countries.ts";
import { GIVEN_NAMES } from "../../ontology/given-names.ts";
import { NEVER_NAMES } from "../../ontology/name-words.ts";
import { classOfTitle, LONGEST_TITLE } from "../../ontology/titles.ts";
import type { Token } from "../tokens.ts";
import { matchKnownName } from "./match-known-name.ts";

/** The tokens of the title that begins at `at` within the run: "Secretary of State" is three. */
export function titleAt(tokens: readonly Token[], at: number, end: number): number {
  for (let length = LONGEST_TITLE; length >= 1; length--) {
    if (at + length > end) continue;
    const words = tokens.slice(at, at + length).map((token) => token.lower);
    if (classOfTitle(words.join(" "))) return length;
  }
  return 0;
}

/** "Paris Hilton", "Michael Jordan": a known place as part of a person's name. */
export function isPartOfPerson(
  tokens: readonly Token[],
  segment: number,
  at: number,
  to: number,
  end: number,
): boolean {
  if (to - at > 1) return false;
  if (segment < at) return GIVEN_NAMES.has(tokens[segment]?.text ?? "");
  const next = tokens[to];
  if (at !== segment || to >= end || next === undefined || end - at > 3) return false;
  const first = tokens[at]?.text ?? "";
  if (GIVEN_NAMES.has(next.text) && !GIVEN_NAMES.has(first)) return false;
  return (
    /^\p{Lu}\p{Ll}{2,}/u.test(next.text) &&
    /^\p{Lu}\p{Ll}{2,}/u.test(first) &&
    titleAt(tokens, to, end) === 0 &&
    !matchKnownName(tokens, to) &&
    !NEVER_NAMES.has(next.text) &&
    !COMMON_WORDS.has(next.lower) &&
    !countryOfDemonym(next.text)
  );
}

/** "Theresa May": the name of a month behind a given name. */
export function isSurname(tokens: readonly Token[], at: number): boolean {
  const month = /^(?:May|March|April|June|August)$/.test(tokens[at]?.text ?? "");
  return month && tokens[at]?.gap === " " && GIVEN_NAMES.has(tokens[at - 1]?.text ?? "");
}

/** Whether any word would be capitalized here. */
export function isForced(tokens: readonly Token[], at: number): boolean {
  return at === 0 || /["“«‘:!?•–—]|[.)]\s/.test(tokens[at]?.gap ?? "");
}
