import type { GraphStore } from "../../graph/stores/graph-store.ts";
import type { GraphAnswer } from "../api/contract.ts";

/** The `limit` entities that most of these documents speak of, then those most often named, with the relations among them. */
export async function answerDocumentGraph(
  store: GraphStore,
  documentIds: readonly string[],
  limit: number,
): Promise<GraphAnswer> {
  const spokenOf = new Map<string, { documents: number; spans: number }>();
  for (const documentId of documentIds) {
    for (const { entityId, starts } of await store.mentionsOf(documentId)) {
      const { documents, spans } = spokenOf.get(entityId) ?? { documents: 0, spans: 0 };
      spokenOf.set(entityId, { documents: documents + 1, spans: spans + starts.length });
    }
  }
  const chosen = [...spokenOf]
    .sort(([a, x], [b, y]) => y.documents - x.documents || y.spans - x.spans || (a < b ? -1 : 1))
    .slice(0, limit);
  return store.entityGraph(chosen.map(([id]) => id));
}
