import type { DocumentRecord } from "../model/document-record.ts";
import type { Reading } from "../model/reading.ts";
import { mentionEdgesOf } from "./mention-edges-of.ts";
import { mergeEntities } from "./merge-entities.ts";

/** What a store keeps of a reading, before any mention is linked. */
export function recordOfReading(reading: Reading): DocumentRecord {
  const { document, statements, figures } = reading;
  const entities = new Map<string, Reading["entities"][number]>();
  for (const entity of reading.entities)
    entities.set(entity.id, mergeEntities(entities.get(entity.id) ?? entity, entity));
  return {
    document,
    entities: [...entities.values()],
    mentions: mentionEdgesOf(reading),
    statements,
    figures,
  };
}
