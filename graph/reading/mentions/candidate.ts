import type { EntityKind } from "../../model/entity.ts";

/** How sure a kind is: 0 nothing tells, 1 shape or place, 2 a word of the name or beside it, 3 known or titled. */
export type Strength = 0 | 1 | 2 | 3;

/** A span that may be a name. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** As people see it. */
  readonly text: string;
  /** Null where nothing tells yet. */
  readonly kind: EntityKind | null;
  readonly strength: Strength;
  /** It stands where any word would be capitalized. */
  readonly forced: boolean;
}
