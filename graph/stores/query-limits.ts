/** Where every store gives a query up: a pattern without an end can give millions of rows. */
export const QUERY_LIMITS = { milliseconds: 30_000, rows: 100_000 } as const;
