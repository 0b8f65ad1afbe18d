import { aggregatesIn } from "../clauses/aggregate-calls.ts";
import type { CypherPlan } from "../cypher-value.ts";
import { planMatch } from "../matching/match-plan.ts";
import { patternVariables } from "../matching/pattern-variables.ts";
import type { Clause, Projection, Query, SingleQuery } from "../syntax/syntax-tree.ts";
import type { Value } from "../values/value.ts";
import { type PlanContext, rowsOf } from "./plan-context.ts";
import { planOfMatch } from "./plan-of-match.ts";

/** How a query is answered; each operator has the one whose rows it takes below it. */
export function planOfQuery(context: PlanContext, query: Query, bound: readonly string[] = []): CypherPlan {
  const parts = query.parts.map((part) => planOfSingle(context, part, bound));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return { operator: "Union", details: query.all ? "all" : "distinct", rows: null, children: parts };
}

function planOfSingle(context: PlanContext, query: SingleQuery, outer: readonly string[]): CypherPlan {
  let bound = [...outer];
  let plan: CypherPlan | null = null;
  for (const clause of query.clauses) {
    plan = planOfClause(context, clause, bound, plan);
    bound = boundAfter(clause, bound);
  }
  return plan ?? { operator: "Argument", details: "", rows: null, children: [] };
}

function planOfClause(
  context: PlanContext,
  clause: Clause,
  bound: readonly string[],
  below: CypherPlan | null,
): CypherPlan {
  const children = below === null ? [] : [below];
  const rows = rowsOf(context, clause);
  switch (clause.kind) {
    case "match": {
      const { environment, planned } = context;
      const row = new Map<string, Value>(bound.map((name) => [name, null]));
      const plan = planned(clause.patterns) ?? planMatch(environment, clause.patterns, clause.where, row);
      const matched = planOfMatch(context, plan, below);
      return clause.optional ? { operator: "Optional", details: "", rows, children: [matched] } : matched;
    }
    case "unwind":
      return { operator: "Unwind", details: clause.variable, rows, children };
    case "with":
    case "return":
      return planOfProjection(
        clause.projection,
        rows,
        below,
        clause.kind === "return" ? "ProduceResults" : "Projection",
      );
    case "call procedure":
      return { operator: "ProcedureCall", details: clause.name, rows, children };
    case "call subquery":
      return {
        operator: "Apply",
        details: "",
        rows,
        children: [...children, planOfQuery(context, clause.query, bound)],
      };
    default:
      return {
        operator: `${clause.kind.charAt(0).toUpperCase()}${clause.kind.slice(1)}`,
        details: "",
        rows,
        children,
      };
  }
}

function planOfProjection(
  projection: Projection,
  rows: number | null,
  below: CypherPlan | null,
  name: string,
): CypherPlan {
  const columns = projection.items.map((item) => item.name).join(", ");
  const grouped = aggregatesIn([projection.items]).length > 0;
  const steps: [operator: string, details: string, wanted: boolean][] = [
    [grouped ? "EagerAggregation" : name, columns, true],
    ["Distinct", columns, projection.distinct],
    [
      projection.limit === null ? "Sort" : "Top",
      projection.order.length === 1 ? "1 key" : `${projection.order.length} keys`,
      projection.order.length > 0,
    ],
    ["Skip", "", projection.skip !== null],
    ["Limit", "", projection.limit !== null && projection.order.length === 0],
    [name, columns, grouped && name === "ProduceResults"],
  ];
  const operators = steps.filter(([, , wanted]) => wanted);
  return operators.reduce<CypherPlan | null>(
    (inner, [operator, details], k) => ({
      operator,
      details,
      rows: k === operators.length - 1 ? rows : null,
      children: inner === null ? [] : [inner],
    }),
    below,
  ) as CypherPlan;
}

function boundAfter(clause: Clause, bound: readonly string[]): string[] {
  switch (clause.kind) {
    case "match":
    case "create":
      return [...new Set([...bound, ...patternVariables(clause.patterns)])];
    case "merge":
      return [...new Set([...bound, ...patternVariables([clause.pattern])])];
    case "unwind":
      return [...bound, clause.variable];
    case "with":
    case "return":
      return clause.projection.items.map(({ name }) => name);
    case "call procedure":
      return [
        ...bound,
        ...(clause.yields === null || clause.yields === "all" ? [] : clause.yields.map(({ name }) => name)),
      ];
    default:
      return [...bound];
  }
}
