import type { ScoredName } from "../reading-model.ts";

/** A name as a language model writes it. */
export interface WrittenName {
  readonly text: string;
  readonly kind: ScoredName["kind"];
}

/** UTF-16 units. */
const LONGEST_NAME = 120;
/** No probability comes with an answer; every name of it counts the same. */
const SCORE = 0.9;

/**
 * Every place of `text` from `start` on where one of the names stands as whole words, sorted, not overlapping: the
 * longer name wins, then the one written first. `dropped`: names that stand nowhere or are none.
 */
export function locateNames(
  text: string,
  start: number,
  names: readonly WrittenName[],
): { readonly located: readonly ScoredName[]; readonly dropped: number } {
  const distinct = [...new Map(names.toReversed().map((name) => [name.text, name])).values()];
  const longestFirst = distinct.toSorted((a, b) => b.text.length - a.text.length);
  const located: ScoredName[] = [];
  const taken = new Uint8Array(text.length);
  let dropped = 0;
  for (const { text: name, kind } of longestFirst) {
    const places = isName(name) ? placesOf(text, name) : [];
    if (places.length === 0) dropped++;
    for (const at of places) {
      const end = at + name.length;
      if (taken.subarray(at, end).includes(1)) continue;
      taken.fill(1, at, end);
      located.push({ start: start + at, end: start + end, kind, score: SCORE });
    }
  }
  return { located: located.toSorted((a, b) => a.start - b.start), dropped };
}

/** One line that begins and ends with a letter, digit or full stop, with a capital or a letter of a script without them. */
function isName(text: string): boolean {
  return (
    text.length <= LONGEST_NAME &&
    /^[\p{L}\p{N}]/u.test(text) &&
    /[\p{L}\p{M}\p{N}.)]$/u.test(text) &&
    /[\p{Lu}\p{Lt}\p{Lo}]/u.test(text) &&
    !/[\n\r]/.test(text)
  );
}

function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!isInsideWord(text, at) && !isInsideWord(text, at + name.length)) places.push(at);
  }
  return places;
}

/** Whether letters or digits meet at `at`. Scripts without spaces have no words to stand inside of. */
function isInsideWord(text: string, at: number): boolean {
  const before = /[\p{L}\p{M}\p{N}]$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0];
  const after = /^[\p{L}\p{M}\p{N}]/u.exec(text.slice(at, at + 2))?.[0];
  return before !== undefined && after !== undefined && !isUnspaced(before) && !isUnspaced(after);
}

function isUnspaced(letter: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    letter,
  );
}
