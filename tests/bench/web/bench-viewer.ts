import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { writeViewer } from "../../../graph/export/write-viewer.ts";
import { madePart } from "../../export/made-part.ts";

export interface ViewerBench {
  readonly bytes: number;
  /** Milliseconds: to write the file, and from opening it to the picture and to the last of its sentences. */
  readonly written: number;
  readonly drawn: number;
  readonly read: number;
}

const PAGE = fileURLToPath(new URL("../../../dist/viewer/viewer.html", import.meta.url));

/** The HTML file of 5,000 names and 15,000 relations with a sentence each, written, and opened from disk. */
export async function benchViewer(browser: Browser): Promise<ViewerBench> {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-viewer-"));
  const path = join(folder, "graph.html");
  const part = madePart({ nodes: 5000, edges: 15_000 });
  const provenance = { line: "newsgraph-export:format=html", words: ["Made by a bench."] };
  const start = performance.now();
  let file = "";
  for await (const piece of writeViewer(part, {
    provenance,
    evidence: true,
    viewerPage: readFileSync(PAGE, "utf8"),
  }))
    file += piece;
  const written = performance.now() - start;
  writeFileSync(path, file);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(120_000);
  const opened = performance.now();
  await page.goto(`file://${path}`);
  await page.locator('#canvas[data-drawn]:not([data-drawn="0"])').waitFor();
  const drawn = performance.now() - opened;
  await page.locator(".unpacking").waitFor({ state: "detached" });
  const read = performance.now() - opened;
  await page.close();
  rmSync(folder, { recursive: true });
  return { bytes: Buffer.byteLength(file), written, drawn, read };
}
