import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/judges/", import.meta.url));

/** A folder of the cache that `make` fills the first time it is asked for: it is there whole or not at all. */
export async function madeOnce(name: string, make: (folder: string) => void): Promise<string> {
  const folder = `${CACHE}${name}`;
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}.unfinished-`);
  try {
    make(unfinished);
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process was quicker.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** What `open` gives; null, with a word, where this machine lacks what it needs and tests may be skipped. */
export async function unlessMissing<Judge>(name: string, open: () => Promise<Judge>): Promise<Judge | null> {
  try {
    return await open();
  } catch (error) {
    const reason = (error as Error).message.split("\n").slice(0, 3).join(" ");
    if (process.env.NEWSGRAPH_NO_SKIP === "1")
      throw new Error(`Nothing may be skipped, but ${name} cannot be had: ${reason}`, { cause: error });
    console.warn(`Skipped: tests that ask ${name}: ${reason}`);
    return null;
  }
}
