import { posix } from "node:path";
import type { Document } from "../graph/model/document.ts";
import { FetchError, type FetchOptions, fetchPage } from "./fetch-page.ts";
import type { Unreadable } from "./find-files.ts";
import { parseFile } from "./parse-file.ts";
import { whyUnreadable } from "./read-files.ts";

/** Whether something to be read is an address and no path. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/** An address for people: without a user name and a password, which none should hold. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return "an address that cannot be read";
  const url = new URL(address);
  if (!url.username && !url.password) return address;
  Object.assign(url, { username: "", password: "" });
  return url.href;
}

const ENDINGS: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "text/plain": ".txt",
  "text/markdown": ".md",
  "application/pdf": ".pdf",
};

/** The document at an address, or why there is none. Never throws for what is wrong with it. */
export async function readAddressAsDocument(
  address: string,
  options: FetchOptions,
  signal?: AbortSignal,
): Promise<{ document: Document } | { unreadable: Unreadable }> {
  try {
    const { bytes, mediaType, encoding, url } = await fetchPage(address, options);
    const ending = ENDINGS[mediaType];
    if (ending === undefined)
      throw new FetchError(
        `it is ${mediaType.slice(0, 60) || "of no stated kind"}: only pages, plain text and PDF are read`,
      );
    const name = decodedName(url);
    const document = await parseFile(bytes, `${name}${ending}`, { encoding, signal });
    return { document: { ...document, path: null, url } };
  } catch (error) {
    const reason = error instanceof FetchError ? error.message : whyUnreadable(error);
    return { unreadable: { path: shownAddress(address), reason } };
  }
}

/** What a page without a title is called: the last part of its path, else its host. */
function decodedName(url: string): string {
  const { pathname, hostname } = new URL(url);
  const name = posix.basename(pathname).replace(/\.(?:html?|txt|md|pdf)$/i, "");
  try {
    return decodeURIComponent(name).replaceAll("/", " ") || hostname;
  } catch {
    return name;
  }
}
