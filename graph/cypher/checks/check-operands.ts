import type { Expression } from "../syntax/syntax-tree.ts";
import { mistake, type Scope, type VariableType } from "./scope.ts";
import { typeOfExpression } from "./type-of-expression.ts";

const takenBy: Readonly<Record<string, readonly VariableType[]>> = {
  length: ["path"],
  type: ["relationship"],
  labels: ["node"],
  nodes: ["path"],
  relationships: ["path"],
  properties: ["node", "relationship", "map"],
  size: ["list", "string", "map", "relationships"],
};

/** Throws CypherError where what is known of an operand's type cannot fit its operator or function. */
export function checkOperands(expression: Expression, scope: Scope): void {
  const need = (part: Expression, what: string, types: readonly VariableType[]) => {
    const type = typeOfExpression(part, scope);
    if (type !== "any" && !types.includes(type))
      throw mistake(`${what} takes ${types.join(" or ")}, not ${type}`, part.at);
  };
  switch (expression.kind) {
    case "not":
      need(expression.of, "NOT", ["boolean"]);
      return;
    case "binary":
      if (["AND", "OR", "XOR"].includes(expression.operator))
        for (const part of [expression.left, expression.right]) need(part, expression.operator, ["boolean"]);
      if (["%", "^"].includes(expression.operator))
        for (const part of [expression.left, expression.right])
          need(part, expression.operator, ["integer", "float"]);
      if (expression.operator === "IN") need(expression.right, "IN", ["list", "relationships"]);
      return;
    case "property":
      need(expression.of, `.${expression.name}`, ["node", "relationship", "map"]);
      return;
    case "has labels":
      need(expression.of, "A label test", ["node", "relationship"]);
      return;
    case "call": {
      const taken = takenBy[expression.name.toLowerCase()];
      const [first] = expression.arguments;
      if (taken !== undefined && first !== undefined) need(first, `${expression.name}()`, taken);
      return;
    }
    default:
  }
}
