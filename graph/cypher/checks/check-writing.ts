import type { Expression, RemoveItem, SetItem, WritingClause } from "../syntax/syntax-tree.ts";
import { noAggregate } from "./check-expression.ts";
import { checkPatterns } from "./check-patterns.ts";
import { type ExpressionChecks, mistake, type Scope } from "./scope.ts";
import { typeOfExpression } from "./type-of-expression.ts";

/** Checks a writing clause; gives the scope that it leaves. */
export function checkWriting(clause: WritingClause, scope: Scope, checks: ExpressionChecks): Scope {
  switch (clause.kind) {
    case "create":
      return checkPatterns(clause.patterns, scope, checks, "create");
    case "merge": {
      const after = checkPatterns([clause.pattern], scope, checks, "merge");
      checkItems([...clause.onCreate, ...clause.onMatch], after, checks);
      return after;
    }
    case "set":
    case "remove":
      checkItems(clause.items, scope, checks);
      return scope;
    case "delete":
      for (const element of clause.elements) checkDeleted(element, scope, checks);
      return scope;
    case "foreach": {
      noAggregate(clause.list, "FOREACH");
      checks.expression(clause.list, scope, checks);
      if (scope.has(clause.variable))
        throw mistake(`The variable ${clause.variable} is bound already`, clause.at);
      let inner: Scope = new Map(scope).set(clause.variable, "any");
      for (const each of clause.clauses) inner = checkWriting(each, inner, checks);
      return scope;
    }
  }
}

function checkItems(items: readonly (SetItem | RemoveItem)[], scope: Scope, checks: ExpressionChecks): void {
  const check = (expression: Expression): void => {
    noAggregate(expression, "SET");
    checks.expression(expression, scope, checks);
  };
  for (const item of items) {
    if ("variable" in item && !scope.has(item.variable))
      throw mistake(`The variable ${item.variable} is not defined`, item.at);
    if ("of" in item) for (const part of [item.of, item.key]) check(part);
    if ("value" in item) check(item.value);
  }
}

function checkDeleted(element: Expression, scope: Scope, checks: ExpressionChecks): void {
  if (element.kind === "has labels")
    throw mistake("DELETE takes nodes and relationships; REMOVE takes labels away", element.at);
  noAggregate(element, "DELETE");
  checks.expression(element, scope, checks);
  const type = typeOfExpression(element, scope);
  if (!["any", "node", "relationship", "path"].includes(type) || element.kind === "binary")
    throw mistake(`DELETE takes a node, a relationship or a path, not ${type}`, element.at);
}
