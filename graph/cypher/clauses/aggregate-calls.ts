import { aggregateFunctions } from "../functions/aggregate-functions.ts";
import type { Expression } from "../syntax/syntax-tree.ts";
import { walkExpressions } from "../syntax/walk-tree.ts";

export type AggregateCall = Extract<Expression, { kind: "call" | "count all" }>;

/** Whether an expression is itself an aggregation such as `count(*)` or `sum(n.count)`. */
export function isAggregate(expression: Expression): expression is AggregateCall {
  return (
    expression.kind === "count all" ||
    (expression.kind === "call" && aggregateFunctions.has(expression.name.toLowerCase()))
  );
}

/** The aggregations in an expression, those of subqueries left out. */
export function aggregatesIn(tree: object): AggregateCall[] {
  const found: AggregateCall[] = [];
  walkExpressions(tree, (expression) => {
    if (isAggregate(expression)) found.push(expression);
    return expression.kind !== "subquery" && !isAggregate(expression);
  });
  return found;
}
