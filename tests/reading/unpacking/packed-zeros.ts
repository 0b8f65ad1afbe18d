import { constants, deflateRawSync } from "node:zlib";

const PIECE = 10_000_000;

/** A raw deflate stream (RFC 1951) of so many zeros, a multiple of ten million: quickly made, since its pieces are all alike. */
export function packedZeros(bytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(PIECE), { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([3, 0]);
  return Buffer.concat([...Array.from({ length: bytes / PIECE }, () => piece), end]);
}
