import type { Environment } from "../evaluation/environment.ts";
import { failure, wrongType } from "../evaluation/failure.ts";
import { truth } from "../evaluation/operators.ts";
import { byColumns } from "../syntax/by-columns.ts";
import type { Expression, Projection } from "../syntax/syntax-tree.ts";
import { namesIn } from "../syntax/walk-tree.ts";
import { identity } from "../values/equality.ts";
import { NamedRow } from "../values/named-row.ts";
import type { Row, Value } from "../values/value.ts";
import { aggregate } from "./aggregate.ts";
import { aggregatesIn } from "./aggregate-calls.ts";
import { counted } from "./counted.ts";
import { sortRows } from "./sort-rows.ts";

/** A projected row, beside what ORDER BY and WHERE may still see of the row that it came from. */
interface Projected {
  readonly row: Row;
  readonly visible: Row;
}

/**
 * WITH and RETURN: columns, groups, DISTINCT, ORDER BY, SKIP, LIMIT, WHERE, in this order. Rows are counted for the
 * projection's items, itself, its order, skip and limit; whoever executes the clause counts the last.
 */
export function* project(
  environment: Environment,
  projection: Projection,
  rows: Iterable<Row>,
  where: Expression | null = null,
): Generator<Row> {
  const grouped = aggregatesIn([projection.items, projection.order]).length > 0;
  const named = { ...projection, order: projection.order.map((key) => byColumns(projection, key)) };
  const skip = projection.skip === null ? 0 : count(environment, projection.skip, "SKIP");
  const limit =
    projection.limit === null ? Number.POSITIVE_INFINITY : count(environment, projection.limit, "LIMIT");
  if (limit === 0) return;
  const { items, order } = projection;
  let projected: Iterable<Projected> = grouped
    ? aggregate(environment, named, rows)
    : plain(environment, named, rows, where);
  projected = counted(environment, items, projected);
  if (projection.distinct) projected = counted(environment, projection, distinct(environment, projected));
  if (order.length > 0)
    projected = counted(environment, order, sortRows(environment, named.order, projected, skip + limit));
  const bounds = environment.count ? [projection.skip, projection.limit].filter((of) => of !== null) : [];
  let seen = 0;
  for (const { row, visible } of projected) {
    if (++seen > skip) for (const bound of bounds) environment.count?.(bound);
    const holds = where === null || truth(environment.evaluate(where, visible), "WHERE") === true;
    if (seen > skip && holds) yield row;
    if (seen - skip >= limit) return;
  }
}

function* plain(
  environment: Environment,
  { items, order }: Projection,
  rows: Iterable<Row>,
  where: Expression | null,
): Generator<Projected> {
  const columns = items.map(({ name }) => name);
  const looksBack = [...namesIn([order, where])].some((name) => !columns.includes(name));
  for (const before of rows) {
    environment.checkTime();
    const values: Value[] = [];
    for (const { expression } of items) values.push(environment.evaluate(expression, before));
    const row = new NamedRow(columns, values);
    yield { row, visible: looksBack ? new Map([...before, ...row]) : row };
  }
}

function* distinct(environment: Environment, rows: Iterable<Projected>): Generator<Projected> {
  const seen = new Set<string>();
  for (const projected of rows) {
    const key = identity([...projected.row.values()]);
    if (seen.has(key)) continue;
    environment.keep(projected.row.size);
    seen.add(key);
    yield projected;
  }
}

function count(environment: Environment, expression: Expression, clause: string): number {
  const value = environment.evaluate(expression, new Map());
  if (typeof value !== "bigint") throw wrongType(clause, "an integer", value);
  if (value < 0n) throw failure(`${clause} takes an integer that is not negative, but found ${value}`);
  return Number(value);
}
