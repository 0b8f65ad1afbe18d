import type { Expression } from "../syntax/syntax-tree.ts";
import { typeOf } from "../values/value.ts";
import type { Scope, VariableType } from "./scope.ts";

/** What an expression's value is known to be before the query runs. */
export function typeOfExpression(expression: Expression, scope: Scope): VariableType {
  switch (expression.kind) {
    case "literal":
      return expression.value === null ? "any" : (typeOf(expression.value) as VariableType);
    case "variable":
      return scope.get(expression.name) ?? "any";
    case "list":
    case "list comprehension":
    case "pattern comprehension":
      return "list";
    case "map":
    case "map projection":
      return "map";
    case "not":
    case "is null":
    case "is typed":
    case "comparison":
      return "boolean";
    default:
      return "any";
  }
}

/** What every item of a list that is written out is known to be. */
export function typeOfItems(list: Expression): VariableType {
  if (list.kind !== "list") return "any";
  const types = new Set(list.items.map((item) => typeOfExpression(item, new Map())));
  const [only = "any"] = types;
  return types.size === 1 ? only : "any";
}
