import type { Document } from "../graph/model/document.ts";
import type { Unreadable } from "./find-files.ts";

/** A source's document, or why there is none. */
export type Loaded = { readonly document: Document } | { readonly unreadable: Unreadable };

/** A file, on the disk or handed over, or one in an archive. */
export interface Source {
  /** Its name for people. */
  readonly path: string;
  /** Of graph/model/document-record.ts: by it a changed version is known; null where it was handed over. */
  readonly origin: string | null;
  /** When `signal` fires, nobody waits for it any more. */
  load(signal?: AbortSignal): Promise<Loaded>;
}
