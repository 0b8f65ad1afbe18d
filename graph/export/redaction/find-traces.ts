import { GIVEN_NAMES } from "../../ontology/given-names.ts";

/** What stands where a name was. */
export const BLACK = "▇▇▇";

/** A name that must not be told. */
export interface HiddenName {
  readonly name: string;
  /** Then its single words, but for given names, are traces of it too. */
  readonly isPerson: boolean;
}

export interface Traces {
  /** Where a text tells one of the names, rising, without overlaps; UTF-16 code units. */
  find(text: string): { readonly start: number; readonly end: number }[];
  /** Whether an address or an id does, its words run together or encoded. */
  isIn(address: string): boolean;
  /** The text with black in the place of what was found. */
  blacked(text: string): string;
}

/** Shorter words of a name are no trace by themselves; and so many letters may follow a word, as declension has it. */
const SHORTEST = 4;
const LONGEST_ENDING = 3;

interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

/** Names in texts, word by word: without regard to case, accents and what stands between words, with the endings of declined forms. */
export function findTraces(names: readonly HiddenName[]): Traces {
  const sequences = new Map<string, string[][]>();
  const wordless = new Set<string>();
  const joined = new Set<string>();
  for (const { name, isPerson } of names) {
    const words = wordsOf(name).map(({ folded }) => folded);
    if (words.length === 0 && name.trim() !== "") wordless.add(name.trim());
    const single = isPerson ? words.filter((word, k) => isTelling(word, k === words.length - 1)) : [];
    for (const sequence of [words, ...single.map((word) => [word])]) addSequence(sequence);
    for (const together of [words.join(""), ...single]) if (together.length >= SHORTEST) joined.add(together);
  }

  function addSequence(sequence: string[]): void {
    const [first] = sequence;
    if (first === undefined) return;
    const key = keyOf(first);
    const known = sequences.get(key) ?? [];
    if (!known.some((other) => other.join(" ") === sequence.join(" "))) known.push(sequence);
    sequences.set(key, known);
  }

  const find = (text: string) => {
    const found: { start: number; end: number }[] = [];
    const words = wordsOf(text);
    for (let k = 0; k < words.length; k += 1) {
      const candidates = sequences.get(keyOf((words[k] as Word).folded)) ?? [];
      const lengths = candidates
        .filter((sequence) => sequence.every((word, at) => isForm(words[k + at]?.folded, word)))
        .map(({ length }) => length);
      if (lengths.length === 0) continue;
      const length = Math.max(...lengths);
      found.push({ start: (words[k] as Word).start, end: (words[k + length - 1] as Word).end });
      k += length - 1;
    }
    for (const name of wordless)
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
        found.push({ start: at, end: at + name.length });
    return found
      .sort((a, b) => a.start - b.start)
      .filter(({ start }, k, all) => start >= (all[k - 1]?.end ?? 0));
  };
  const isIn = (address: string) => {
    const text = decoded(address);
    if (find(text).length > 0) return true;
    const together = wordsOf(text)
      .map(({ folded }) => folded)
      .join("");
    return [...joined].some((name) => together.includes(name));
  };
  return {
    find,
    isIn,
    blacked(text) {
      let [black, at] = ["", 0];
      for (const { start, end } of find(text)) {
        black += text.slice(at, start) + BLACK;
        at = end;
      }
      return black + text.slice(at);
    },
  };
}

/** The first letters, by which the sequences of a word are looked up; short words are looked up whole. */
function keyOf(folded: string): string {
  return folded.slice(0, SHORTEST - 1);
}

/** Whether a word of a text is a word of a name: the same, or with another ending. */
function isForm(word: string | undefined, of: string): boolean {
  if (word === undefined || word === of) return word === of;
  const stem = stemOf(of);
  return stem.length >= SHORTEST && word.startsWith(stem) && word.length - stem.length <= LONGEST_ENDING;
}

/** Of a Cyrillic word what declension leaves: without a last vowel, й or ь. */
function stemOf(word: string): string {
  return /[аеёиоуыэюяйь]$/.test(word) && word.length > SHORTEST ? word.slice(0, -1) : word;
}

function isTelling(word: string, isLast: boolean): boolean {
  return word.length >= SHORTEST && (isLast || !GIVEN.has(word));
}

const GIVEN = new Set([...GIVEN_NAMES].map(folded));

function folded(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), ({ 0: word, index }) => ({
    folded: folded(word),
    start: index,
    end: index + word.length,
  }));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
