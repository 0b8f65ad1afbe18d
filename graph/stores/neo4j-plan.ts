import type { Plan, ProfiledPlan } from "neo4j-driver";
import type { CypherPlan } from "../cypher/cypher-value.ts";

/** A plan of the server as the port's. */
export function planInWords(plan: Plan | ProfiledPlan): CypherPlan {
  return {
    operator: plan.operatorType.replace(/@.{1,64}$/, ""),
    details: String(plan.arguments.Details ?? ""),
    rows: "rows" in plan && typeof plan.rows === "number" ? plan.rows : null,
    children: plan.children.map(planInWords),
  };
}
