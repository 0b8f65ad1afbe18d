import { relationTypeOf } from "../../../graph/ontology/relation-types.ts";
import type { ShownGraph } from "../../api/contract.ts";

/** What the shape of a graph tells of its entities. Shares are 0–1. */
export interface Analytics {
  /** Groups of three or more that are related to each other more than to others, largest first; in each, the most related first. */
  readonly groups: readonly (readonly string[])[];
  /** Those on the shortest ways between others whose neighbours belong to two groups or more, best first. */
  readonly bridges: readonly Bridge[];
  /** Everybody by PageRank, highest first. */
  readonly weights: readonly { readonly id: string; readonly share: number }[];
  /** From how many of all entities the shortest ways were followed: fewer than all in a large graph. */
  readonly sources: number;
  readonly entities: number;
}

export interface Bridge {
  readonly id: string;
  /** Of the shortest ways between two others, averaged over all pairs. */
  readonly share: number;
  /** Indexes of the groups that it and its neighbours belong to. */
  readonly groups: readonly number[];
}

export type Measurement =
  | { readonly state: "none" }
  /** With what was measured before something changed. */
  | { readonly state: "measuring"; readonly before: Analytics | null }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "measured"; readonly analytics: Analytics };

/** A graph as columns, without names: what its shape is measured from. */
export interface GraphShape {
  readonly ids: readonly string[];
  /** Of each relation, indexes into `ids`. */
  readonly subjects: Uint32Array;
  readonly objects: Uint32Array;
  /** Documents. */
  readonly weights: Float64Array;
  /** 1 for a relation that runs one way, 0 for one that is the same from either end. */
  readonly directed: Uint8Array;
}

/** The same graph gives the same shape, in whatever order it comes. Relations of an entity with itself are left out. */
export function shapeOf({ entities, relations }: ShownGraph): GraphShape {
  const ids = entities.map(({ id }) => id).sort();
  const at = new Map(ids.map((id, index) => [id, index]));
  const joining = relations
    .filter(({ subject, object }) => subject !== object && at.has(subject) && at.has(object))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ids,
    subjects: Uint32Array.from(joining, ({ subject }) => at.get(subject) as number),
    objects: Uint32Array.from(joining, ({ object }) => at.get(object) as number),
    weights: Float64Array.from(joining, ({ documentCount }) => Math.max(1, documentCount)),
    directed: Uint8Array.from(joining, ({ type }) => ((relationTypeOf(type)?.directed ?? true) ? 1 : 0)),
  };
}

/** Of each entity in a group, the number of the group. */
export function groupNumbers(groups: readonly (readonly string[])[]): Map<string, number> {
  return new Map(groups.flatMap((ids, number) => ids.map((id) => [id, number] as const)));
}
