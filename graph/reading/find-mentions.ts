import type { Document } from "../model/document.ts";
import type { Mention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";
import { acceptCandidates } from "./mentions/accept-candidates.ts";
import { findCandidates } from "./mentions/find-candidates.ts";
import { lowerCaseWords, sentenceTokensOf } from "./mentions/sentence-tokens.ts";

/** The names, roles and pronouns of the document, sorted by start, not overlapping. */
export function findMentions(document: Document, sentences: readonly Sentence[]): Mention[] {
  const read = sentences
    .filter(({ segment }) => segment !== "boilerplate")
    .map((sentence) => sentenceTokensOf(document.text, sentence));
  const lowerCase = lowerCaseWords(read);
  const names = acceptCandidates(
    read.flatMap((sentence) => findCandidates(document.text, sentence, lowerCase)),
  );
  return names.sort((a, b) => a.start - b.start);
}
