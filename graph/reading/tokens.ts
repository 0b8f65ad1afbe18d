import { shownText } from "./shown-text.ts";

/** A word of a sentence. UTF-16 offsets into the document's text. */
export interface Token {
  readonly start: number;
  /** Without a possessive 's. */
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly capitalized: boolean;
  readonly possessive: boolean;
  /** What shows between the token before and this one (a possessive 's is not part of it): every space as " ". */
  readonly gap: string;
}

const LETTERS = "[\\p{L}\\p{N}\\p{M}]";
const WORD = new RegExp(
  `(?:\\p{Lu}\\.(?=\\p{Lu}\\.))+\\p{Lu}|${LETTERS}+(?:(?:[-'’&+](?=[\\p{L}\\p{N}])|\\.(?=[\\p{Ll}\\p{N}]))${LETTERS}+)*`,
  "gu",
);
const CAPITALIZED = /^(?:\p{Lu}|(?:al|el|as|ar|an|at|ad)-\p{Lu}|[a-z]\p{Lu}|G\d)/u;

/** The words of `[start, end)`. */
export function tokensOf(text: string, start: number, end: number): Token[] {
  const slice = text.slice(start, end);
  const tokens: Token[] = [];
  let gapStart = 0;
  for (const match of slice.matchAll(WORD)) {
    const whole = match[0];
    const possessive = whole.length > 2 && /['’]s$/.test(whole);
    const word = possessive ? whole.slice(0, -2) : whole;
    tokens.push({
      start: start + match.index,
      end: start + match.index + word.length,
      text: word,
      lower: word.toLowerCase(),
      capitalized: CAPITALIZED.test(word) && !/-\p{Ll}[\p{Ll}]*$/u.test(word),
      possessive,
      gap: shownText(slice.slice(gapStart, match.index)),
    });
    gapStart = match.index + whole.length;
  }
  return tokens;
}
