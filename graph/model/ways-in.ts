import type { CountedEntity } from "./entity.ts";
import type { Relation } from "./relation.ts";

/** Where to begin in a graph: each list the most telling first. */
export interface WaysIn<Kind extends string = string> {
  readonly mostSpokenOf: readonly CountedEntity<Kind>[];
  /** First spoken of in the newest documents. */
  readonly newest: readonly CountedEntity<Kind>[];
  readonly disputed: readonly Relation[];
  /** The ends of `disputed`. */
  readonly others: readonly CountedEntity<Kind>[];
}
