import { createHash } from "node:crypto";

/** The origin (graph/model/document-record.ts) of a file, by its absolute path, or of an address. */
export function originOf(place: string): string {
  return createHash("sha256").update(place).digest("hex").slice(0, 16);
}
