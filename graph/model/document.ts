/** What identifies and dates an article, without its text. */
export interface DocumentHeader {
  /** `document:` and the first 16 hex digits of the SHA-256 of the text. */
  readonly id: string;
  readonly title: string;
  /** The outlet, as its own name for people ("Reuters"); null where the document does not tell. */
  readonly publisher: string | null;
  /** ISO 8601 date or date-time; null where the document does not tell. */
  readonly publishedAt: string | null;
  readonly url: string | null;
  /** Where it was read from, as given on the command line or below it. */
  readonly path: string | null;
  /** BCP 47 code. */
  readonly language: string;
}

/** An article, page or report that was read. It owns its text; every span points into it. */
export interface Document extends DocumentHeader {
  /** As read, never cut. Offsets into it are UTF-16 code units. */
  readonly text: string;
}
