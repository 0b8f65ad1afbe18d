import type { Environment } from "../evaluation/environment.ts";
import { aggregateFunctions } from "../functions/aggregate-functions.ts";
import type { Expression, Projection } from "../syntax/syntax-tree.ts";
import { rewriteExpressions } from "../syntax/walk-tree.ts";
import { identity } from "../values/equality.ts";
import type { Row, Value } from "../values/value.ts";
import { aggregatesIn, isAggregate } from "./aggregate-calls.ts";

interface Group {
  readonly first: Row;
  /** By aggregation: the values of its argument. */
  readonly values: Value[][];
  readonly extras: Value[];
}

/** One row a group: rows are of one group when the columns without an aggregation are the same. */
export function* aggregate(
  environment: Environment,
  projection: Projection,
  rows: Iterable<Row>,
): Generator<{ row: Row; visible: Row }> {
  const keys = projection.items.filter(({ expression }) => aggregatesIn([expression]).length === 0);
  const calls = aggregatesIn([projection.items, projection.order]);
  const groups = new Map<string, Group>();
  for (const row of rows) {
    environment.checkTime();
    const key = identity(keys.map(({ expression }) => environment.evaluate(expression, row)));
    let group = groups.get(key);
    if (group === undefined) {
      group = { first: row, values: calls.map(() => []), extras: calls.map(() => null) };
      groups.set(key, group);
    }
    for (const [k, call] of calls.entries()) gather(environment, call, row, group, k);
  }
  if (groups.size === 0 && keys.length === 0)
    groups.set("", { first: new Map(), values: calls.map(() => []), extras: calls.map(() => null) });
  const resultName = (k: number) => `\u0000aggregate ${k}`;
  const toResult = (expression: Expression): Expression | null =>
    isAggregate(expression)
      ? { kind: "variable", name: resultName(calls.indexOf(expression)), at: expression.at }
      : null;
  const items = projection.items.map((item) => ({
    ...item,
    expression: rewriteExpressions(item.expression, toResult),
  }));
  for (const group of groups.values()) {
    const visible = new Map(group.first);
    for (const [k, call] of calls.entries()) visible.set(resultName(k), resultOf(call, group, k));
    const row = new Map(
      items.map(({ name, expression }) => [name, environment.evaluate(expression, visible)]),
    );
    yield { row, visible: new Map([...visible, ...row]) };
  }
}

function gather(environment: Environment, call: Expression, row: Row, group: Group, k: number): void {
  if (call.kind === "count all") {
    group.values[k]?.push(true);
    return;
  }
  if (call.kind !== "call") return;
  const [value = null, extra = null] = call.arguments.map((argument) => environment.evaluate(argument, row));
  if (value !== null) group.values[k]?.push(value);
  group.extras[k] = extra;
}

function resultOf(call: Expression, group: Group, k: number): Value {
  const values = group.values[k] ?? [];
  if (call.kind !== "call") return BigInt(values.length);
  const distinct = call.distinct
    ? [...new Map(values.map((value) => [identity(value), value])).values()]
    : values;
  return aggregateFunctions.get(call.name.toLowerCase())?.of(distinct, group.extras[k] ?? null) ?? null;
}
