import { isForbidden } from "./neo4j-errors.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Runs a query and gives its rows; integers come as numbers. */
export type Read = (cypher: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Row[]>;

/** Takes the rows of an answer one by one. */
export interface Gatherer {
  take(row: Row): void;
}

/** Runs a query and hands its rows over as they come, with values as the driver gives them: to a gatherer that `begin` makes, another one where the query is asked again. */
export type ReadEach = <Gathering extends Gatherer>(
  cypher: string,
  parameters: Readonly<Record<string, unknown>>,
  begin: () => Gathering,
) => Promise<Gathering>;

/** The rows; none where this user may not ask that. */
export async function allowedRows(rows: Promise<Row[]>): Promise<Row[]> {
  try {
    return await rows;
  } catch (error) {
    if (isForbidden(error)) return [];
    throw error;
  }
}
