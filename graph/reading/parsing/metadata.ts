/** What a file tells of its document beside the text; null where it does not. */
export interface Metadata {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly language: string | null;
}

export const NO_METADATA: Metadata = {
  title: null,
  publisher: null,
  publishedAt: null,
  url: null,
  language: null,
};

/** Each field from the first of `sources` that has it. */
export function firstOf(...sources: readonly Metadata[]): Metadata {
  const pick = (field: keyof Metadata) =>
    sources.map((source) => source[field]).find((value) => value !== null) ?? null;
  return {
    title: pick("title"),
    publisher: pick("publisher"),
    publishedAt: pick("publishedAt"),
    url: pick("url"),
    language: pick("language"),
  };
}
