import type { CountedEntity, Entity, EntityKind } from "../model/entity.ts";
import type { Reading } from "../model/reading.ts";
import type { MentionEdge } from "../model/subgraph.ts";
import { mentionEdgesOf } from "./mention-edges-of.ts";
import { mergeEntities } from "./merge-entities.ts";

/** The entities of a reading with what is known after it, and its mention edges. `known` are the entities before it, by id. */
export function countReading(
  reading: Reading,
  known: ReadonlyMap<string, CountedEntity<EntityKind>>,
): { entities: CountedEntity<EntityKind>[]; mentions: MentionEdge[] } {
  const mentions = mentionEdgesOf(reading);
  const spans = new Map(mentions.map((edge) => [edge.entityId, edge.starts.length]));
  const own = new Map<string, Entity>();
  for (const entity of reading.entities)
    own.set(entity.id, mergeEntities(own.get(entity.id) ?? entity, entity));
  const entities = [...own.values()].map((entity) => {
    const before = known.get(entity.id) ?? { ...entity, ...UNSEEN };
    const mentionCount = spans.get(entity.id) ?? 0;
    const seen = mentionCount > 0 ? [reading.document.publishedAt] : [];
    const dates = [before.firstSeen, before.lastSeen, ...seen].filter((date) => date !== null).sort();
    return {
      ...mergeEntities(before, entity),
      documentCount: before.documentCount + (mentionCount > 0 ? 1 : 0),
      mentionCount: before.mentionCount + mentionCount,
      firstSeen: dates[0] ?? null,
      lastSeen: dates.at(-1) ?? null,
    };
  });
  return { entities, mentions };
}

const UNSEEN = { documentCount: 0, mentionCount: 0, firstSeen: null, lastSeen: null };
