import type { Relation } from "../../../graph/model/relation.ts";

/** What stands in the light on the canvas while the rest is dimmed, whatever is selected. */
export interface Lit {
  readonly entityIds: ReadonlySet<string>;
  readonly relationIds: ReadonlySet<string>;
}

/** These relations and their ends, and further entities. */
export function litRelations(
  relations: readonly Pick<Relation, "id" | "subject" | "object">[],
  entityIds: readonly string[] = [],
): Lit {
  return {
    entityIds: new Set([...entityIds, ...relations.flatMap(({ subject, object }) => [subject, object])]),
    relationIds: new Set(relations.map(({ id }) => id)),
  };
}

/** These entities and those of `relations` that join two of them. */
export function litAmong(entityIds: readonly string[], relations: readonly Relation[]): Lit {
  const ids = new Set(entityIds);
  return litRelations(
    relations.filter(({ subject, object }) => ids.has(subject) && ids.has(object)),
    entityIds,
  );
}
