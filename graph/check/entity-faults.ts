import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { deriveRelations, type Relation } from "../model/relation.ts";
import type { Statement } from "../model/statement.ts";
import { type DatedMention, recountEntity } from "../stores/recount-entity.ts";
import type { Fault } from "./fault.ts";

/** What the store holds of an entity, and what it should follow from. */
export interface EntityEvidence {
  readonly entity: CountedEntity<EntityKind>;
  readonly mentions: readonly DatedMention[];
  /** Whether any statement or figure names it. */
  readonly isNamed: boolean;
}

/** What does not hold of one entity. */
export function entityFaults({ entity, mentions, isNamed }: EntityEvidence): Fault[] {
  const { id, kind } = entity;
  const faults: Fault[] = [];
  if (!id.startsWith(`${kind.toLowerCase()}:`))
    faults.push({ rule: "entity-kind", id, detail: `its kind is ${kind}` });
  if (mentions.length === 0 && !isNamed)
    faults.push({ rule: "entity-told-of", id, detail: "no document tells of it" });
  else faults.push(...differences("entity-counts", id, entity, recountEntity(entity, mentions)));
  return faults;
}

/** What does not hold of the relations that start from some entities, by the statements of which these are the subjects. */
export function relationFaults(relations: readonly Relation[], statements: readonly Statement[]): Fault[] {
  const derived = new Map(deriveRelations(statements).map((relation) => [relation.id, relation]));
  const stored = new Set(relations.map(({ id }) => id));
  return [
    ...relations.flatMap((relation) => {
      const right = derived.get(relation.id);
      if (right) return differences("relation", relation.id, relation, right);
      return [{ rule: "relation" as const, id: relation.id, detail: "no statement says so" }];
    }),
    ...[...derived.keys()]
      .filter((id) => !stored.has(id))
      .map((id) => ({ rule: "relation" as const, id, detail: "it is missing, although statements say so" })),
  ];
}

function differences<Item extends object>(
  rule: Fault["rule"],
  id: string,
  stored: Item,
  right: Item,
): Fault[] {
  const keys = Object.keys(right) as (keyof Item & string)[];
  const different = keys.filter((key) => JSON.stringify(stored[key]) !== JSON.stringify(right[key]));
  if (different.length === 0) return [];
  const told = different.map(
    (key) => `${key} is ${JSON.stringify(stored[key])} and should be ${JSON.stringify(right[key])}`,
  );
  return [{ rule, id, detail: told.join("; ") }];
}
