import type { DocumentHeader } from "../model/document.ts";
import type { SearchedText, SearchedWord } from "./graph-rows.ts";
import { similarWords } from "./similar-words.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** How many documents are ranked, the last that came in: BM25 looks at each. */
const RANKED = 5_000;

/** What names hold for each word: a word that it begins, or one that is near it. FTS5's words for it. */
export function matchNames(database: SqliteDatabase, words: readonly SearchedWord[]): string {
  const next = database.prepare("SELECT word FROM nameWords WHERE word >= ? LIMIT 1").raw();
  const seek = (from: string) => (next.get([from]) as unknown as [string] | undefined)?.[0];
  return words
    .map(({ word, edits }) => {
      const near = edits === 0 ? [] : similarWords(word, edits, seek);
      return `(${[`"${word}" *`, ...near.map((one) => `"${one}"`)].join(" OR ")})`;
    })
    .join(" AND ");
}

/** The documents that hold every word, by BM25 with a word of the title weighing as five of the text. */
export function searchTexts(
  database: SqliteDatabase,
  words: readonly string[],
  { limit, letters }: { readonly limit: number; readonly letters: number },
): SearchedText[] {
  const match = words.map((word) => (word.length < 3 ? `"${word}"` : `"${word}" *`)).join(" AND ");
  const rows = database
    .prepare(
      `SELECT id, title, publisher, publishedAt, url, path, language, substr(text, 1, ?) AS text
       FROM (SELECT rowid AS number, bm25(texts, 5.0, 1.0) AS score FROM texts
         WHERE texts MATCH ? ORDER BY rowid DESC LIMIT ${RANKED}) JOIN documents USING (number)
       ORDER BY score, publishedAt DESC, id LIMIT ?`,
    )
    .all([letters, match, limit]) as (DocumentHeader & { readonly text: string })[];
  return rows.map(({ text, ...document }) => ({ document: { ...document }, text }));
}
