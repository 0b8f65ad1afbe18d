import type { SearchedWord } from "./graph-rows.ts";

/** Lucene keeps "o'brien" one word where nameWords makes two: a word may begin behind such a sign. */
const WITHIN = (word: string) => `/.*[^a-z0-9]${word}.*/`;

/** Lucene's English stop words, which the index leaves out. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  `a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to
   was will with`.split(/\s+/),
);

/** Without the words that the index leaves out, unless there is nothing else. */
function indexed<Item>(words: readonly Item[], wordOf: (item: Item) => string): readonly Item[] {
  const kept = words.filter((item) => !LEFT_OUT.has(wordOf(item)));
  return kept.length > 0 ? kept : words;
}

/** What names hold for each word, in Lucene's query language: words of nameWords are letters and digits alone. */
export function luceneNames(words: readonly SearchedWord[]): string {
  return indexed(words, ({ word }) => word)
    .map(({ word, edits }) => {
      const near = edits === 0 ? [] : [`${word}~${edits}`];
      return `(${[`${word}*`, WITHIN(word), ...near].join(" OR ")})`;
    })
    .join(" AND ");
}

/** What titles and texts hold for each word: whole words weigh more than beginnings, titles five times as much as texts. */
export function luceneTexts(words: readonly string[]): string {
  const inField = (field: string, word: string) =>
    word.length < 3 ? [`${field}:${word}`] : [`${field}:${word}`, `${field}:${word}*`];
  return indexed(words, (word) => word)
    .map((word) => {
      const title = inField("title", word).map((term) => `${term}^5`);
      return `(${[...title, ...inField("text", word)].join(" OR ")})`;
    })
    .join(" AND ");
}
