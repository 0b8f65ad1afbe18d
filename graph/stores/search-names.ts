import type { CountedEntity } from "../model/entity.ts";
import { byProminence } from "../model/order.ts";
import type { GraphRows, SearchedWord } from "./graph-rows.ts";
import { nameWords } from "./name-words.ts";
import { editDistance } from "./similar-words.ts";

/** A search is looked up by so many words of so many letters; the rest of it is compared with what that finds. */
const LOOKED_UP = { words: 8, letters: 40 };
/** How many entities are compared, or as many as are asked for; no search tells more than the most. */
const CANDIDATES = { least: 100, most: 500 };
/** From so many letters on a word may be wrong by one edit, or by two: fewer letters are other words at once. */
const TOLERATED = [4, 7];

/** Whether a word of a name is found where it is written wrongly. */
export function isTolerated(word: string): boolean {
  return word.length > 2 && word.length <= LOOKED_UP.letters;
}

/** The entities of which a name or alias holds every word of `text`: first as it is written, then as it might be meant. */
export async function searchNames(rows: GraphRows, text: string, limit: number): Promise<CountedEntity[]> {
  const words = nameWords(text);
  if (words.length === 0) return [];
  const candidates = Math.min(CANDIDATES.most, Math.max(CANDIDATES.least, limit));
  const exact = await namedBy(rows, words, 0, candidates);
  if (exact.length >= limit || words.length > LOOKED_UP.words) return exact.slice(0, limit);
  const known = new Set(exact.map(({ id }) => id));
  for (const [k, letters] of TOLERATED.entries()) {
    if (!words.some((word) => tolerates(word, letters))) continue;
    const similar = (await namedBy(rows, words, k + 1, candidates)).filter(({ id }) => !known.has(id));
    exact.push(...similar);
    if (exact.length > 0) break;
  }
  return exact.slice(0, limit);
}

/** Nearest first, then those whose name holds the words before those whose alias does, then the most spoken of. */
async function namedBy(
  rows: GraphRows,
  words: readonly string[],
  edits: number,
  candidates: number,
): Promise<CountedEntity[]> {
  const searched = words.map((word) => ({ word, edits: editsOf(word, edits) }));
  const lookedUp = searched
    .slice(0, LOOKED_UP.words)
    .map(({ word, edits }) => ({ word: word.slice(0, LOOKED_UP.letters), edits }));
  const found = (await rows.named(lookedUp, candidates)).map((entity) => ({
    entity,
    byName: distanceOf(entity.name, searched),
    byAlias: Math.min(...entity.aliases.map((alias) => distanceOf(alias, searched))),
  }));
  return found
    .filter(({ byName, byAlias }) => Math.min(byName, byAlias) < Number.POSITIVE_INFINITY)
    .sort(
      (a, b) =>
        Math.min(a.byName, a.byAlias) - Math.min(b.byName, b.byAlias) ||
        Number(a.byName > a.byAlias) - Number(b.byName > b.byAlias) ||
        byProminence(a.entity, b.entity),
    )
    .map(({ entity }) => entity);
}

function tolerates(word: string, letters: number): boolean {
  return word.length >= letters && word.length <= LOOKED_UP.letters;
}

function editsOf(word: string, most: number): number {
  return TOLERATED.filter((letters, k) => k < most && tolerates(word, letters)).length;
}

/** The edits that make every word the beginning of a word of `name`, or, where any are made, one of its words. */
function distanceOf(name: string, searched: readonly SearchedWord[]): number {
  const ofName = nameWords(name);
  return searched.reduce((sum, { word, edits }) => {
    if (sum === Number.POSITIVE_INFINITY || ofName.some((one) => one.startsWith(word))) return sum;
    if (edits === 0) return Number.POSITIVE_INFINITY;
    const near = ofName.filter((one) => one[0] === word[0]).map((one) => editDistance(word, one, edits));
    return sum + Math.min(...near);
  }, 0);
}
