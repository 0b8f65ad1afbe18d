export type Row = Readonly<Record<string, unknown>>;

/** Runs a query and gives its rows; integers come as numbers. */
export type Read = (cypher: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Row[]>;
