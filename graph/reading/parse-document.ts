import { basename, extname } from "node:path";
import type { Document } from "../model/document.ts";
import { DocumentError } from "./document-error.ts";
import { documentId } from "./document-id.ts";
import { decodeText } from "./parsing/decode-text.ts";
import { detectLanguage, isEnglish, languageCode } from "./parsing/detect-language.ts";
import { firstOf, type Metadata } from "./parsing/metadata.ts";
import { parseHtml } from "./parsing/parse-html.ts";
import { readHead } from "./parsing/read-head.ts";

/** Larger files are refused: no article is as long. */
export const MAX_DOCUMENT_BYTES = 20_000_000;

const HTML = [".html", ".htm"];
/** Endings of the names of files that can be read. */
export const READABLE_ENDINGS: readonly string[] = [".txt", ".md", ...HTML];

/** Whether a file of this name is taken when its folder is read. A README speaks of the folder and is no article. */
export function isReadableFile(path: string): boolean {
  return hasReadableEnding(path) && !/^readme\./i.test(basename(path));
}

/**
 * A file's document. `text` is the file's own text for .txt and .md, the readable text for .html. `encoding`: what is told of it
 * beside the file, where that is so. Throws DocumentError.
 */
export function parseDocument(bytes: Uint8Array, path: string, encoding: string | null = null): Document {
  if (bytes.length > MAX_DOCUMENT_BYTES) throw tooLarge(bytes.length);
  if (!hasReadableEnding(path))
    throw new DocumentError(`it is no ${READABLE_ENDINGS.join(", ")} file: save its text as .txt first`);
  if (bytes.length === 0) throw new DocumentError("it is empty");
  const { text, metadata } = parse(bytes, HTML.includes(extname(path).toLowerCase()), encoding);
  if (text.trim() === "") throw new DocumentError("it is empty: there is no text in it");
  return {
    id: documentId(text),
    title: metadata.title ?? basename(path, extname(path)),
    publisher: metadata.publisher,
    publishedAt: metadata.publishedAt,
    url: metadata.url,
    path,
    language: languageOf(metadata.language, text),
    text,
  };
}

/** What the document states; English only where its text is, for templates leave that everywhere. */
function languageOf(stated: string | null, text: string): string {
  const code = stated === null ? null : languageCode(stated);
  if (code !== null && !isEnglish(code)) return code;
  const detected = detectLanguage(text);
  return code !== null && isEnglish(detected) ? code : detected;
}

function hasReadableEnding(path: string): boolean {
  return READABLE_ENDINGS.includes(extname(path).toLowerCase());
}

/** The refusal of a file of `bytes` bytes. */
export function tooLarge(bytes: number): DocumentError {
  const megabytes = (count: number) => `${Math.ceil(count / 1_000_000)} MB`;
  return new DocumentError(
    `it is ${megabytes(bytes)} long, more than the ${megabytes(MAX_DOCUMENT_BYTES)} that are read: split it into articles`,
  );
}

function parse(
  bytes: Uint8Array,
  isHtml: boolean,
  encoding: string | null,
): { text: string; metadata: Metadata } {
  if (!isHtml) {
    const text = decodeText(bytes, encoding);
    return { text, metadata: readHead(text) };
  }
  const { text, metadata } = parseHtml(decodeText(bytes, encoding ?? declaredEncoding(bytes)));
  return { text, metadata: firstOf(metadata, readHead(text)) };
}

/** The encoding that a page's head names, within its first 1,024 bytes as the HTML standard has it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return /charset\s{0,5}=\s{0,5}["']?([\w-]{2,40})/i.exec(head)?.[1] ?? null;
}
