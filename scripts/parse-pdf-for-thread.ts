import { DocumentError } from "../graph/reading/document-error.ts";
import type { ParsedText } from "../graph/reading/parse-document.ts";
import { boundBuffers, UNPACKS_TO_MORE } from "../graph/reading/pdf/bound-buffers.ts";
import { parsePdf } from "../graph/reading/pdf/parse-pdf.ts";

/** What stands in a PDF, or what is wrong with it, in words: errors lose their kind between threads. */
export type ParsedInThread = ParsedText | { readonly problem: string };

const bound = boundBuffers();

/** What runs in the thread (pdf-worker.mjs). */
export async function parsePdfForThread(bytes: Uint8Array): Promise<ParsedInThread> {
  try {
    const parsed = await parsePdf(bytes);
    // pdf.js goes on without the part.
    return bound.wasExceeded() ? { problem: UNPACKS_TO_MORE } : parsed;
  } catch (error) {
    if (bound.wasExceeded()) return { problem: UNPACKS_TO_MORE };
    if (error instanceof DocumentError) return { problem: error.message };
    throw error;
  }
}
