/** Where every store gives a query up: a pattern without an end can give millions of rows. */
export const QUERY_LIMITS = { milliseconds: 30_000, rows: 100_000 } as const;

/** How a query is bounded beside QUERY_LIMITS. */
export interface QueryBounds {
  /** Stops the query. */
  readonly signal?: AbortSignal | undefined;
  /** Instead of QUERY_LIMITS.rows. */
  readonly rowLimit?: number | undefined;
  /** Instead of QUERY_LIMITS.milliseconds. */
  readonly timeLimit?: number | undefined;
}
