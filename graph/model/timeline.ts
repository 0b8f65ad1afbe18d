/** How many statements were made on each day. */
export interface Timeline {
  /** ISO 8601 dates without time, as the documents write them, rising; only those with any statement. */
  readonly days: readonly string[];
  readonly statements: readonly number[];
  readonly undated: number;
}
