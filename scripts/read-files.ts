import { readFile, stat } from "node:fs/promises";
import { GraphFileError } from "../graph/import/raw-graph.ts";
import type { Document } from "../graph/model/document.ts";
import { DocumentError } from "../graph/reading/document-error.ts";
import { refuseSize } from "../graph/reading/parse-document.ts";
import { reasonOf, type Unreadable } from "./find-files.ts";
import { parseFile } from "./parse-file.ts";

/** A file's document, or why there is none. Never throws for what is wrong with the file. */
export async function readFileAsDocument(
  path: string,
  signal?: AbortSignal,
): Promise<{ document: Document } | { unreadable: Unreadable }> {
  try {
    const { size } = await stat(path);
    refuseSize(size, path);
    return { document: await parseFile(await readFile(path), path, { signal }) };
  } catch (error) {
    return { unreadable: { path, reason: whyUnreadable(error) } };
  }
}

/** For people: why a file gives no document. */
export function whyUnreadable(error: unknown): string {
  const isTold = error instanceof DocumentError || error instanceof GraphFileError;
  return isTold ? error.message : reasonOf(error);
}
