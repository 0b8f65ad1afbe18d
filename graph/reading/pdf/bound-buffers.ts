/** Bytes that one stream of a file may unpack to: ten times the longest document. */
const MAX_STREAM_BYTES = 200_000_000;
const RETRIED_BYTES = 1_000_000;

export interface BufferBound {
  /** Whether more was asked for since this was asked the last time. */
  wasExceeded(): boolean;
}

/** What is wrong with a file that asks for more. */
export const UNPACKS_TO_MORE = `a part of it unpacks to more than ${MAX_STREAM_BYTES / 1_000_000} MB, as in a file that is made to fill the memory`;

/**
 * Lets no stream of a file unpack to more in this thread, whatever the file says: the limit on a thread's heap does not
 * count buffers, and pdf.js unpacks a stream whole, by DecompressionStream or into a buffer that it doubles.
 */
export function boundBuffers(): BufferBound {
  let exceeded = false;
  const refuse = (): never => {
    exceeded = true;
    throw new RangeError(UNPACKS_TO_MORE);
  };
  globalThis.DecompressionStream = new Proxy(DecompressionStream, {
    construct(target, given, newTarget) {
      const { readable, writable }: DecompressionStream = Reflect.construct(target, given, newTarget);
      let length = 0;
      const counted = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          length += chunk.length;
          if (length > MAX_STREAM_BYTES) refuse();
          controller.enqueue(chunk);
        },
      });
      return { readable: readable.pipeThrough(counted), writable };
    },
  });
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, given, newTarget) {
      // Once a stream was refused, pdf.js unpacks it by itself, slowly: to no more than this.
      const most = exceeded ? RETRIED_BYTES : MAX_STREAM_BYTES;
      if (typeof given[0] === "number" && given[0] > most) refuse();
      return Reflect.construct(target, given, newTarget);
    },
  });
  return {
    wasExceeded() {
      const was = exceeded;
      exceeded = false;
      return was;
    },
  };
}
