import type { Environment } from "../evaluation/environment.ts";

/** The same rows, each counted for what gave it where the query is profiled. */
export function counted<Item>({ count }: Environment, of: object, rows: Iterable<Item>): Iterable<Item> {
  return count === null ? rows : countEach(count, of, rows);
}

function* countEach<Item>(count: (of: object) => void, of: object, rows: Iterable<Item>): Generator<Item> {
  for (const row of rows) {
    count(of);
    yield row;
  }
}
