/** What the open graph and the engine know by name. */
export interface CypherSchema {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly keys: readonly string[];
  readonly functions: readonly string[];
}

export const EMPTY_SCHEMA: CypherSchema = { labels: [], types: [], keys: [], functions: [] };
