import type { Environment } from "../evaluation/environment.ts";
import { aggregateFunctions, type Gathering } from "../functions/aggregate-functions.ts";
import type { Expression, Projection } from "../syntax/syntax-tree.ts";
import { rewriteExpressions } from "../syntax/walk-tree.ts";
import { identity } from "../values/equality.ts";
import type { Row, Value } from "../values/value.ts";
import { type AggregateCall, aggregatesIn, isAggregate } from "./aggregate-calls.ts";

interface Group {
  readonly first: Row;
  readonly gatherings: readonly Gathering[];
}

/** One row a group: rows are of one group when the columns without an aggregation are the same. */
export function* aggregate(
  environment: Environment,
  projection: Projection,
  rows: Iterable<Row>,
): Generator<{ row: Row; visible: Row }> {
  const keys = projection.items
    .map(({ expression }) => expression)
    .filter((expression) => aggregatesIn([expression]).length === 0);
  const calls = aggregatesIn([projection.items, projection.order]);
  const groups = new Map<string, Group>();
  const byText = new Map<string, Group>();
  const [only] = keys.length === 1 ? keys : [];
  const groupOf = (key: string, first: Row): Group => {
    const known = groups.get(key);
    if (known !== undefined) return known;
    environment.keep(first.size + calls.length);
    const group = { first, gatherings: calls.map((call) => startOf(environment, call)) };
    groups.set(key, group);
    return group;
  };
  const keyOf = (row: Row): string => {
    let key = "";
    for (const expression of keys) key += `${identity(environment.evaluate(expression, row))}|`;
    return key;
  };
  /** Texts, the most usual keys, are looked up as they are. */
  const groupOfValue = (value: Value, first: Row): Group => {
    if (typeof value !== "string") return groupOf(`${identity(value)}|`, first);
    const known = byText.get(value);
    if (known !== undefined) return known;
    const group = groupOf(`${identity(value)}|`, first);
    byText.set(value, group);
    return group;
  };
  for (const row of rows) {
    environment.checkTime();
    const { gatherings } = only
      ? groupOfValue(environment.evaluate(only, row), row)
      : groupOf(keyOf(row), row);
    for (let k = 0; k < calls.length; k++)
      gather(environment, calls[k] as AggregateCall, row, gatherings[k] as Gathering);
  }
  if (groups.size === 0 && keys.length === 0) groupOf("", new Map());
  yield* rowsOf(environment, projection, calls, groups.values());
}

function* rowsOf(
  environment: Environment,
  projection: Projection,
  calls: readonly AggregateCall[],
  groups: Iterable<Group>,
): Generator<{ row: Row; visible: Row }> {
  const resultName = (k: number) => `\u0000aggregate ${k}`;
  const toResult = (expression: Expression): Expression | null =>
    isAggregate(expression)
      ? { kind: "variable", name: resultName(calls.indexOf(expression)), at: expression.at }
      : null;
  const items = projection.items.map((item) => ({
    ...item,
    expression: rewriteExpressions(item.expression, toResult),
  }));
  for (const { first, gatherings } of groups) {
    const visible = new Map(first);
    for (const [k, gathering] of gatherings.entries()) visible.set(resultName(k), gathering.result());
    const row = new Map(
      items.map(({ name, expression }) => [name, environment.evaluate(expression, visible)]),
    );
    yield { row, visible: new Map([...visible, ...row]) };
  }
}

function startOf(environment: Environment, call: AggregateCall): Gathering {
  const called = aggregateFunctions.get(call.kind === "call" ? call.name.toLowerCase() : "count");
  if (called === undefined) throw new Error("An aggregation without its function");
  const gathering = called.start();
  const distinct = call.kind === "call" && call.distinct;
  if (!distinct && !called.keeps) return gathering;
  const seen = new Set<string>();
  return {
    ...gathering,
    add(value, extra) {
      if (distinct) {
        const key = identity(value);
        if (seen.has(key)) return;
        seen.add(key);
      }
      environment.keep(1);
      gathering.add(value, extra);
    },
  };
}

function gather(environment: Environment, call: AggregateCall, row: Row, gathering: Gathering): void {
  if (call.kind === "count all") gathering.add(true, null);
  else {
    const [of, beside] = call.arguments;
    const value: Value = of ? environment.evaluate(of, row) : null;
    if (value !== null) gathering.add(value, beside ? environment.evaluate(beside, row) : null);
  }
}
