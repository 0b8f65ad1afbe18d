import { BitPredictor } from "./bit-predictor.ts";

/** Bytes between two looks at what else is to be done: about a twentieth of a second. */
const SLICE = 50_000;

/** `bytes` by arithmetic coding, see bit-predictor.ts: prose takes three tenths of its room, where deflate needs four. */
export async function encodeDense(bytes: Uint8Array): Promise<Uint8Array> {
  const predictor = new BitPredictor(bytes.length);
  const out: number[] = [];
  const range = { low: 0, high: 0xffffffff };
  for (let at = 0; at < bytes.length; at += SLICE) {
    encodeSlice(bytes.subarray(at, at + SLICE), range, predictor, out);
    await new Promise((resolve) => setTimeout(resolve));
  }
  for (let k = 0, low = range.low; k < 4; k += 1, low = (low << 8) >>> 0) out.push(low >>> 24);
  return Uint8Array.from(out);
}

function encodeSlice(
  bytes: Uint8Array,
  range: { low: number; high: number },
  predictor: BitPredictor,
  out: number[],
): void {
  let { low, high } = range;
  for (const byte of bytes) {
    for (let shift = 7; shift >= 0; shift -= 1) {
      const bit = (byte >> shift) & 1;
      const middle = (low + Math.imul((high - low) >>> 12, predictor.predict())) >>> 0;
      if (bit) high = middle;
      else low = middle + 1;
      predictor.learn(bit);
      while ((low ^ high) >>> 24 === 0) {
        out.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
    }
  }
  range.low = low;
  range.high = high;
}

export interface DenseDecoder {
  /** All bytes, of which those that are not yet decoded are 0. */
  readonly bytes: Uint8Array;
  /** Decodes so many more; false once all are there. */
  advance(count: number): boolean;
}

/** What `encodeDense` made of `length` bytes, a piece at a time. */
export function decodeDense(encoded: Uint8Array, length: number): DenseDecoder {
  const predictor = new BitPredictor(length);
  const bytes = new Uint8Array(length);
  let state = { low: 0, high: 0xffffffff, code: firstFour(encoded), next: 4, done: 0 };
  return {
    bytes,
    advance(count) {
      let { low, high, code, next, done } = state;
      const end = Math.min(length, done + count);
      for (; done < end; done += 1) {
        let byte = 1;
        while (byte < 256) {
          const middle = (low + Math.imul((high - low) >>> 12, predictor.predict())) >>> 0;
          const bit = code <= middle ? 1 : 0;
          if (bit) high = middle;
          else low = middle + 1;
          predictor.learn(bit);
          byte = (byte << 1) | bit;
          while ((low ^ high) >>> 24 === 0) {
            low = (low << 8) >>> 0;
            high = ((high << 8) | 255) >>> 0;
            code = ((code << 8) | (encoded[next] ?? 0)) >>> 0;
            next += 1;
          }
        }
        bytes[done] = byte & 255;
      }
      state = { low, high, code, next, done };
      return done < length;
    },
  };
}

function firstFour([a = 0, b = 0, c = 0, d = 0]: Uint8Array): number {
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}
