/** Lucene's English stop words, which the index leaves out. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  `a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to
   was will with`.split(/\s+/),
);

/** Without the words that the index leaves out, unless there is nothing else. */
function indexed(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !LEFT_OUT.has(word));
  return kept.length > 0 ? kept : words;
}

/** What titles and texts hold for each word: whole words weigh more than beginnings, titles five times as much as texts. */
export function luceneTexts(words: readonly string[]): string {
  const inField = (field: string, word: string) =>
    word.length < 3 ? [`${field}:${word}`] : [`${field}:${word}`, `${field}:${word}*`];
  return indexed(words)
    .map((word) => {
      const title = inField("title", word).map((term) => `${term}^5`);
      return `(${[...title, ...inField("text", word)].join(" OR ")})`;
    })
    .join(" AND ");
}
