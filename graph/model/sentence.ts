/** What a line of a document is for. `tags` and `imprint` are read for names alone, `boilerplate` not at all. */
export type Segment = "headline" | "body" | "tags" | "imprint" | "boilerplate";

/** A sentence, or a piece of a line that ends without one. UTF-16 offsets into the document's text, half-open. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly segment: Segment;
}
