import type { Relation } from "../../../graph/model/relation.ts";
import { relationTypeOf } from "../../../graph/ontology/relation-types.ts";
import type { PathsAnswer, StatementInContext } from "../../api/contract.ts";

export type FoundPath = PathsAnswer["paths"][number];

/** One step of a path, as it is walked: `from` and `to` are entity ids. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  /** Whether the relation runs the way that is walked, against it, or has no direction. */
  readonly runs: "onward" | "back" | "both";
  readonly evidence: StatementInContext | null;
}

export function hopsOf({ entityIds, steps }: FoundPath): Hop[] {
  return steps.map(({ relation, evidence }, at) => {
    const [from, to] = [entityIds[at], entityIds[at + 1]] as [string, string];
    const isDirected = relationTypeOf(relation.type)?.directed ?? true;
    const runs = isDirected ? (relation.subject === from ? "onward" : "back") : "both";
    return { from, to, relation, runs, evidence };
  });
}

/** What stands before and after a relation's label: "—head of state of→", "←head of state of—". */
export const ARROWS = { onward: ["—", "→"], back: ["←", "—"], both: ["—", "—"] } as const;
