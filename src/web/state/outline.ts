import type { Relation } from "../../../graph/model/relation.ts";
import type { ShownEntity, ShownGraph } from "../../api/contract.ts";

/** A line of the outline: an entity, or under it one of its relations. */
export type OutlineLine =
  | { readonly level: 1; readonly entity: ShownEntity; readonly relations: number; readonly open: boolean }
  | {
      readonly level: 2;
      readonly parent: string;
      readonly relation: Relation;
      /** The end that is not the parent, and whether the relation runs from the parent to it. */
      readonly other: string;
      readonly outgoing: boolean;
    };

/** The graph as lines: entities by how many documents speak of them, under those that are `open` their relations, the best evidenced first. */
export function outlineOf({ entities, relations }: ShownGraph, open: ReadonlySet<string>): OutlineLine[] {
  const own = new Map<string, Relation[]>(entities.map(({ id }) => [id, []]));
  for (const relation of relations) {
    own.get(relation.subject)?.push(relation);
    if (relation.object !== relation.subject) own.get(relation.object)?.push(relation);
  }
  return entities
    .toSorted(
      (a, b) =>
        b.documentCount - a.documentCount || b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1),
    )
    .flatMap((entity): OutlineLine[] => {
      const its = own.get(entity.id) ?? [];
      const isOpen = open.has(entity.id) && its.length > 0;
      const head = { level: 1, entity, relations: its.length, open: isOpen } as const;
      return isOpen
        ? [head, ...its.toSorted(byEvidence).map((relation) => lineOf(relation, entity.id))]
        : [head];
    });
}

function byEvidence(a: Relation, b: Relation): number {
  return b.documentCount - a.documentCount || b.count - a.count || (a.id < b.id ? -1 : 1);
}

function lineOf(relation: Relation, parent: string): OutlineLine {
  const outgoing = relation.subject === parent;
  return { level: 2, parent, relation, other: outgoing ? relation.object : relation.subject, outgoing };
}
