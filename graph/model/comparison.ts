import type { CountedEntity } from "./entity.ts";
import type { Relation } from "./relation.ts";

/** Which relations two bodies of news state, whether they say or deny them; best evidenced first. */
export interface Comparison<Kind extends string = string> {
  readonly onlyA: readonly Relation[];
  readonly both: readonly Relation[];
  readonly onlyB: readonly Relation[];
  /** How many of each there are in all. */
  readonly counts: { readonly onlyA: number; readonly both: number; readonly onlyB: number };
  /** The ends of all relations listed. */
  readonly entities: readonly CountedEntity<Kind>[];
}
