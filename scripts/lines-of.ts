import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { reasonOf } from "./find-files.ts";

const GZIP = [0x1f, 0x8b];

/** The lines of a text file, which may be packed with gzip, one after the other. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  const isPacked = await startsWith(path, GZIP);
  const file = createReadStream(path);
  const text = isPacked ? file.pipe(createGunzip()) : file;
  file.on("error", (error) => text.destroy(error));
  // readline passes no error on: it is heard here.
  let failure: Error | undefined;
  text.on("error", (error: Error) => {
    failure = error;
    lines.close();
  });
  const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
  yield* lines;
  if (failure) throw failure;
}

async function startsWith(path: string, bytes: readonly number[]): Promise<boolean> {
  const file = await open(path).catch((error) => {
    throw new Error(`${path}: ${reasonOf(error)}`);
  });
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes.length), 0, bytes.length, 0);
    return bytesRead === bytes.length && bytes.every((byte, k) => buffer[k] === byte);
  } finally {
    await file.close();
  }
}
