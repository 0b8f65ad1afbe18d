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
  return {
    ...(tellsMore(a, b) ? mergeEntities(a, b) : a),
    documentCount: a.documentCount + b.documentCount,
    mentionCount: a.mentionCount + b.mentionCount,
    firstSeen: earlier(a.firstSeen, b.firstSeen),
    lastSeen: later(a.lastSeen, b.lastSeen),
  };
}

/** Whether `b` names the entity otherwise than `a` does: of most that everybody speaks of no document does. */
function tellsMore(a: CountedEntity, b: CountedEntity): boolean {
  return (
    a.kind !== b.kind ||
    a.name !== b.name ||
    a.wikidataId !== b.wikidataId ||
    a.isoCode !== b.isoCode ||
    b.aliases.some((alias) => !a.aliases.includes(alias))
  );
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a;
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}
