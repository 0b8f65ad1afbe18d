import type { CypherPlan } from "../cypher-value.ts";
import type { MatchPlan, Step } from "../matching/match-plan.ts";
import { bestChoice, type StartChoice } from "../matching/start-choices.ts";
import { describeNode, describeRelationship } from "./describe-pattern.ts";
import { type PlanContext, rowsOf } from "./plan-context.ts";

/** The steps of a match, each above the one before it. */
export function planOfMatch(context: PlanContext, plan: MatchPlan, below: CypherPlan | null): CypherPlan {
  return plan.steps.reduce<CypherPlan | null>((inner, step) => {
    const { operator, details } = describeStep(context, plan, step);
    const filter = step.decided.length;
    const tested =
      filter === 0 ? details : `${details}, ${filter === 1 ? "1 condition" : `${filter} conditions`}`;
    return {
      operator,
      details: tested,
      rows: rowsOf(context, step),
      children: inner === null ? [] : [inner],
    };
  }, below) as CypherPlan;
}

function describeStep(
  { environment }: PlanContext,
  plan: MatchPlan,
  step: Step,
): { operator: string; details: string } {
  const path = plan.paths[step.path];
  if (path === undefined) return { operator: "Argument", details: "" };
  if (step.kind === "path") return { operator: "ProjectPath", details: path.variable ?? "" };
  if (step.kind === "start") {
    const node = path.nodes[step.node];
    const { operator, by } = describeStart(bestChoice(environment, step.choices));
    return { operator, details: `${node ? describeNode(node) : ""}${by}` };
  }
  const pattern = path.relationships[step.relationship];
  const [left, right] = [path.nodes[Math.min(step.from, step.to)], path.nodes[Math.max(step.from, step.to)]];
  const details =
    pattern && left && right ? describeNode(left) + describeRelationship(pattern) + describeNode(right) : "";
  if (step.kind === "shortest")
    return { operator: path.shortest === "all" ? "AllShortestPaths" : "ShortestPath", details };
  if (pattern?.group) return { operator: "Repeat", details };
  return { operator: pattern?.length === null ? "Expand" : "VarLengthExpand", details };
}

function describeStart(choice: StartChoice): { operator: string; by: string } {
  switch (choice.kind) {
    case "bound":
      return { operator: "Argument", by: "" };
    case "property":
      return { operator: "NodeIndexSeek", by: ` by ${choice.name}` };
    case "label":
      return { operator: "NodeByLabelScan", by: "" };
    case "every":
      return { operator: "AllNodesScan", by: "" };
  }
}
