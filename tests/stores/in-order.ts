import type { CypherResult, CypherValue } from "../../graph/cypher/cypher-value.ts";

/** The answer with its rows in the order that the query asks for, else sorted. */
export function inOrder({ columns, rows }: CypherResult, cypher: string): CypherResult {
  if (/ORDER BY/.test(cypher)) return { columns, rows };
  const text = (row: readonly CypherValue[]) =>
    JSON.stringify(row, (_key, value) => (typeof value === "bigint" ? `${value}n` : value));
  return { columns, rows: [...rows].sort((a, b) => (text(a) < text(b) ? -1 : 1)) };
}
