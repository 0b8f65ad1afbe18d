import type { DocumentHeader } from "../model/document.ts";
import type { SearchedText, SearchedWord } from "./graph-rows.ts";
import { RANK_ROOM } from "./name-rank.ts";
import { similarWords } from "./similar-words.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";

/** How many documents are ranked, the last that came in: BM25 looks at each. */
const RANKED = 5_000;

/**
 * Finds the ids of entities one of whose names holds each word: all of them, or at least `limit` with all those of the same
 * nameRank. The index is read from its end, where the most prominent are, and no further than needed.
 */
export function openNameSearch(
  database: SqliteDatabase,
): (words: readonly SearchedWord[], limit: number) => ReadonlySet<string> {
  const names =
    "SELECT rowid AS number, entityId FROM names WHERE names MATCH ? AND rowid < CAST(? AS INTEGER)";
  const highest = database.prepare(`${names} ORDER BY rowid DESC LIMIT ?`).raw();
  const othersOfRank = database.prepare(`${names} AND rowid >= CAST(? AS INTEGER)`).raw();
  const nextWord = database.prepare("SELECT word FROM nameWords WHERE word >= ? LIMIT 1").raw();
  const seek = (from: string) => (nextWord.get([from]) as unknown as [string] | undefined)?.[0];

  return (words, limit) => {
    const match = matchNames(words, seek);
    const found = new Set<string>();
    const add = (rows: unknown): readonly NameRow[] => {
      for (const [, entityId] of rows as readonly NameRow[]) found.add(entityId);
      return rows as readonly NameRow[];
    };
    for (let from = Number.MAX_SAFE_INTEGER; found.size < limit; ) {
      const last = add(highest.all([match, from, limit]))[limit - 1];
      if (!last) return found;
      from = last[0];
      const rankBegins = Math.floor(from / RANK_ROOM) * RANK_ROOM;
      if (found.size >= limit) add(othersOfRank.all([match, from, rankBegins]));
    }
    return found;
  };
}

type NameRow = readonly [number: number, entityId: string];

/** FTS5's words for names that hold, for each word, one that it begins or one that is near it. */
function matchNames(words: readonly SearchedWord[], seek: (from: string) => string | undefined): string {
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
