import { compareText } from "../model/order.ts";

/** How many words are looked at for one: what a list of a million words asks for, and an end to it. */
const MOST_SEEKS = 3_000;
const MOST_FOUND = 50;

/**
 * The words of a sorted list that begin with the letter of `word` and are `edits` edits from it or fewer. `seek` gives
 * the first word of the list that is not before a text, in the order of code points. Where no word with a beginning can
 * be near enough, the next beginning is looked for with which one can, as a Levenshtein automaton does (Schulz and Mihov 2002, "Fast string
 * correction with Levenshtein automata").
 */
export function similarWords(
  word: string,
  edits: number,
  seek: (from: string) => string | undefined,
): string[] {
  const compare = comparison([...word], edits);
  const first = [...word][0] ?? "";
  const found: string[] = [];
  let from: string = first;
  for (let seeks = 0; seeks < MOST_SEEKS && found.length < MOST_FOUND; seeks += 1) {
    const candidate = seek(from);
    if (candidate === undefined || !candidate.startsWith(first)) break;
    const { distance, next } = compare([...candidate]);
    if (distance <= edits) found.push(candidate);
    from = next ?? `${candidate}\0`;
  }
  return found;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment); Infinity beyond `most`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > 2 * most) return Number.POSITIVE_INFINITY;
  const { distance } = comparison([...a], most)([...b]);
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

/**
 * Compares `a` with one word after the other, each by what it has more than a beginning of the one before it. `next`: where no
 * word that begins as this one does is within `most` edits of `a`, the least text behind these with which such a word may begin.
 */
function comparison(a: readonly string[], most: number) {
  const begun: string[] = [];
  const rows = [Array.from({ length: a.length + 1 }, (_, j) => j)];
  const letters = [...new Set(a)].sort(compareText);
  /** What may follow the first `i` letters of `b` in the place of a letter that comes behind the next one of `b`. */
  const letterAfter = (b: readonly string[], i: number): string | undefined => {
    if (Math.min(...(rows[i] as number[])) < most) return following(b[i] as string);
    return letters.find(
      (letter) =>
        compareText(letter, b[i] as string) > 0 &&
        Math.min(...followingRow(rows, a, [...b.slice(0, i), letter], i)) <= most,
    );
  };
  const nextAfter = (b: readonly string[], last: number): string => {
    for (let i = last; i > 0; i -= 1) {
      const letter = letterAfter(b, i);
      if (letter !== undefined) return b.slice(0, i).join("") + letter;
    }
    return following(b[0] as string);
  };
  return (b: readonly string[]): { distance: number; next: string | null } => {
    let i = 0;
    while (i < begun.length && begun[i] === b[i]) i += 1;
    begun.length = i;
    rows.length = i + 1;
    for (; i < b.length; i += 1) {
      const row = followingRow(rows, a, b, i);
      if (Math.min(...row) > most) return { distance: Number.POSITIVE_INFINITY, next: nextAfter(b, i) };
      begun.push(b[i] as string);
      rows.push(row);
    }
    return { distance: at(rows[i] as number[], a.length), next: null };
  };
}

/** The edits between every beginning of `a` and the first `i + 1` letters of `b`. */
function followingRow(
  rows: readonly number[][],
  a: readonly string[],
  b: readonly string[],
  i: number,
): number[] {
  const row = rows[i] as number[];
  const next = [i + 1];
  for (let j = 1; j <= a.length; j += 1) {
    const same = a[j - 1] === b[i] ? 0 : 1;
    next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same);
    if (i > 0 && j > 1 && a[j - 1] === b[i - 1] && a[j - 2] === b[i])
      next[j] = Math.min(at(next, j), at(rows[i - 1] as number[], j - 2) + 1);
  }
  return next;
}

function at(row: readonly number[], place: number): number {
  return row[place] as number;
}

/** The letter behind one, by code point. */
function following(letter: string): string {
  const next = (letter.codePointAt(0) ?? 0) + 1;
  // Half of a character is none.
  return String.fromCodePoint(next === 0xd800 ? 0xe000 : next);
}
