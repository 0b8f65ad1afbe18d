import type { Segment, Sentence } from "../../model/sentence.ts";
import { type Token, tokensOf } from "../tokens.ts";

/** A sentence's words, and what its capitals are worth. */
export interface SentenceTokens {
  readonly segment: Segment;
  readonly tokens: readonly Token[];
  /** Most words are capitalized, so that a capital tells nothing. */
  readonly titleCase: boolean;
  readonly allCapitals: boolean;
}

export function sentenceTokensOf(text: string, sentence: Sentence): SentenceTokens {
  const tokens = tokensOf(text, sentence.start, sentence.end);
  const closed = /[.”"]/.test(text.charAt(sentence.end - 1));
  const shortest = closed ? 2 : 4;
  const long = tokens.filter((token) => token.text.length >= shortest && /^\p{L}/u.test(token.text));
  const capitalized = long.filter((token) => token.capitalized);
  const limit = closed ? 0.85 : 0.65;
  const lowerLetters = tokens.some((token) => token.text !== token.text.toUpperCase());
  return {
    segment: sentence.segment,
    tokens,
    titleCase: sentence.segment !== "tags" && long.length >= 4 && capitalized.length > long.length * limit,
    allCapitals: !lowerLetters && tokens.length > 1,
  };
}

/** The lower-case words of the document: what is written so elsewhere is no name by its capital alone. */
export function lowerCaseWords(sentences: readonly SentenceTokens[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of sentences) {
    for (const token of tokens) if (token.text === token.lower) words.add(token.lower);
  }
  return words;
}
