import type { DocumentRecord } from "../model/document-record.ts";
import type { MentionEdge } from "../model/subgraph.ts";

/** The record with what people decided about mentions of its earlier version: `before` are that version's mention edges. */
export function keepDecisions(record: DocumentRecord, before: readonly MentionEdge[]): DocumentRecord {
  const decided = new Map<string, Set<string>>();
  for (const { entityId, link, notLinkedTo } of before) {
    if (notLinkedTo.length === 0) continue;
    const readAs = link?.from ?? entityId;
    decided.set(readAs, new Set([...(decided.get(readAs) ?? []), ...notLinkedTo]));
  }
  if (decided.size === 0) return record;
  const mentions = record.mentions.map((edge) => ({
    ...edge,
    notLinkedTo: [...new Set([...edge.notLinkedTo, ...(decided.get(edge.entityId) ?? [])])].sort(),
  }));
  return { ...record, mentions };
}
