import type { CountedEntity } from "../model/entity.ts";
import { nameRank } from "./name-rank.ts";
import { nameWords } from "./name-words.ts";

/** Beginnings of so many letters stand among the words: without, all words that begin so would have to be looked up. */
const BEGINNINGS = 4;

/** The property of an entity in a Neo4j that holds them; no part of the graph model, and no answer shows it. */
export const SEARCH_WORDS = "searchWords";

/**
 * By what an index of whole words finds an entity, parted by blanks: its rank, then each word of its names, without
 * accents, with its first beginnings. No search by words of nameWords hits a rank or a beginning by mistake, and none that is
 * two edits off: they begin with signs that words do not have.
 */
export function searchWords({
  name,
  aliases,
  documentCount,
  mentionCount,
}: Pick<CountedEntity, "name" | "aliases" | "documentCount" | "mentionCount">): string {
  const words = new Set(nameWords(name));
  for (const alias of aliases) for (const word of nameWords(alias)) words.add(word);
  const begun = new Set<string>();
  let all = rankWord(nameRank({ documentCount, mentionCount }));
  for (const word of words) {
    let end = 0;
    for (let letters = 0; letters < BEGINNINGS && end < word.length; letters += 1) {
      end += letterLength(word, end);
      const beginning = word.slice(0, end);
      if (begun.has(beginning)) continue;
      begun.add(beginning);
      all += ` __${beginning}`;
    }
    all += ` ${word}`;
  }
  return all;
}

/** As a word: in the order of the ranks. */
export function rankWord(rank: number): string {
  return `_${String(rank).padStart(2, "0")}`;
}

/** The word for words that begin so; null where a beginning is too long to be one of the words. */
export function beginningWord(beginning: string): string | null {
  return [...beginning].length <= BEGINNINGS ? `__${beginning}` : null;
}

/** In UTF-16: a letter beyond the first plane has two halves. */
function letterLength(word: string, at: number): number {
  return (word.codePointAt(at) as number) > 0xffff ? 2 : 1;
}
