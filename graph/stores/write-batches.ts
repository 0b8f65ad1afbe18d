/** One is put together while the other is committed. */
const ON_THEIR_WAY = 2;

/**
 * Hands each batch over to `write` in its order, two being on their way. Throws what the first that fails throws, and before
 * that, as it does what `batches` throws, waits for the other.
 */
export async function writeBatches<Batch>(
  batches: Iterable<Batch> | AsyncIterable<Batch>,
  write: (batch: Batch) => Promise<void>,
): Promise<void> {
  let writing: Promise<void>[] = [];
  try {
    for await (const batch of batches) {
      const written = write(batch);
      written.catch(() => {});
      writing.push(written);
      if (writing.length < ON_THEIR_WAY) continue;
      await writing[0];
      writing = writing.slice(1);
    }
    await Promise.all(writing);
  } finally {
    await Promise.allSettled(writing);
  }
}
