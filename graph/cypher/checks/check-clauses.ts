import { aggregatesIn } from "../clauses/aggregate-calls.ts";
import { CypherError } from "../cypher-error.ts";
import type { Clause, Projection, ProjectionItem, Query, SingleQuery } from "../syntax/syntax-tree.ts";
import { checkExpression, noAggregate } from "./check-expression.ts";
import { checkGrouping } from "./check-grouping.ts";
import { checkPatterns } from "./check-patterns.ts";
import { type ExpressionChecks, mistake, type Scope, type VariableType } from "./scope.ts";
import { typeOfExpression } from "./type-of-expression.ts";

interface ClauseChecks {
  readonly writable: boolean;
  readonly mustReturn: boolean;
  readonly subquery: (query: Query, scope: Scope) => Query;
}

/** Checks clauses one after another, each with the variables that those before it leave. */
export function checkClauses(
  query: SingleQuery,
  outer: Scope,
  checks: ClauseChecks,
): { query: SingleQuery; columns: string[] } {
  let scope = outer;
  let columns: string[] = [];
  const expressions: ExpressionChecks = { expression: checkExpression, subquery: checks.subquery };
  checkOrder(query, checks);
  const checkClause = (clause: Clause): Clause => {
    switch (clause.kind) {
      case "match": {
        scope = checkPatterns(clause.patterns, scope, expressions, "match");
        if (clause.where !== null) {
          noAggregate(clause.where, "WHERE");
          checkExpression(clause.where, scope, expressions, "predicate");
        }
        return clause;
      }
      case "create":
        scope = checkPatterns(clause.patterns, scope, expressions, "create");
        return clause;
      case "unwind": {
        noAggregate(clause.list, "UNWIND");
        checkExpression(clause.list, scope, expressions);
        if (scope.has(clause.variable))
          throw mistake(`The variable ${clause.variable} is bound already`, clause.at);
        scope = new Map(scope).set(clause.variable, "any");
        return clause;
      }
      case "with":
      case "return": {
        const projection = checkProjection(clause.projection, scope, expressions, clause.kind);
        const before = scope;
        scope = new Map(
          projection.items.map(({ name, expression }): [string, VariableType] => [
            name,
            typeOfExpression(expression, before),
          ]),
        );
        if (clause.kind === "return") columns = projection.items.map(({ name }) => name);
        else if (clause.where !== null) {
          noAggregate(clause.where, "WHERE");
          const isPlain = !projection.distinct && aggregatesIn([projection.items]).length === 0;
          const visible = isPlain ? new Map([...before, ...scope]) : scope;
          checkExpression(clause.where, visible, expressions, "predicate");
        }
        return { ...clause, projection };
      }
    }
  };
  const clauses = query.clauses.map(checkClause);
  return { query: { ...query, clauses }, columns };
}

function checkOrder({ clauses, at }: SingleQuery, { writable, mustReturn }: ClauseChecks): void {
  for (const [k, clause] of clauses.entries()) {
    const { line, column } = clause.at;
    if (clause.kind === "create" && !writable)
      throw new CypherError("CREATE writes; this console only reads", "unsupported", line, column);
    const next = clauses[k + 1];
    if (clause.kind === "return" && next) throw mistake("Nothing may follow RETURN", next.at);
    if (clause.kind === "create" && next?.kind === "match")
      throw mistake("Between CREATE and MATCH a WITH is needed", next.at);
    if (clause.kind === "match" && clause.optional === false && k > 0) {
      const before = clauses[k - 1];
      if (before?.kind === "match" && before.optional)
        throw mistake("Between OPTIONAL MATCH and MATCH a WITH is needed", clause.at);
    }
  }
  const last = clauses.at(-1)?.kind;
  if (mustReturn && last !== "return" && last !== "create")
    throw mistake("The query ends without RETURN", at);
}

function checkProjection(
  projection: Projection,
  scope: Scope,
  checks: ExpressionChecks,
  kind: "with" | "return",
): Projection {
  if (projection.all && scope.size === 0 && kind === "return")
    throw mistake("RETURN * needs variables, but there are none", projection.at);
  const starred = projection.all ? [...scope.keys()].sort() : [];
  const items: ProjectionItem[] = [
    ...starred.map((name): ProjectionItem => {
      const expression = { kind: "variable", name, at: projection.at } as const;
      return { expression, name, aliased: true, at: projection.at };
    }),
    ...projection.items,
  ];
  const names = new Set<string>();
  for (const { name, expression, aliased, at } of items) {
    if (names.has(name)) throw mistake(`Two columns have the name ${name}`, at);
    names.add(name);
    checkExpression(expression, scope, checks);
    if (kind === "with" && !aliased && expression.kind !== "variable")
      throw mistake(`In WITH, ${name} needs a name: ${name} AS …`, at);
  }
  const whole = { ...projection, all: false, items };
  checkSorting(whole, scope, checks);
  for (const [word, bound] of [
    ["SKIP", projection.skip],
    ["LIMIT", projection.limit],
  ] as const)
    if (bound !== null) checkExpression(bound, new Map(), checks, word);
  return whole;
}

function checkSorting(projection: Projection, scope: Scope, checks: ExpressionChecks): void {
  const grouped = aggregatesIn([projection.items]).length > 0;
  const columns = projection.items.map(({ name, expression }): [string, VariableType] => [
    name,
    typeOfExpression(expression, scope),
  ]);
  const visible = new Map([...scope, ...columns]);
  for (const { expression } of projection.order) {
    const [first] = aggregatesIn([expression]);
    if (first && !grouped) throw mistake("ORDER BY has an aggregation, but no column has one", first.at);
    checkExpression(expression, visible, checks);
  }
  checkGrouping(projection, grouped);
}
