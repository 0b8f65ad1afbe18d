import { aggregatesIn } from "../clauses/aggregate-calls.ts";
import { aggregateFunctions } from "../functions/aggregate-functions.ts";
import { functionNamed } from "../functions/function-table.ts";
import type { Expression } from "../syntax/syntax-tree.ts";
import { walkExpressions } from "../syntax/walk-tree.ts";
import { checkOperands } from "./check-operands.ts";
import { checkPatterns } from "./check-patterns.ts";
import { type ExpressionChecks, mistake, type Place, type Scope } from "./scope.ts";
import { typeOfExpression, typeOfItems } from "./type-of-expression.ts";

/** Throws CypherError for unknown variables and functions, wrong numbers of arguments, and types that cannot fit. */
export function checkExpression(
  expression: Expression,
  scope: Scope,
  checks: ExpressionChecks,
  place: Place = "value",
): void {
  const check = (
    part: Expression | null,
    inner: Scope = scope,
    at: Place = place === "predicate" ? "value" : place,
  ) => {
    if (part !== null) checkExpression(part, inner, checks, at);
  };
  if (place === "predicate") checkPredicate(expression, scope);
  checkOperands(expression, scope);
  switch (expression.kind) {
    case "literal":
      return;
    case "variable":
      if (place === "SKIP" || place === "LIMIT")
        throw mistake(`${place} takes no variable, for it is the same for every row`, expression.at);
      if (!scope.has(expression.name))
        throw mistake(`The variable ${expression.name} is not defined`, expression.at);
      return;
    case "call":
      checkCall(expression);
      for (const argument of expression.arguments)
        check(argument, scope, expression.name.toLowerCase() === "exists" ? "predicate" : undefined);
      return;
    case "binary": {
      const isLogical =
        expression.operator === "AND" || expression.operator === "OR" || expression.operator === "XOR";
      check(expression.left, scope, isLogical ? place : undefined);
      check(expression.right, scope, isLogical ? place : undefined);
      return;
    }
    case "not":
      check(expression.of, scope, place);
      return;
    case "list comprehension":
    case "quantified": {
      noAggregate(
        { ...expression, list: { kind: "list", items: [], at: expression.at } },
        "a list comprehension",
      );
      check(expression.list);
      const inner = new Map(scope).set(expression.variable, typeOfItems(expression.list));
      check(expression.where, inner, "predicate");
      check(expression.kind === "quantified" ? null : expression.result, inner);
      return;
    }
    case "reduce":
      noAggregate(expression, "reduce()");
      check(expression.start);
      check(expression.list);
      check(
        expression.step,
        new Map(scope).set(expression.accumulator, "any").set(expression.variable, "any"),
      );
      return;
    case "pattern comprehension": {
      const inner = checkPatterns([expression.pattern], scope, checks, "match");
      check(expression.where, inner, "predicate");
      check(expression.result, inner);
      return;
    }
    case "pattern predicate":
      if (place !== "predicate" && expression.pattern.shortest === null)
        throw mistake("A pattern is no value: it stands in WHERE, in exists(…) or in [… | …]", expression.at);
      checkPatterns([expression.pattern], scope, checks, "predicate");
      return;
    case "map projection":
      if (!scope.has(expression.of))
        throw mistake(`The variable ${expression.of} is not defined`, expression.at);
      for (const item of expression.items) if (item.kind === "entry") check(item.value);
      return;
    case "subquery":
      checks.subquery(expression.query, scope);
      return;
    case "case":
      check(expression.subject);
      for (const { when, result } of expression.branches) {
        check(when, scope, expression.subject === null ? "predicate" : undefined);
        check(result);
      }
      check(expression.otherwise);
      return;
    default:
      for (const part of partsOf(expression)) check(part);
  }
}

function checkPredicate(expression: Expression, scope: Scope): void {
  const type = typeOfExpression(expression, scope);
  if (!["any", "boolean", "list"].includes(type))
    throw mistake(`A condition is true or false, not a ${type}`, expression.at);
}

/** Throws CypherError where an aggregation stands in an expression that has no groups. */
export function noAggregate(expression: Expression, place: string): void {
  const [first] = aggregatesIn([expression]);
  if (first) throw mistake(`An aggregation cannot stand in ${place}`, first.at);
}

function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case "list":
      return [...expression.items];
    case "map":
      return expression.entries.map(({ value }) => value);
    case "comparison":
      return [...expression.operands];
    case "element":
      return [expression.of, expression.index];
    case "slice":
      return [expression.of, expression.from, expression.to].filter((part) => part !== null);
    case "property":
    case "has labels":
    case "negative":
    case "positive":
    case "is null":
    case "is typed":
      return [expression.of];
    default:
      return [];
  }
}

function checkCall(call: Extract<Expression, { kind: "call" }>): void {
  const aggregate = aggregateFunctions.get(call.name.toLowerCase());
  const count = call.arguments.length;
  if (aggregate !== undefined) {
    walkExpressions(call.arguments, (part) => {
      if (part.kind === "call" && part.name.toLowerCase() === "rand")
        throw mistake("An aggregation takes no rand(), which differs for each row", part.at);
      return true;
    });
    if (count !== aggregate.takes)
      throw mistake(`${call.name}() takes ${aggregate.takes} arguments, not ${count}`, call.at);
    return;
  }
  const called = functionNamed(call.name);
  if (called === undefined) throw mistake(`There is no function ${call.name}()`, call.at);
  if (count < called.least || count > called.most) {
    const takes = called.least === called.most ? `${called.least}` : `${called.least} to ${called.most}`;
    throw mistake(`${call.name}() takes ${takes} arguments, not ${count}`, call.at);
  }
}
