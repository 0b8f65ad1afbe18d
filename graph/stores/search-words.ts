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
  const words = [name, ...aliases].flatMap(nameWords);
  const rank = rankWord(nameRank({ documentCount, mentionCount }));
  return [rank, ...new Set(words.flatMap((word) => [...beginnings(word), word]))].join(" ");
}

/** As a word: in the order of the ranks. */
export function rankWord(rank: number): string {
  return `_${String(rank).padStart(2, "0")}`;
}

/** The word for words that begin so; null where a beginning is too long to be one of the words. */
export function beginningWord(beginning: string): string | null {
  return [...beginning].length <= BEGINNINGS ? `__${beginning}` : null;
}

function beginnings(word: string): string[] {
  const letters = [...word].slice(0, BEGINNINGS);
  return letters.map((_, k) => `__${letters.slice(0, k + 1).join("")}`);
}
