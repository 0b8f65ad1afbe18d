import { DocumentError } from "../document-error.ts";

/** Windows-1252 for 0x80–0x9F, which Node 20's decoder takes for control characters. Source: encoding.spec.whatwg.org. */
const WINDOWS_1252 =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** How the first bytes of files begin that hold no text, and what they are. */
const MAGIC: readonly (readonly [string, string])[] = [
  ["%PDF-", "a PDF: let its name end in .pdf, or save its text as .txt first"],
  ["\x89PNG", "a PNG picture"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  [
    "PK\x03\x04",
    "a zip archive or an office document: let the name of an archive end in .zip, save a document's text as .txt",
  ],
  ["\x1f\x8b", "a gzip file: let its name end in .gz"],
  ["\xd0\xcf\x11\xe0", "an old office document: save its text as .txt first"],
  ["SQLite format 3", "a SQLite database"],
  ["\x7fELF", "a program"],
];

/** How much of a file tells its encoding, in bytes. */
const SAMPLE = 4096;

/**
 * The text of a file: UTF-8, UTF-16 by its byte order mark or its zero bytes, the encoding that `declared` names, else
 * Windows-1252. The mark is removed, nothing else changes. Throws DocumentError for what is no text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const binary = MAGIC.find(([magic]) => head.startsWith(magic));
  if (binary) throw new DocumentError(`it is ${binary[1]}`);
  const text = decode(bytes, declared);
  if (text.slice(0, SAMPLE).includes("\0")) throw new DocumentError("it is binary data, not text");
  return text;
}

function decode(bytes: Uint8Array, declared: string | null): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    if (declared && !isWestern(declared)) return decodeAs(declared, bytes);
    return fromWindows1252(bytes);
  }
}

function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length * 0.3 && even === 0) return "utf-16le";
  if (even > sample.length * 0.3 && odd === 0) return "utf-16be";
  return null;
}

function isWestern(encoding: string): boolean {
  return /^(windows-1252|iso-8859-1|latin1|us-ascii|ascii|utf-?8)$/i.test(encoding);
}

function decodeAs(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    throw new DocumentError(
      `it says that its encoding is "${encoding.slice(0, 40)}", which is not known: save it as UTF-8`,
    );
  }
}

function fromWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252.charAt(character.charCodeAt(0) - 0x80));
}
