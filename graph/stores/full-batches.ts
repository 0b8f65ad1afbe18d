/** Of one transaction, which is held in memory: the more, the fewer times it is written anew what everybody speaks of. */
export const MOST_DOCUMENTS = 500;
const MOST_LETTERS = 1_000_000;

/** Documents that were read before, from a backup or a graph of another tool, in their order: as many together as are to be written at once. */
export async function* fullBatches<Held extends { readonly document: { readonly text: string } }>(
  documents: Iterable<Held> | AsyncIterable<Held>,
): AsyncGenerator<readonly Held[]> {
  let [batch, letters]: [Held[], number] = [[], 0];
  for await (const held of documents) {
    batch.push(held);
    letters += held.document.text.length;
    if (batch.length < MOST_DOCUMENTS && letters < MOST_LETTERS) continue;
    yield batch;
    [batch, letters] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
