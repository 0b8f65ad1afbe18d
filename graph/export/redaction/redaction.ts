/** How much of an article's text a file quotes. */
export const QUOTE_LENGTHS = ["none", "sentence", "paragraph", "article"] as const;
export type QuoteLength = (typeof QUOTE_LENGTHS)[number];

/** What of a part of the graph does not go into a file. */
export interface Redaction {
  readonly quote?: QuoteLength;
  /** Not in the file at all: entities and documents by their ids, outlets by their names. */
  readonly leaveOut?: {
    readonly entities?: ReadonlySet<string>;
    readonly outlets?: ReadonlySet<string>;
    readonly documents?: ReadonlySet<string>;
  };
  /** Ids of entities whose names are ▇▇▇ wherever they stand. */
  readonly blackOut?: ReadonlySet<string>;
}
