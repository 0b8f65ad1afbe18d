import { readFile } from "node:fs/promises";

/** The page that an HTML file is made of, see src/viewer; undefined where it was not built. */
export async function readViewerPage(path: string): Promise<string | undefined> {
  return readFile(path, "utf8").catch(() => undefined);
}
