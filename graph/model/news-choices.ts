import type { DocumentHeader } from "./document.ts";

/** Bodies of news that can be compared. */
export interface NewsChoices {
  /** Most documents first, then by name. */
  readonly outlets: readonly { readonly outlet: string | null; readonly documents: number }[];
  /** The newest, newest first, then those that were asked for besides. */
  readonly documents: readonly DocumentHeader[];
  /** Of all documents that there are. */
  readonly documentCount: number;
  /** From the first to the last dated document; null where none is dated. */
  readonly days: { readonly from: string; readonly to: string } | null;
}
