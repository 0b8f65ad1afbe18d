import { crc32, inflateSync } from "node:zlib";

export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row from above. */
  readonly pixels: Uint8Array;
  /** What its iTXt chunks tell, by keyword. */
  readonly texts: Readonly<Record<string, string>>;
}

/** Reads a PNG of 8 bits a colour with or without alpha, as https://www.w3.org/TR/png-3/ has it. Throws where a sum is wrong. */
export function decodePng(file: Buffer): DecodedPng {
  if (file.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") throw new Error("It is no PNG.");
  const packed: Buffer[] = [];
  const texts: Record<string, string> = {};
  let [width, height, channels] = [0, 0, 0];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString("latin1", at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + length);
    if (crc32(file.subarray(at + 4, at + 8 + length)) !== file.readUInt32BE(at + 8 + length))
      throw new Error(`The sum of ${type} at ${at} is wrong.`);
    if (type === "IHDR") {
      [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
      channels = data[9] === 6 ? 4 : 3;
    }
    if (type === "IDAT") packed.push(data);
    if (type === "iTXt") {
      const [keyword = "", text = ""] = data.toString("utf8").split("\0\0\0\0\0");
      texts[keyword] = text;
    }
    at += length + 12;
  }
  const pixels = unfiltered(inflateSync(Buffer.concat(packed)), width, height, channels);
  return { width, height, pixels, texts };
}

/** How many pixels are not of the colour that the first one has. */
export function inkIn({ pixels }: DecodedPng): number {
  let ink = 0;
  for (let at = 0; at < pixels.length; at += 3)
    if ([0, 1, 2].some((k) => Math.abs((pixels[at + k] as number) - (pixels[k] as number)) > 24)) ink += 1;
  return ink;
}

function unfiltered(raw: Buffer, width: number, height: number, channels: number): Uint8Array {
  const row = width * channels;
  if (raw.length !== height * (row + 1)) throw new Error("Rows are missing, or too many.");
  const lines = new Uint8Array(height * row);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)];
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x >= channels ? (lines[at - channels] as number) : 0;
      const above = y > 0 ? (lines[at - row] as number) : 0;
      const corner = x >= channels && y > 0 ? (lines[at - row - channels] as number) : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      lines[at] = (raw[y * (row + 1) + 1 + x] as number) + guess;
    }
  }
  if (channels === 3) return lines;
  return lines.filter((_, at) => at % 4 !== 3);
}

function paeth(left: number, above: number, corner: number): number {
  const estimate = left + above - corner;
  const [a, b, c] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
