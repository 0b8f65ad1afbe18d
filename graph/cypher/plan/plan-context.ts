import type { Environment } from "../evaluation/environment.ts";
import type { MatchPlan } from "../matching/match-plan.ts";
import type { PathPattern } from "../syntax/syntax-tree.ts";

/** What a plan needs to know of a query. */
export interface PlanContext {
  readonly environment: Environment;
  /** How patterns were matched, where they were. */
  readonly planned: (patterns: readonly PathPattern[]) => MatchPlan | undefined;
  /** Rows by clause and step; null where the query was not run. */
  readonly counts: ReadonlyMap<object, number> | null;
}

/** The rows that were counted. */
export function rowsOf({ counts }: PlanContext, of: object): number | null {
  return counts === null ? null : (counts.get(of) ?? 0);
}
