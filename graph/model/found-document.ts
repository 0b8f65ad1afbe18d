import type { DocumentHeader } from "./document.ts";

/** A document that was searched for. */
export interface FoundDocument {
  readonly document: DocumentHeader;
  /** Of the text, where the words stand; the beginning where they are in the title alone. */
  readonly excerpt: string;
  /** The words in it: UTF-16 spans from its start, rising. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}
