/** Where every store gives a query up: a pattern without an end can give millions of rows, one row a list of millions. */
export const QUERY_LIMITS = { milliseconds: 30_000, rows: 100_000, bytes: 64_000_000 } as const;

/** How a query is asked beside its text: what bounds it instead of QUERY_LIMITS, what stops it, what it tells. */
export interface QueryBounds {
  /** Stops the query. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of QUERY_LIMITS.rows. */
  readonly rowLimit?: number | undefined;
  /** Instead of QUERY_LIMITS.bytes for all rows together; one row is never larger than that. Estimated, see answer-size.ts. */
  readonly byteLimit?: number | undefined;
  /** Instead of QUERY_LIMITS.milliseconds. */
  readonly timeLimit?: number | undefined;
  /** Tells how it was answered, as PROFILE before the query does; the text and the places in it stay as they were written. */
  readonly profile?: boolean | undefined;
}
