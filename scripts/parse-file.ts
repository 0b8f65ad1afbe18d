import type { Document } from "../graph/model/document.ts";
import { isPacked, isPdf, mostBytesOf, unpackedName } from "../graph/reading/file-kinds.ts";
import { documentOf, parseDocument, refuseSize } from "../graph/reading/parse-document.ts";
import { gunzipBytes } from "../graph/reading/unpacking/gunzip-bytes.ts";
import { parsePdfInThread } from "./pdf-thread.ts";

export interface ParseOptions {
  /** Told of a text beside the file. */
  readonly encoding?: string | null;
  /** Ends the parsing of a PDF; what it gives is lost then. */
  readonly signal?: AbortSignal | undefined;
}

/** The document of a file, packed or not; of a PDF it is read in a thread. Throws DocumentError. */
export async function parseFile(
  bytes: Uint8Array,
  path: string,
  { encoding = null, signal }: ParseOptions = {},
): Promise<Document> {
  if (isPacked(path)) {
    const name = unpackedName(path);
    refuseSize(bytes.length, name);
    const document = await parseFile(await gunzipBytes(bytes, mostBytesOf(name)), name, { encoding, signal });
    return { ...document, path };
  }
  if (!isPdf(path)) return parseDocument(bytes, path, encoding);
  refuseSize(bytes.length, path);
  return documentOf(await parsePdfInThread(bytes, signal), path);
}
