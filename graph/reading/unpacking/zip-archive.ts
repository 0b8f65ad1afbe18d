import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise, type Options, openPromise, type ZipFile } from "yauzl";
import { DocumentError } from "../document-error.ts";
import { mostBytesOf, unpackedName } from "../file-kinds.ts";
import { nameOfEntry } from "./name-of-entry.ts";
import { refuseBomb } from "./refuse-bomb.ts";
import { UNPACK_LIMITS } from "./unpack-limits.ts";

/** The path of an archive, or its bytes. */
export type Archive = string | Uint8Array;

export interface ArchivedFile {
  /** Within the archive, with "/" between folders. */
  readonly name: string;
  readonly entry: Entry;
}

// Names are decoded and judged here, one by one: yauzl would give up an archive for one of them.
const OPTIONS: Options = { lazyEntries: true, autoClose: false, decodeStrings: false };

/**
 * The files of a ZIP archive, folders left out, in the order in which it lists them; nothing is unpacked yet. Throws
 * DocumentError for what is no archive, or is made to unpack to more than anybody has room for.
 */
export function filesOfZip(archive: Archive): Promise<ArchivedFile[]> {
  return withZip(archive, "it is damaged, or no ZIP archive", async (zip) => {
    if (zip.entryCount > UNPACK_LIMITS.entries) throw tooMany(zip.entryCount);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const files = entries.map((entry) => ({ name: nameOfEntry(entry), entry }));
    refuseBomb(files);
    return files.filter(({ name }) => !name.endsWith("/"));
  });
}

/** The bytes of one of them. Throws DocumentError where it is locked, damaged or too long. */
export async function bytesOfArchived(archive: Archive, { name, entry }: ArchivedFile): Promise<Uint8Array> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (entry.isEncrypted()) throw new DocumentError("it is locked with a password: unpack the archive first");
  if (!entry.canDecodeFileData())
    throw new DocumentError(
      `it is packed by method ${compressionMethod}, which is not read: pack the archive anew as plain ZIP`,
    );
  const most = mostBytesOf(unpackedName(name));
  if (uncompressedSize > most)
    throw new DocumentError(
      `it unpacks to ${Math.ceil(uncompressedSize / 1_000_000)} MB, more than the ${most / 1_000_000} MB that are read: split it into articles`,
    );
  if (uncompressedSize > UNPACK_LIMITS.ratioFrom && uncompressedSize > compressedSize * UNPACK_LIMITS.ratio)
    throw new DocumentError(
      `it unpacks to more than ${UNPACK_LIMITS.ratio} times its packed length, as no article does`,
    );
  return withZip(archive, "it is damaged", async (zip) => {
    // yauzl ends the stream with an error where it is longer or shorter than the archive says.
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    if (crc32(bytes) !== entry.crc32) throw new DocumentError("it is damaged: its checksum is another");
    return bytes;
  });
}

async function withZip<Result>(
  archive: Archive,
  otherwise: string,
  use: (zip: ZipFile) => Promise<Result>,
): Promise<Result> {
  let zip: ZipFile | undefined;
  try {
    zip = await (typeof archive === "string"
      ? openPromise(archive, OPTIONS)
      : fromBufferPromise(Buffer.from(archive.buffer, archive.byteOffset, archive.length), OPTIONS));
    return await use(zip);
  } catch (error) {
    const { message, syscall } = error as NodeJS.ErrnoException;
    if (error instanceof DocumentError || syscall) throw error;
    if (/encryption/.test(message)) throw new DocumentError("it is locked with a password: unpack it first");
    throw new DocumentError(`${otherwise} (${message})`);
  } finally {
    zip?.close();
  }
}

function tooMany(count: number): DocumentError {
  return new DocumentError(
    `it holds ${count} files, more than the ${UNPACK_LIMITS.entries} that are read of one archive: split it`,
  );
}
