import type { DocumentHeader } from "./document.ts";

/** What relations rest on, without the words. */
export interface Evidence {
  /** Newest first. */
  readonly documents: readonly DocumentHeader[];
  /** Ids of relations, rising. */
  readonly relations: readonly string[];
  /** Columns of equal length: the k-th statement is the k-th place of each. By relation, then document. */
  readonly statements: {
    /** Indexes into `relations` and `documents`. */
    readonly relation: readonly number[];
    readonly document: readonly number[];
    /** In hundredths, 0–100. */
    readonly confidence: readonly number[];
    /** 1 where the statement denies the relation. */
    readonly negated: readonly number[];
    /** Statements with the same number quote the same words: reprints of one sentence. */
    readonly sentence: readonly number[];
  };
}
