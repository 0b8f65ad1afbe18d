import { isForbidden } from "./neo4j-errors.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Runs a query and gives its rows; integers come as numbers. */
export type Read = (cypher: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Row[]>;

/** The rows; none where this user may not ask that. */
export async function allowedRows(rows: Promise<Row[]>): Promise<Row[]> {
  try {
    return await rows;
  } catch (error) {
    if (isForbidden(error)) return [];
    throw error;
  }
}
