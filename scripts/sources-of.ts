import { resolve } from "node:path";
import { isArchive, isReadableFile } from "../graph/reading/file-kinds.ts";
import type { FetchOptions } from "./fetch-page.ts";
import { findFiles, type Unreadable } from "./find-files.ts";
import { originOf } from "./origin-of.ts";
import { isAddress, readAddressAsDocument, shownAddress } from "./read-address.ts";
import { readFileAsDocument } from "./read-files.ts";
import type { Source } from "./source.ts";
import { NO_ARTICLES, sourcesOfArchive } from "./sources-of-archive.ts";

/** What `places` name: files, the articles of archives, and folders of both, sorted, then addresses in their order; each once. */
export async function sourcesOf(
  places: readonly string[],
  options: FetchOptions,
): Promise<{ readonly sources: readonly Source[]; readonly unreadable: readonly Unreadable[] }> {
  const addresses = [...new Set(places.filter(isAddress))];
  const { files, unreadable } = await findFiles(
    places.filter((place) => !isAddress(place)),
    isReadableFile,
  );
  const sources: Source[] = [];
  const empty: Unreadable[] = [];
  for (const path of files) {
    const found = isArchive(path) ? await sourcesOfArchive(path) : [sourceOfFile(path)];
    // An archive of something else may lie in a folder of articles.
    if (found.length === 0 && places.includes(path)) empty.push({ path, reason: NO_ARTICLES });
    sources.push(...found);
  }
  for (const address of addresses)
    sources.push({
      path: shownAddress(address),
      origin: originOf(address),
      load: (signal) => readAddressAsDocument(address, options, signal),
    });
  return { sources, unreadable: [...unreadable, ...empty] };
}

function sourceOfFile(path: string): Source {
  return { path, origin: originOf(resolve(path)), load: (signal) => readFileAsDocument(path, signal) };
}
