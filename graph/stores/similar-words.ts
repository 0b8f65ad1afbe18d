/** How many words are looked at for one: what a list of a million words asks for, and an end to it. */
const MOST_SEEKS = 3_000;
const MOST_FOUND = 50;

/**
 * The words of a sorted list that begin with the letter of `word` and are `edits` edits from it or fewer. `seek` gives
 * the first word of the list that is not before a text, in the order of code points. Where no word with a beginning can
 * be near enough, all of them are passed over, as a Levenshtein automaton does (Schulz and Mihov 2002, "Fast string
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
    const { distance, hopeless } = compare([...candidate]);
    if (hopeless !== null) {
      from = following(hopeless);
    } else {
      if (distance <= edits) found.push(candidate);
      from = `${candidate}\0`;
    }
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
 * Compares `a` with one word after the other, each by what it has more than a beginning of the one before it. `hopeless`: the
 * shortest beginning of the word with which none is within `most` edits of `a`.
 */
function comparison(a: readonly string[], most: number) {
  const begun: string[] = [];
  const rows = [Array.from({ length: a.length + 1 }, (_, j) => j)];
  return (b: readonly string[]): { distance: number; hopeless: string | null } => {
    let i = 0;
    while (i < begun.length && begun[i] === b[i]) i += 1;
    begun.length = i;
    rows.length = i + 1;
    for (; i < b.length; i += 1) {
      const row = followingRow(rows, a, b, i);
      if (Math.min(...row) > most)
        return { distance: Number.POSITIVE_INFINITY, hopeless: b.slice(0, i + 1).join("") };
      begun.push(b[i] as string);
      rows.push(row);
    }
    return { distance: at(rows[i] as number[], a.length), hopeless: null };
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

/** The first text after all that begin with `beginning`. */
function following(beginning: string): string {
  const letters = [...beginning];
  const last = (letters.pop()?.codePointAt(0) ?? 0) + 1;
  // Half of a character is none.
  return letters.join("") + String.fromCodePoint(last === 0xd800 ? 0xe000 : last);
}
