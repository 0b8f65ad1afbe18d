import type { Expression, Projection } from "./syntax-tree.ts";
import { rewriteExpressions, writtenForm } from "./walk-tree.ts";

/** The same, where each expression that is also a column stands for that column. */
export function byColumns<T extends object>(projection: Projection, tree: T): T {
  const columns = new Map(projection.items.map((item) => [writtenForm(item.expression), item.name]));
  return rewriteExpressions(tree, (expression): Expression | null => {
    const name = columns.get(writtenForm(expression));
    return name === undefined ? null : { kind: "variable", name, at: expression.at };
  });
}
