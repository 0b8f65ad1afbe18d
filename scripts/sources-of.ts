import { resolve } from "node:path";
import { isReadableFile } from "../graph/reading/parse-document.ts";
import type { FetchOptions } from "./fetch-page.ts";
import { findFiles, type Unreadable } from "./find-files.ts";
import { originOf } from "./origin-of.ts";
import { isAddress, readAddressAsDocument, shownAddress } from "./read-address.ts";
import { readFileAsDocument } from "./read-files.ts";
import type { Source } from "./read-sources.ts";

/** What `places` name: files and folders of them, sorted, then addresses in their order; each once. */
export async function sourcesOf(
  places: readonly string[],
  options: FetchOptions,
): Promise<{ readonly sources: readonly Source[]; readonly unreadable: readonly Unreadable[] }> {
  const addresses = [...new Set(places.filter(isAddress))];
  const { files, unreadable } = await findFiles(
    places.filter((place) => !isAddress(place)),
    isReadableFile,
  );
  const sources = [
    ...files.map((path) => ({ path, origin: originOf(resolve(path)), load: () => readFileAsDocument(path) })),
    ...addresses.map((address) => ({
      path: shownAddress(address),
      origin: originOf(address),
      load: () => readAddressAsDocument(address, options),
    })),
  ];
  return { sources, unreadable };
}
