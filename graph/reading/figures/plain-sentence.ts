import type { Sentence } from "../../model/sentence.ts";

/** A sentence without its quotation marks, every run of spaces as one; `at[k]` is where its k-th character stands in the document. */
export interface PlainSentence {
  readonly text: string;
  readonly at: readonly number[];
}

const QUOTATION_MARKS = new Set("“”„«»\"‘'’");

/** An apostrophe inside a word stays. */
export function plainSentence(text: string, { start, end }: Sentence): PlainSentence {
  let plain = "";
  const at: number[] = [];
  for (let i = start; i < end; i++) {
    const letter = text.charAt(i);
    const isSpace = /\s/.test(letter);
    if (isSpace && (plain === "" || plain.endsWith(" "))) continue;
    if (QUOTATION_MARKS.has(letter) && !isApostrophe(text, i)) continue;
    plain += isSpace ? " " : letter;
    at.push(i);
  }
  return { text: plain, at };
}

function isApostrophe(text: string, at: number): boolean {
  return (
    /['’]/.test(text.charAt(at)) && /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1))
  );
}
