/** Prepares a text of SQL, or gives what was prepared of it before. */
export type Prepare = (sql: string) => {
  all(values: unknown[]): unknown[];
  get(values: unknown[]): unknown;
  run(values: unknown[]): unknown;
};
