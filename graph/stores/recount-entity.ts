import type { CountedEntity, Entity, EntityKind } from "../model/entity.ts";
import type { MentionEdge } from "../model/subgraph.ts";
import { mergeEntities } from "./merge-entities.ts";

/** A mention edge with the date of its document. */
export interface DatedMention extends MentionEdge {
  readonly publishedAt: string | null;
}

/** The entity as its mention edges tell of it; without any, nothing is counted and its names stay. */
export function recountEntity(
  entity: CountedEntity<EntityKind>,
  mentions: readonly DatedMention[],
): CountedEntity<EntityKind> {
  const { wikidataId } = entity;
  const called: readonly Entity[] = mentions.map(({ names: [name, ...aliases], link }) => ({
    ...entity,
    name,
    aliases,
    wikidataId: link ? null : wikidataId,
  }));
  const { name, aliases } = called.length > 0 ? called.reduce((a, b) => mergeEntities(a, b)) : entity;
  const dates = mentions.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  return {
    ...entity,
    name,
    aliases: [...aliases].sort(),
    documentCount: mentions.length,
    mentionCount: mentions.reduce((sum, { starts }) => sum + starts.length, 0),
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
  };
}
