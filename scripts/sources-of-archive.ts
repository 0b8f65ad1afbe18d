import { posix, resolve } from "node:path";
import { validateFileName } from "yauzl";
import { DOCUMENT_ENDINGS_IN_WORDS, isArchive, isReadableFile } from "../graph/reading/file-kinds.ts";
import {
  type Archive,
  type ArchivedFile,
  bytesOfArchived,
  filesOfZip,
} from "../graph/reading/unpacking/zip-archive.ts";
import type { Unreadable } from "./find-files.ts";
import { originOf } from "./origin-of.ts";
import { parseFile } from "./parse-file.ts";
import { whyUnreadable } from "./read-files.ts";
import type { Source } from "./source.ts";

/**
 * The articles of an archive, a source each, called "archive.zip/folder/article.txt" and each with an origin of its own: a
 * changed archive changes what has changed in it. `archive`: where it lies, or its bytes where it was handed over as
 * `path`. One that cannot be listed is one source that fails. Hidden files and READMEs are passed over, as in a folder.
 */
export async function sourcesOfArchive(path: string, archive: Archive = path): Promise<Source[]> {
  const failing = (name: string, reason: string): Source => {
    const unreadable: Unreadable = { path: name, reason };
    return { path: name, origin: null, load: async () => ({ unreadable }) };
  };
  try {
    const files = (await filesOfZip(archive)).filter(({ name }) => isReadableFile(name) && !isHidden(name));
    const times = new Map<string, number>();
    for (const { name } of files) {
      const plain = posix.normalize(name);
      times.set(plain, (times.get(plain) ?? 0) + 1);
    }
    return files.map((file) => {
      const place = `${path}/${file.name}`;
      const problem = problemOfName(file.name, times);
      if (problem) return failing(place, problem);
      const origin = typeof archive === "string" ? originOf(resolve(place)) : null;
      return { path: place, origin, load: (signal) => load(archive, file, place, signal) };
    });
  } catch (error) {
    return [failing(path, whyUnreadable(error))];
  }
}

/** Why an archive without sources gives nothing. */
export const NO_ARTICLES = `the archive holds no ${DOCUMENT_ENDINGS_IN_WORDS} file`;

async function load(
  archive: Archive,
  file: ArchivedFile,
  path: string,
  signal: AbortSignal | undefined,
): ReturnType<Source["load"]> {
  try {
    return { document: await parseFile(await bytesOfArchived(archive, file), path, { signal }) };
  } catch (error) {
    return { unreadable: { path, reason: whyUnreadable(error) } };
  }
}

/** A name that would be another file's: its document would take the place of that one's. */
function problemOfName(name: string, times: ReadonlyMap<string, number>): string | null {
  if (validateFileName(name) !== null)
    return "its name leads out of the archive, as no packing program writes it: unpack it and look";
  if ((times.get(posix.normalize(name)) ?? 0) > 1)
    return "the archive holds several files of this name: unpack it and look";
  if (isArchive(name)) return "an archive within an archive is not opened: unpack it first";
  return null;
}

function isHidden(name: string): boolean {
  return name
    .split("/")
    .some((part) => part === "__MACOSX" || (part.startsWith(".") && !/^\.{1,2}$/.test(part)));
}
