import type { Bound } from "../../model/figure.ts";
import { NUMBER_WORDS, SCALES, VAGUE_NUMBERS } from "../../ontology/number-words.ts";

/** A number in a sentence, with the words that hedge it. Offsets into the sentence's plain text. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly bound: Bound;
}

const HEDGES: Readonly<Record<Bound, string>> = {
  "at least":
    "more than|over|at least|no fewer than|not less than|no less than|upwards of|above|in excess of",
  "at most": "fewer than|less than|under|up to|at most|no more than|not more than|as many as",
  about:
    "about|around|some|approximately|roughly|nearly|almost|an estimated|estimated|close to|a reported|more or less",
  exactly: "exactly|a total of|precisely|a record",
};

const alternatives = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|");
const scale = `(?: (${alternatives(SCALES.keys())}))?`;
const DIGITS = `((?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9})(?:\\.\\d{1,3})?)${scale}`;
const WORDS = `(${alternatives(NUMBER_WORDS.keys())}|a)${scale}`;
const VAGUE = `(${alternatives(VAGUE_NUMBERS.keys())})`;
const hedge = alternatives(Object.values(HEDGES).flatMap((words) => words.split("|")));
const QUANTITY = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:$€£¥#-])(?:(${hedge}) )?(?:between |from )?(?:${DIGITS}|${VAGUE}|${WORDS})(?: (?:to|and|or) (?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9}))?(?![\\p{L}\\p{N}%°/-]|[.,:]\\d)`,
  "giu",
);
const RANGE = /(?:between|from) |\d (?:to|and|or) \d/i;
/** Before a number that counts only those on top of others, or is a date, an age, a place in an order. */
const OTHERWISE =
  /(?:\b(?:another|additional|further|other|extra|first|last|past|next|aged|article|clause|chapter|page|no\.|number|january|february|march|april|may|june|july|august|september|october|november|december|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.)|, aged) $/i;
const YEAR = /^(?:19|20)\d\d$/;
const IN_A_YEAR = /\b(?:in|since|of|by|from|until|till|during|before|after|late|early|mid|year) $/i;
const ONE_OF = /^one$/i;

/** The numbers of a sentence that count something, in order. */
export function findQuantities(sentence: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of sentence.matchAll(QUANTITY)) {
    const [whole, hedged, digits, digitScale, vague, word, wordScale] = match;
    const [start, end] = [match.index, match.index + whole.length];
    const before = sentence.slice(Math.max(0, start - 24), start);
    const after = sentence.slice(end, end + 16);
    if (OTHERWISE.test(before) || /^ (?:more|other|additional|percent|per cent|of the)\b/i.test(after))
      continue;
    if (digits && !hedged && YEAR.test(digits) && (IN_A_YEAR.test(before) || before === "")) continue;
    if (word && ONE_OF.test(word) && /^ of\b/.test(after)) continue;
    if (word?.toLowerCase() === "a" && !wordScale) continue;
    const value = vague
      ? (VAGUE_NUMBERS.get(vague.toLowerCase()) as number)
      : numberOf(digits ?? word ?? "", digitScale ?? wordScale);
    if (!Number.isInteger(value) || value === 0) continue;
    const bound = vague || RANGE.test(whole) ? "at least" : boundOf(hedged);
    found.push({ start, end, value, bound });
  }
  return found;
}

function numberOf(written: string, scaled: string | undefined): number {
  const lower = written.toLowerCase();
  const value = lower === "a" ? 1 : (NUMBER_WORDS.get(lower) ?? Number(lower.replaceAll(",", "")));
  return Math.round(value * (scaled ? (SCALES.get(scaled.toLowerCase()) as number) : 1) * 1000) / 1000;
}

function boundOf(hedge: string | undefined): Bound {
  const words = hedge?.toLowerCase();
  const found = Object.entries(HEDGES).find(([, hedges]) => words && hedges.split("|").includes(words));
  return (found?.[0] as Bound | undefined) ?? "exactly";
}
