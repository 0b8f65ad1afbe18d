import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** Bytes of script, after gzip, that the built page loads before anybody asks for more: what it names, and what that imports. */
export function firstLoadBytes(folder: string): number {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const files = new Set<string>();
  const add = (path: string) => {
    if (files.has(path)) return;
    files.add(path);
    const script = readFileSync(path, "utf8");
    for (const [, name] of script.matchAll(
      /(?:^|[;}\s])import\s*(?:[^"'();]*?from\s*)?["'](\.[^"']+\.js)["']/g,
    ))
      add(join(dirname(path), name as string));
  };
  for (const [, name] of html.matchAll(/(?:src|href)="([^"]+\.js)"/g)) add(join(folder, name as string));
  return [...files].reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
}
