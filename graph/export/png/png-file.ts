import { crc32 } from "node:zlib";
import { Zlib } from "fflate";

const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const NO_FILTER = 0;

export interface PngHead {
  readonly width: number;
  readonly height: number;
  /** Told beside the picture, by keyword: 1–79 letters of Latin-1. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * An opaque picture as PNG (https://www.w3.org/TR/png-3/), 8 bits a colour, without a clock; in the memory of one band.
 * `bands`: whole rows from above, 4 bytes a pixel, the fourth passed over.
 */
export async function* pngFile(
  { width, height, texts }: PngHead,
  bands: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield SIGNATURE;
  yield chunk("IHDR", concat([fourBytes(width), fourBytes(height), new Uint8Array([8, 2, 0, 0, 0])]));
  const encoder = new TextEncoder();
  // Keyword, then: not compressed, no language, no translated keyword.
  for (const [keyword, text] of Object.entries(texts))
    yield chunk("iTXt", encoder.encode(`${keyword}\0\0\0\0\0${text}`));
  const packed: Uint8Array[] = [];
  const deflate = new Zlib({ level: 6 }, (piece) => packed.push(piece));
  for await (const band of bands) {
    deflate.push(rowsOf(band, width));
    for (const piece of packed.splice(0)) yield chunk("IDAT", piece);
  }
  deflate.push(new Uint8Array(), true);
  for (const piece of packed.splice(0)) yield chunk("IDAT", piece);
  yield chunk("IEND", new Uint8Array());
}

/** Rows as they are, each behind its filter: of flat colours none packs best. */
function rowsOf(band: Uint8Array, width: number): Uint8Array {
  const height = band.length / (width * 4);
  const rows = new Uint8Array(height * (1 + width * 3));
  let [from, to] = [0, 0];
  for (let row = 0; row < height; row += 1) {
    rows[to++] = NO_FILTER;
    for (const end = from + width * 4; from < end; from += 4) {
      rows[to++] = band[from] as number;
      rows[to++] = band[from + 1] as number;
      rows[to++] = band[from + 2] as number;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = concat([new TextEncoder().encode(type), data]);
  return concat([fourBytes(data.length), named, fourBytes(crc32(named))]);
}

function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
