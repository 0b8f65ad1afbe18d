import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";

export interface PageFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".json": "application/json",
};

/** What index.html holds where the token of this start belongs. */
const TOKEN_PLACEHOLDER = "__NEWSGRAPH_TOKEN__";

/**
 * The built page, by address ("/assets/index-a1b2.js"): a fixed map, so that no address can reach another file.
 * Throws where the page was not built.
 */
export async function loadPageFiles(folder: string, token: string): Promise<ReadonlyMap<string, PageFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(address, {
      body: new Uint8Array(await readFile(path)),
      mediaType: MEDIA_TYPES[extname(path)] ?? "application/octet-stream",
    });
  }
  const index = files.get("/index.html");
  if (!index) throw new Error(`the page is not built (${folder} holds no index.html): run npm run build:web`);
  const html = new TextDecoder().decode(index.body).replace(TOKEN_PLACEHOLDER, token);
  files.set("/", { ...index, body: new TextEncoder().encode(html) });
  files.delete("/index.html");
  return files;
}
