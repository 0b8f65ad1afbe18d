/** Which part of a graph is meant. */
export type WhichPart =
  | { readonly all: true }
  /** These entities and the relations among them. */
  | { readonly entityIds: readonly string[] }
  /** An entity with what lies within `depth` relations. */
  | { readonly entityId: string; readonly depth: number }
  /** Whoever stands on the ways between two entities that the page shows. */
  | { readonly from: string; readonly to: string }
  /** The entities that a query's answer holds. */
  | { readonly cypher: string };
