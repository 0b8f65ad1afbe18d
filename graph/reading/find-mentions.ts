import type { Document } from "../model/document.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { regionOf } from "../ontology/regions.ts";
import { acceptCandidates } from "./mentions/accept-candidates.ts";
import { combineNames, mergeSpans } from "./mentions/combine-names.ts";
import { findCandidates } from "./mentions/find-candidates.ts";
import { findNationalities } from "./mentions/find-nationalities.ts";
import { findRoles } from "./mentions/find-roles.ts";
import { withoutForcedCapitals } from "./mentions/forced-capitals.ts";
import { readInAnyLanguage } from "./mentions/read-in-any-language.ts";
import { lowerCaseWords, sentenceTokensOf } from "./mentions/sentence-tokens.ts";
import { isEnglish } from "./parsing/detect-language.ts";
import type { ScoredName } from "./reading-model.ts";
import { placeInSentences } from "./sentences/place-in-sentences.ts";

/** The names, roles and pronouns of the document, sorted by start, not overlapping; `seen`: the names that a model saw. */
export function findMentions(
  document: Document,
  sentences: readonly Sentence[],
  seen: readonly ScoredName[] = [],
): Mention[] {
  const read = sentences.filter(({ segment }) => segment !== "boilerplate");
  const words = read.map((sentence) => sentenceTokensOf(document.text, sentence));
  const lowerCase = lowerCaseWords(words);
  const english = isEnglish(document.language);
  const ruled = acceptCandidates(
    words.flatMap((sentence) =>
      findCandidates(document.text, sentence, lowerCase).filter(
        (candidate) => english || readInAnyLanguage(candidate, sentence),
      ),
    ),
  );
  const named =
    seen.length === 0
      ? ruled
      : combineNames(document.text, withoutForcedCapitals(document.text, seen, words, lowerCase), ruled);
  const nationalities = words.flatMap(({ segment, tokens }) =>
    english && segment === "body" ? findNationalities(document.text, tokens) : [],
  );
  const found = mergeSpans(named, nationalities);
  const names = found.map((name) => ({ ...name, text: document.text.slice(name.start, name.end) }));
  const bySentence = placeInSentences(read, names);
  const roles = words.flatMap(({ segment, tokens, titleCase }, i) =>
    english && segment === "body" && !titleCase ? findRoles(document.text, tokens, bySentence[i] ?? []) : [],
  );
  return withoutOverlaps([...names, ...roles].sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Of two that overlap the name stays, else the first. */
function withoutOverlaps(sorted: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of sorted) {
    const before = kept.at(-1);
    if (!before || before.end <= mention.start) kept.push(mention);
    else if (before.form !== "name" && mention.form === "name" && !isRegional(before, mention))
      kept[kept.length - 1] = mention;
  }
  return kept;
}

/** "the Baltic state" names no place. */
function isRegional(role: Mention, name: Mention): boolean {
  return role.kind === "Country" && regionOf(name.text) !== undefined;
}
