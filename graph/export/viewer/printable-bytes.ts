/** The printable characters of ASCII from "#" to "~" but for "<": nothing that ends a script or an attribute. */
const ALPHABET = Array.from({ length: 92 }, (_, k) => k + 35).filter((code) => code !== 60);
const BASE = ALPHABET.length;
/** Bits in two characters: 2^13 ≤ 91². */
const BITS = 13;

/** Bytes as 91 printable characters, 16 for 13 bytes: a page stays text that any editor and any mail takes. After Henke, "basE91". */
export function toPrintable(bytes: Uint8Array): string {
  const codes = new Uint8Array(2 * Math.ceil((bytes.length * 8) / BITS));
  let [bits, held, at] = [0, 0, 0];
  const put = (value: number) => {
    codes[at] = ALPHABET[value % BASE] as number;
    codes[at + 1] = ALPHABET[Math.floor(value / BASE)] as number;
    at += 2;
  };
  for (const byte of bytes) {
    bits |= byte << held;
    held += 8;
    if (held < BITS) continue;
    put(bits & (2 ** BITS - 1));
    bits >>= BITS;
    held -= BITS;
  }
  if (held > 0) put(bits);
  return new TextDecoder("ascii").decode(codes.subarray(0, at));
}

/** The bytes that `toPrintable` wrote, and at most one more; what is none of its characters counts for nothing. */
export function fromPrintable(text: string): Uint8Array<ArrayBuffer> {
  const values = new Int16Array(128).fill(-1);
  ALPHABET.forEach((code, value) => {
    values[code] = value;
  });
  const bytes = new Uint8Array(Math.floor((text.length * BITS) / 16));
  let [bits, held, at, first] = [0, 0, 0, -1];
  for (let k = 0; k < text.length; k += 1) {
    const value = values[text.charCodeAt(k)] ?? -1;
    if (value < 0) continue;
    if (first < 0) {
      first = value;
      continue;
    }
    bits |= (first + value * BASE) << held;
    first = -1;
    for (held += BITS; held >= 8; held -= 8) {
      bytes[at] = bits & 255;
      at += 1;
      bits >>>= 8;
    }
  }
  return bytes.subarray(0, at);
}
