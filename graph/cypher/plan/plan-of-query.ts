import { aggregatesIn } from "../clauses/aggregate-calls.ts";
import type { CypherPlan } from "../cypher-value.ts";
import { planMatch } from "../matching/match-plan.ts";
import { patternVariables } from "../matching/pattern-variables.ts";
import type { Clause, Query, SingleQuery } from "../syntax/syntax-tree.ts";
import type { Value } from "../values/value.ts";
import { type PlanContext, rowsOf } from "./plan-context.ts";
import { planOfMatch } from "./plan-of-match.ts";

/** How a query is answered; each operator has the one whose rows it takes below it. */
export function planOfQuery(context: PlanContext, query: Query, bound: readonly string[] = []): CypherPlan {
  const parts = query.parts.map((part) => planOfSingle(context, part, bound));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const details = query.all ? "all" : "distinct";
  return { operator: "Union", details, rows: rowsOf(context, query), children: parts };
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
      return planOfProjection(context, clause, below);
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

/** The steps of a projection; the last gives the rows of its clause. */
function planOfProjection(
  context: PlanContext,
  clause: Extract<Clause, { kind: "with" | "return" }>,
  below: CypherPlan | null,
): CypherPlan {
  const { projection } = clause;
  const { items, order, skip, limit } = projection;
  const name = clause.kind === "return" ? "ProduceResults" : "Projection";
  const columns = items.map((item) => item.name).join(", ");
  const grouped = aggregatesIn([items]).length > 0;
  const keys = order.length === 1 ? "1 key" : `${order.length} keys`;
  const steps: [operator: string, details: string, wanted: boolean, counted: object | null][] = [
    [grouped ? "EagerAggregation" : name, columns, true, items],
    ["Distinct", columns, projection.distinct, projection],
    [limit === null ? "Sort" : "Top", keys, order.length > 0, order],
    ["Skip", "", skip !== null, skip],
    ["Limit", "", limit !== null && order.length === 0, limit],
    ["Filter", "1 condition", clause.kind === "with" && clause.where !== null, clause],
    [name, columns, grouped && name === "ProduceResults", clause],
  ];
  const operators = steps.filter(([, , wanted]) => wanted);
  return operators.reduce<CypherPlan | null>(
    (inner, [operator, details, , step], k) => ({
      operator,
      details,
      rows: rowsOf(context, k === operators.length - 1 ? clause : (step ?? clause)),
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
