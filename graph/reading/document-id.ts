import { createHash } from "node:crypto";

/** The id of the document whose text this is. */
export function documentId(text: string): string {
  return `document:${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
}
