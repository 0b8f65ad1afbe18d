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
  const wanted = [...word];
  const first = wanted[0] ?? "";
  const found: string[] = [];
  let from: string = first;
  for (let seeks = 0; seeks < MOST_SEEKS && found.length < MOST_FOUND; seeks += 1) {
    const candidate = seek(from);
    if (candidate === undefined || !candidate.startsWith(first)) break;
    const { distance, hopeless } = compare(wanted, [...candidate], edits);
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
  const { distance } = compare([...a], [...b], most);
  return distance <= most ? distance : Number.POSITIVE_INFINITY;
}

/** `hopeless`: the shortest beginning of `b` with which no word is within `most` edits of `a`. */
function compare(a: readonly string[], b: readonly string[], most: number) {
  let [before, row] = [[] as number[], a.map((_, k) => k)];
  row.push(a.length);
  for (let i = 1; i <= b.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= a.length; j += 1) {
      const same = a[j - 1] === b[i - 1] ? 0 : 1;
      next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + same);
      if (i > 1 && j > 1 && a[j - 1] === b[i - 2] && a[j - 2] === b[i - 1])
        next[j] = Math.min(at(next, j), at(before, j - 2) + 1);
    }
    if (Math.min(...next) > most)
      return { distance: Number.POSITIVE_INFINITY, hopeless: b.slice(0, i).join("") };
    [before, row] = [row, next];
  }
  return { distance: at(row, a.length), hopeless: null };
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
