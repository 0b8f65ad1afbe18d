import { basename, extname } from "node:path";
import type { Document } from "../model/document.ts";
import { DocumentError } from "./document-error.ts";
import { documentId } from "./document-id.ts";
import {
  DOCUMENT_ENDINGS_IN_WORDS,
  isDocumentFile,
  isPage,
  mostBytesOf,
  unpackedName,
} from "./file-kinds.ts";
import { decodeText } from "./parsing/decode-text.ts";
import { detectLanguage, isEnglish, languageCode } from "./parsing/detect-language.ts";
import { firstOf, type Metadata } from "./parsing/metadata.ts";
import { parseHtml } from "./parsing/parse-html.ts";
import { readHead } from "./parsing/read-head.ts";

/** What is read in a file. */
export interface ParsedText {
  readonly text: string;
  readonly metadata: Metadata;
}

/**
 * The document of a text or a page. `text` is the file's own text for .txt and .md, the readable text for .html. `encoding`:
 * what is told of it beside the file, where that is so. Throws DocumentError.
 */
export function parseDocument(bytes: Uint8Array, path: string, encoding: string | null = null): Document {
  refuseSize(bytes.length, path);
  if (!isDocumentFile(path))
    throw new DocumentError(`it is no ${DOCUMENT_ENDINGS_IN_WORDS} file: save its text as .txt first`);
  return documentOf(parse(bytes, isPage(path), encoding), path);
}

/** The document of what was read in a file. Throws DocumentError where that is nothing. */
export function documentOf({ text, metadata }: ParsedText, path: string): Document {
  if (text.trim() === "") throw new DocumentError("it is empty: there is no text in it");
  const name = unpackedName(path);
  return {
    id: documentId(text),
    title: metadata.title ?? basename(name, extname(name)),
    publisher: metadata.publisher,
    publishedAt: metadata.publishedAt,
    url: metadata.url,
    path,
    language: languageOf(metadata.language, text),
    text,
  };
}

/** Refuses a file of so many bytes that nothing or too much is in it. Throws DocumentError. */
export function refuseSize(bytes: number, path: string): void {
  if (bytes === 0) throw new DocumentError("it is empty");
  const most = mostBytesOf(path);
  const megabytes = (count: number) => `${Math.ceil(count / 1_000_000)} MB`;
  if (bytes > most)
    throw new DocumentError(
      `it is ${megabytes(bytes)} long, more than the ${megabytes(most)} that are read: split it into articles`,
    );
}

/** What the document states; English only where its text is, for templates leave that everywhere. */
function languageOf(stated: string | null, text: string): string {
  const code = stated === null ? null : languageCode(stated);
  if (code !== null && !isEnglish(code)) return code;
  const detected = detectLanguage(text);
  return code !== null && isEnglish(detected) ? code : detected;
}

function parse(bytes: Uint8Array, isHtml: boolean, encoding: string | null): ParsedText {
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
