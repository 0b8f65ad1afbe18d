import type { FoundDocument } from "../model/found-document.ts";
import { nameWords } from "./name-words.ts";

/** UTF-16 code units: how long an excerpt is at most, and how much of it stands before the first word. */
const EXCERPT = { length: 240, before: 60 };

type Span = FoundDocument["matches"][number];
interface Match extends Span {
  /** Which of the words. */
  readonly word: number;
}

/** The piece of a line of `text` that holds most of `words` (of nameWords) as beginnings of words, the earliest of equals. */
export function excerptOf(
  text: string,
  words: readonly string[],
): Pick<FoundDocument, "excerpt" | "matches"> {
  const matches = matchesIn(text, words);
  const first = densest(matches, text);
  const start = first ? startBefore(text, first.start) : text.length - text.trimStart().length;
  const end = endAfter(text, Math.max(start, first?.end ?? 0), start + EXCERPT.length);
  return {
    excerpt: text.slice(start, end),
    matches: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({ start: match.start - start, end: match.end - start })),
  };
}

function matchesIn(text: string, words: readonly string[]): Match[] {
  const matches: Match[] = [];
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const folded = nameWords(found[0]);
    const word = words.findIndex((wanted) => folded.some((one) => one.startsWith(wanted)));
    if (word >= 0) matches.push({ start: found.index, end: found.index + found[0].length, word });
  }
  return matches;
}

/** The match with which the most different words follow in one excerpt. */
function densest(matches: readonly Match[], text: string): Match | undefined {
  let best: { readonly match: Match; readonly words: number } | undefined;
  for (const [k, match] of matches.entries()) {
    const line = text.indexOf("\n", match.start);
    const end = Math.min(match.start + EXCERPT.length - EXCERPT.before, line < 0 ? text.length : line);
    const words = new Set<number>();
    for (let at = k; at < matches.length && (matches[at] as Match).end <= end; at += 1)
      words.add((matches[at] as Match).word);
    if (!best || words.size > best.words) best = { match, words: words.size };
  }
  return best?.match;
}

/** The beginning of the line, or of a word not long before. */
function startBefore(text: string, place: number): number {
  const line = text.lastIndexOf("\n", place - 1) + 1;
  if (place === 0 || place - line <= EXCERPT.before) return place === 0 ? 0 : line;
  const space = text.indexOf(" ", place - EXCERPT.before);
  return space < 0 || space >= place ? place : space + 1;
}

/** The end of the line, or of the last word before `most`; never before `least`. */
function endAfter(text: string, least: number, most: number): number {
  const newline = text.indexOf("\n", least);
  const line = newline < 0 ? text.length : newline;
  if (line <= most) return line;
  const space = text.lastIndexOf(" ", most);
  return space > least ? space : Math.max(least, most);
}
