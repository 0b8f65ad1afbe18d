/** One is put together while the other is committed. */
const ON_THEIR_WAY = 2;

/**
 * Hands each batch over to `write` in its order, two being on their way. Once one has failed none is handed over, and `signal`
 * tells the other, which may not have begun; when that is done too, throws what the first that failed threw.
 */
export async function writeBatches<Batch>(
  batches: Iterable<Batch> | AsyncIterable<Batch>,
  write: (batch: Batch, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const failed = new AbortController();
  let writing: Promise<void>[] = [];
  try {
    for await (const batch of batches) {
      failed.signal.throwIfAborted();
      const written = write(batch, failed.signal);
      written.catch((error) => failed.abort(error));
      writing.push(written);
      if (writing.length < ON_THEIR_WAY) continue;
      await writing[0];
      writing = writing.slice(1);
    }
  } finally {
    await Promise.allSettled(writing);
    failed.signal.throwIfAborted();
  }
}
