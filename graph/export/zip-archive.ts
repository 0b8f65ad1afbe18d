import { Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { inChunks } from "./in-chunks.ts";
import type { WriteOptions } from "./write-options.ts";

/** What 32 bits hold. */
const MOST_BYTES = 2 ** 32 - 1;
/** The first moment that the format knows, in whatever time zone. */
const NO_TIME = new Date(1980, 0, 1);

export interface ZipEntry {
  /** ASCII. */
  readonly name: string;
  /** Stands in the archive as it is, so that it can be read in the first bytes of the file. */
  readonly plain?: boolean;
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** What the archive is made of, as its first entry. */
export function provenanceEntry({ provenance }: WriteOptions): ZipEntry {
  return {
    name: "provenance.txt",
    plain: true,
    content: [`${[provenance.line, ...provenance.words].join("\n")}\n`],
  };
}

/**
 * An archive in ZIP (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT) of entries that are written one after the
 * other, in the memory of one piece. Without times: the same entries give the same bytes. Throws where it grows beyond 4 GB,
 * which the form that every reader knows cannot hold.
 */
export async function* zipArchive(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let bytes = 0;
  const zip = new Zip((error, data) => {
    if (error) throw error;
    ready.push(data);
  });
  const packed = function* () {
    for (const piece of ready.splice(0)) {
      bytes += piece.length;
      yield piece;
    }
  };
  for await (const { name, plain = false, content } of entries) {
    const entry = plain ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    entry.mtime = NO_TIME;
    zip.add(entry);
    let size = 0;
    for await (const piece of inChunks(content)) {
      size += piece.length;
      if (size > MOST_BYTES || bytes > MOST_BYTES)
        throw new Error(
          `The archive grows beyond 4 GB at ${name}, which ZIP cannot hold: export a part, or another format`,
        );
      entry.push(piece);
      yield* packed();
    }
    entry.push(new Uint8Array(), true);
    yield* packed();
  }
  zip.end();
  yield* packed();
}
