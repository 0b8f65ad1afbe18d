import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { reasonOf } from "./find-files.ts";

/** Streams `parts` into a file, which is there whole or not at all; packed with gzip where its name ends in .gz. "-" is the output of the program. */
export async function writeWholeFile(path: string, parts: AsyncIterable<string | Uint8Array>): Promise<void> {
  if (path === "-") {
    await pipeline(Readable.from(parts), process.stdout, { end: false });
    return;
  }
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    const text = Readable.from(parts);
    const file = createWriteStream(unfinished, { mode: 0o600, flush: true });
    await (path.endsWith(".gz") ? pipeline(text, createGzip(), file) : pipeline(text, file));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw new Error(`${path}: ${reasonOf(error)}`);
  }
}
