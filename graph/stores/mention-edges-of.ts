import type { Reading } from "../model/reading.ts";
import type { MentionEdge } from "../model/subgraph.ts";

/** The mention edges of a reading: one per entity that it mentions, with every span, sorted by entity id. */
export function mentionEdgesOf({ document, mentions, entities }: Reading): MentionEdge[] {
  const named = new Map(entities.map((entity) => [entity.id, entity]));
  const spans = new Map<string, Map<string, readonly [start: number, end: number]>>();
  for (const { entityId, start, end } of mentions) {
    const ofEntity = spans.get(entityId) ?? new Map();
    spans.set(entityId, ofEntity.set(`${start},${end}`, [start, end]));
  }
  return [...spans.keys()].sort().map((entityId) => {
    const sorted = [...(spans.get(entityId)?.values() ?? [])].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return {
      documentId: document.id,
      entityId,
      starts: sorted.map(([start]) => start),
      ends: sorted.map(([, end]) => end),
      names: [named.get(entityId)?.name ?? entityId, ...(named.get(entityId)?.aliases ?? [])],
      link: null,
      notLinkedTo: [],
    };
  });
}
