import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { mergeEntities } from "./merge-entities.ts";

/** The entities of a document with what is known once it is written. `known` are the entities before it, by id. */
export function countRecord(
  { document, entities, mentions }: DocumentRecord,
  known: ReadonlyMap<string, CountedEntity<EntityKind>>,
): CountedEntity<EntityKind>[] {
  const spans = new Map(mentions.map((edge) => [edge.entityId, edge.starts.length]));
  return entities.map((entity) => {
    const before = known.get(entity.id) ?? { ...entity, ...UNSEEN };
    const mentionCount = spans.get(entity.id) ?? 0;
    const seen = mentionCount > 0 ? [document.publishedAt] : [];
    const dates = [before.firstSeen, before.lastSeen, ...seen].filter((date) => date !== null).sort();
    return {
      ...mergeEntities(before, entity),
      documentCount: before.documentCount + (mentionCount > 0 ? 1 : 0),
      mentionCount: before.mentionCount + mentionCount,
      firstSeen: dates[0] ?? null,
      lastSeen: dates.at(-1) ?? null,
    };
  });
}

const UNSEEN = { documentCount: 0, mentionCount: 0, firstSeen: null, lastSeen: null };
