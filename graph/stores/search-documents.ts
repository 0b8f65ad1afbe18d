import type { FoundDocument } from "../model/found-document.ts";
import { excerptOf } from "./excerpt-of.ts";
import type { GraphRows } from "./graph-rows.ts";
import { nameWords } from "./name-words.ts";

/** Words and their letters that are looked up, and how much of a text is searched for an excerpt. */
const LOOKED_UP = { words: 8, letters: 40, ofText: 100_000 };

/** The documents whose title or text holds every word of `text`, with where the words stand. */
export async function searchDocuments(
  rows: GraphRows,
  text: string,
  limit: number,
): Promise<FoundDocument[]> {
  const words = nameWords(text)
    .slice(0, LOOKED_UP.words)
    .map((word) => word.slice(0, LOOKED_UP.letters));
  if (words.length === 0) return [];
  const found = await rows.texts(words, { limit, letters: LOOKED_UP.ofText });
  return found.map(({ document, text: searched }) => ({ document, ...excerptOf(searched, words) }));
}
