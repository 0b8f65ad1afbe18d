import { aggregatesIn } from "../clauses/aggregate-calls.ts";
import { CypherError } from "../cypher-error.ts";
import type { Procedures } from "../procedures/procedure.ts";
import { byColumns } from "../syntax/by-columns.ts";
import {
  type Clause,
  type Projection,
  type ProjectionItem,
  type Query,
  type SingleQuery,
  writingKinds,
} from "../syntax/syntax-tree.ts";
import { namesIn } from "../syntax/walk-tree.ts";
import { checkProcedure, checkSubquery, returnOf } from "./check-call.ts";
import { checkExpression, noAggregate } from "./check-expression.ts";
import { checkGrouping } from "./check-grouping.ts";
import { checkPatterns } from "./check-patterns.ts";
import { checkWriting } from "./check-writing.ts";
import { type ExpressionChecks, mistake, type Scope, type VariableType } from "./scope.ts";
import { typeOfExpression } from "./type-of-expression.ts";

interface ClauseChecks {
  readonly writable: boolean;
  readonly mustReturn: boolean;
  readonly procedures: Procedures;
  readonly parameters: ReadonlySet<string>;
  readonly subquery: (
    query: Query,
    scope: Scope,
    writable: boolean,
  ) => { query: Query; columns: readonly string[] };
}

/** Checks clauses one after another, each with the variables that those before it leave. */
export function checkClauses(
  query: SingleQuery,
  outer: Scope,
  checks: ClauseChecks,
): { query: SingleQuery; columns: string[] } {
  let scope = outer;
  let columns: string[] = [];
  const expressions: ExpressionChecks = {
    expression: checkExpression,
    subquery: (inner, visible) => {
      const writing = inner.parts.flatMap(({ clauses }) => clauses).find(isWriting);
      if (writing) throw mistake("A query inside an expression only reads", writing.at);
      return checks.subquery(inner, visible, false).query;
    },
  };
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
          const where = isPlain ? clause.where : byColumns(projection, clause.where);
          checkExpression(where, visible, expressions, "predicate");
          return { ...clause, projection, where };
        }
        return { ...clause, projection };
      }
      case "call procedure": {
        const alone = query.clauses.length === 1 && checks.mustReturn;
        const checked = checkProcedure(clause, scope, { ...checks, ...expressions }, alone);
        scope = checked.scope;
        return checked.clause;
      }
      case "call subquery": {
        const checked = checkSubquery(clause, scope, (inner, visible) =>
          checks.subquery(inner, visible, checks.writable),
        );
        scope = checked.scope;
        return checked.clause;
      }
      default:
        scope = checkWriting(clause, scope, expressions);
        return clause;
    }
  };
  const clauses = query.clauses.map(checkClause);
  const [only] = clauses;
  if (clauses.length === 1 && only?.kind === "call procedure" && checks.mustReturn)
    clauses.push(...returnOf(only).map(checkClause));
  return { query: { ...query, clauses: clauses.map(withNeeded) }, columns };
}

/** What no later clause speaks of need not be kept. */
function withNeeded(clause: Clause, k: number, clauses: readonly Clause[]): Clause {
  return clause.kind === "match" ? { ...clause, needed: namesIn(clauses.slice(k + 1)) } : clause;
}

const isWriting = (clause: Clause | undefined): boolean =>
  clause !== undefined && (writingKinds as readonly string[]).includes(clause.kind);

function checkOrder({ clauses, at }: SingleQuery, { writable, mustReturn }: ClauseChecks): void {
  for (const [k, clause] of clauses.entries()) {
    const { line, column } = clause.at;
    const word = clause.kind.toUpperCase();
    if (isWriting(clause) && !writable)
      throw new CypherError(`${word} writes; this console only reads`, "unsupported", line, column);
    const next = clauses[k + 1];
    if (clause.kind === "return" && next) throw mistake("Nothing may follow RETURN", next.at);
    if (isWriting(clause) && next && !isWriting(next) && next.kind !== "with" && next.kind !== "return")
      throw mistake(`After ${word} a WITH is needed before what reads`, next.at);
    if (clause.kind === "match" && clause.optional === false && k > 0) {
      const before = clauses[k - 1];
      if (before?.kind === "match" && before.optional)
        throw mistake("Between OPTIONAL MATCH and MATCH a WITH is needed", clause.at);
    }
  }
  const last = clauses.at(-1);
  const ends = last?.kind === "return" || last?.kind.startsWith("call ") || isWriting(last);
  if (mustReturn && !ends) throw mistake("The query ends without RETURN", at);
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
    if (bound !== null) {
      if (bound.kind === "literal" && (typeof bound.value !== "bigint" || bound.value < 0n))
        throw mistake(`${word} takes an integer that is not negative`, bound.at);
      checkExpression(bound, new Map(), checks, word);
    }
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
