import { aggregatesIn, isAggregate } from "../clauses/aggregate-calls.ts";
import type { Expression, Projection } from "../syntax/syntax-tree.ts";
import { namesIn, walkExpressions, writtenForm } from "../syntax/walk-tree.ts";
import { mistake } from "./scope.ts";

/** In a column or sort key with an aggregation, all else must be a column without one, or the same for every row. */
export function checkGrouping({ items, order, distinct }: Projection, grouped: boolean): void {
  const keys = items.filter(({ expression }) => aggregatesIn([expression]).length === 0);
  const written = new Set(
    keys.filter(({ expression }) => isSimple(expression)).map(({ expression }) => writtenForm(expression)),
  );
  const columns = new Set(items.map(({ name }) => name));
  const keyVariables = new Set(
    keys.flatMap(({ expression }) => (expression.kind === "variable" ? [expression.name] : [])),
  );
  for (const { expression } of items) {
    for (const call of aggregatesIn([expression]))
      if (call.kind === "call" && aggregatesIn([call.arguments]).length > 0)
        throw mistake("An aggregation stands inside another", call.at);
    if (aggregatesIn([expression]).length > 0) checkParts(expression, written, keyVariables);
  }
  if (!grouped && !distinct) return;
  const whole = new Set(items.map(({ expression }) => writtenForm(expression)));
  for (const { expression } of order) {
    const known = new Set([...columns, ...keyVariables, ...localNames(expression)]);
    const calls = aggregatesIn([expression]);
    const mixes = calls.length > 0 && !whole.has(writtenForm(expression));
    for (const call of calls)
      if (!whole.has(writtenForm(call)))
        throw mistake("An aggregation in ORDER BY must be a column", call.at);
    checkParts(expression, mixes ? new Set([...written, ...calls.map(writtenForm)]) : whole, known);
  }
}

/** What may stand beside an aggregation as it stands in a column: `n`, `n.name`; not `n.a + n.b`. */
function isSimple(expression: Expression): boolean {
  return expression.kind === "property" ? isSimple(expression.of) : expression.kind === "variable";
}

function checkParts(expression: Expression, written: ReadonlySet<string>, names: ReadonlySet<string>): void {
  const local = localNames(expression);
  walkExpressions(expression, (part) => {
    if (written.has(writtenForm(part)) || isAggregate(part)) return false;
    if (part.kind === "variable" && !names.has(part.name) && !local.has(part.name))
      throw mistake(
        `${part.name} stands beside an aggregation or DISTINCT, but is no column of its own`,
        part.at,
      );
    return true;
  });
}

/** Names that the expression binds itself, as `x` in `[x IN list | x + 1]`. */
function localNames(expression: Expression): Set<string> {
  const local = new Set<string>();
  walkExpressions(expression, (part) => {
    if ("variable" in part && typeof part.variable === "string") local.add(part.variable);
    if (part.kind === "reduce") local.add(part.accumulator);
    if (part.kind === "pattern comprehension") for (const name of namesIn(part.pattern)) local.add(name);
    return true;
  });
  return local;
}
