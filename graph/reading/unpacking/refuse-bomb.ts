import type { Entry } from "yauzl";
import { DocumentError } from "../document-error.ts";
import { isReadableFile, mostBytesOf, unpackedName } from "../file-kinds.ts";
import { UNPACK_LIMITS } from "./unpack-limits.ts";

/** Bytes of an entry's own head, without its name (APPNOTE.TXT 4.3.7). */
const LOCAL_HEAD = 30;

type Sizes = Pick<
  Entry,
  "relativeOffsetOfLocalHeader" | "compressedSize" | "uncompressedSize" | "fileNameLength"
>;

/**
 * Refuses an archive whose entries share packed bytes (Fifield, "A better zip bomb", 2019), or whose documents come to more
 * than UNPACK_LIMITS has it: both are known before anything is unpacked. Throws DocumentError.
 */
export function refuseBomb(files: readonly { readonly name: string; readonly entry: Sizes }[]): void {
  const inOrder = [...files].sort(
    (a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader,
  );
  let end = 0;
  for (const { name, entry } of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end)
      throw new DocumentError(
        `"${name}" shares its packed bytes with another file of the archive, as in an archive that is made to fill the disk: nothing of it is read`,
      );
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEAD + entry.fileNameLength + entry.compressedSize;
  }
  const bytes = files.reduce((sum, { name, entry: { uncompressedSize } }) => {
    const isUnpacked = isReadableFile(name) && uncompressedSize <= mostBytesOf(unpackedName(name));
    return sum + (isUnpacked ? uncompressedSize : 0);
  }, 0);
  if (bytes > UNPACK_LIMITS.bytes)
    throw new DocumentError(
      `its documents unpack to ${Math.ceil(bytes / 1_000_000)} MB, more than the ${UNPACK_LIMITS.bytes / 1_000_000} MB that are read of one archive: split it`,
    );
}
