import type { Expression } from "./syntax-tree.ts";

type Tree = Expression | object;

function isExpression(value: object): value is Expression {
  return "kind" in value && "at" in value;
}

/** Every expression in a tree, outer before inner; `enter` false leaves out what is inside. */
export function walkExpressions(tree: Tree, enter: (expression: Expression) => boolean): void {
  if (isExpression(tree) && !enter(tree)) return;
  for (const [key, part] of Object.entries(tree))
    if (key !== "at" && typeof part === "object" && part !== null) walkExpressions(part, enter);
}

/** A copy of the tree in which `replace` stands in for the expressions that it does not return null for. */
export function rewriteExpressions<T extends Tree>(
  tree: T,
  replace: (expression: Expression) => Expression | null,
): T {
  if (isExpression(tree)) {
    const replaced = replace(tree);
    if (replaced !== null) return replaced as T;
  }
  if (Array.isArray(tree)) return tree.map((part) => rewritePart(part, replace)) as unknown as T;
  const entries = Object.entries(tree).map(([key, part]) => [
    key,
    key === "at" ? part : rewritePart(part, replace),
  ]);
  return Object.fromEntries(entries) as T;
}

function rewritePart(part: unknown, replace: (expression: Expression) => Expression | null): unknown {
  return typeof part === "object" && part !== null ? rewriteExpressions(part, replace) : part;
}

/** Every name that an expression mentions, those that it binds itself included. */
export function namesIn(tree: Tree): Set<string> {
  const names = new Set<string>();
  const add = (part: unknown) => {
    if (typeof part !== "object" || part === null) return;
    for (const [key, inner] of Object.entries(part)) {
      if (typeof inner === "string" && (key === "variable" || key === "of")) names.add(inner);
      if (key !== "at") add(inner);
    }
    if ("kind" in part && part.kind === "variable" && "name" in part) names.add(String(part.name));
  };
  add(tree);
  return names;
}

/** A text that two expressions share when they are written the same but for blanks and places. */
export function writtenForm(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) =>
    key === "at" ? undefined : typeof value === "bigint" ? `${value}n` : Object.is(value, -0) ? "-0" : value,
  );
}
