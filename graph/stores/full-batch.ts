/** Of one transaction, which is held in memory: the more, the fewer times it is written anew what everybody speaks of. */
const MOST_DOCUMENTS = 500;
const MOST_LETTERS = 1_000_000;

/** Whether documents that were read before, from a backup or a graph of another tool, are to be written before the next comes. */
export function isFullBatch(documents: readonly { readonly document: { readonly text: string } }[]): boolean {
  const letters = documents.reduce((sum, { document }) => sum + document.text.length, 0);
  return documents.length >= MOST_DOCUMENTS || letters >= MOST_LETTERS;
}
