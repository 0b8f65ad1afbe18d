/** A body of news: an outlet (null: without one), a document, or a span of days (ISO 8601, inclusive). */
export type NewsSource =
  | { readonly outlet: string | null }
  | { readonly documentId: string }
  | { readonly from: string; readonly to: string };
