import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

/** Where Linux, macOS and Windows keep fonts. */
const FOLDERS = [
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  join(homedir(), ".fonts"),
  join(homedir(), ".local/share/fonts"),
  "/System/Library/Fonts",
  "/Library/Fonts",
  join(homedir(), "Library/Fonts"),
  join(process.env.WINDIR ?? "C:\\Windows", "Fonts"),
];
const FONT = /\.(?:ttf|otf|ttc)$/i;
const STYLED = /bold|italic|oblique|condensed|narrow|light|thin|mono|serif/i;
const MOST_BYTES = 64_000_000;
const DEEPEST = 6;

/** The bytes of this machine's fonts, plain ones first, in one order. What cannot be read is passed over. */
export async function* systemFonts(folders: readonly string[] = FOLDERS): AsyncGenerator<Uint8Array> {
  const files = (await Promise.all(folders.map((folder) => fontsIn(folder, DEEPEST)))).flat();
  const isStyled = (file: string) => STYLED.test(file.slice(file.search(/[^/\\]*$/)));
  for (const file of [
    ...files.filter((name) => !isStyled(name)),
    ...files.filter((name) => isStyled(name)),
  ]) {
    const bytes = await readFont(file);
    if (bytes) yield bytes;
  }
}

async function fontsIn(folder: string, depth: number): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth > 0) found.push(...(await fontsIn(path, depth - 1)));
    else if (FONT.test(entry.name)) found.push(path);
  }
  return found;
}

async function readFont(path: string): Promise<Uint8Array | null> {
  try {
    return (await stat(path)).size > MOST_BYTES ? null : await readFile(path);
  } catch {
    return null;
  }
}
