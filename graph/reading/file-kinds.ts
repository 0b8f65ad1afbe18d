import { basename, extname } from "node:path";

const PAGE_ENDINGS = [".html", ".htm"];
const DOCUMENT_ENDINGS = [".txt", ".md", ...PAGE_ENDINGS, ".pdf"];

/** Endings of the names of files that can be read: of documents, of a document that is packed, of archives of both. */
export const READABLE_ENDINGS: readonly string[] = [...DOCUMENT_ENDINGS, ".gz", ".zip"];

/** Those of documents, for people. */
export const DOCUMENT_ENDINGS_IN_WORDS = DOCUMENT_ENDINGS.join(", ");

/** Larger files are refused, as they lie there and once unpacked: no article is as long. Pictures make a PDF larger. */
export const MAX_DOCUMENT_BYTES = 20_000_000;
const MAX_PDF_BYTES = 100_000_000;

/** How many bytes a document of this name may have. */
export const mostBytesOf = (path: string): number => (isPdf(path) ? MAX_PDF_BYTES : MAX_DOCUMENT_BYTES);

const endingOf = (path: string): string => extname(path).toLowerCase();

export const isPdf = (path: string): boolean => endingOf(path) === ".pdf";
export const isPage = (path: string): boolean => PAGE_ENDINGS.includes(endingOf(path));
export const isPacked = (path: string): boolean => endingOf(path) === ".gz";
export const isArchive = (path: string): boolean => endingOf(path) === ".zip";

/** The name that a packed file has once it is unpacked. */
export const unpackedName = (path: string): string => (isPacked(path) ? path.slice(0, -".gz".length) : path);

/** Whether a file of this name holds one document, packed or not. */
export function isDocumentFile(path: string): boolean {
  return DOCUMENT_ENDINGS.includes(endingOf(unpackedName(path)));
}

/** Whether a file of this name is taken when its folder or archive is read. A README speaks of the folder and is no article. */
export function isReadableFile(path: string): boolean {
  return (isDocumentFile(path) || isArchive(path)) && !/^readme\./i.test(basename(path));
}
