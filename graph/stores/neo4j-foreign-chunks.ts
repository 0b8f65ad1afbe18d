import type { Read, Row } from "./neo4j-read.ts";

/** Names in one query. */
const CHUNK = 50;

/** The rows of a query a name, many of which are asked together. `query` is given a name and its index. */
export async function inChunks(
  read: Read,
  names: readonly string[],
  query: (name: string, k: number) => string,
): Promise<Row[]> {
  const queries = names.map(query);
  const rows: Row[] = [];
  for (let start = 0; start < queries.length; start += CHUNK)
    rows.push(...(await read(queries.slice(start, start + CHUNK).join("\nUNION ALL\n"))));
  return rows;
}
