import type { DocumentRecord } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import { mergeEntities } from "./merge-entities.ts";

/** The entities of a document with what is known of them where no other document is. */
export function countRecord({ document, entities, mentions }: DocumentRecord): CountedEntity<EntityKind>[] {
  const spans = new Map(mentions.map((edge) => [edge.entityId, edge.starts.length]));
  return entities.map((entity) => {
    const mentionCount = spans.get(entity.id) ?? 0;
    const seen = mentionCount > 0 ? document.publishedAt : null;
    return {
      ...mergeEntities(entity, entity),
      documentCount: mentionCount > 0 ? 1 : 0,
      mentionCount,
      firstSeen: seen,
      lastSeen: seen,
    };
  });
}

/** What some documents tell of an entity and what others do, together. Commutative and associative. */
export function addCounts(
  a: CountedEntity<EntityKind>,
  b: CountedEntity<EntityKind>,
): CountedEntity<EntityKind> {
  const dates = [a.firstSeen, b.firstSeen, a.lastSeen, b.lastSeen].filter((date) => date !== null).sort();
  return {
    ...mergeEntities(a, b),
    documentCount: a.documentCount + b.documentCount,
    mentionCount: a.mentionCount + b.mentionCount,
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
  };
}
