import type { Origin } from "../graph/model/document-record.ts";

/** What a build knows of where documents were read from. */
export interface Journal {
  /** Null for an origin that was never read. */
  documentOf(origin: string): string | null;
  /** The origin gives this document from now on. Returns the ids of documents that no origin gives any more. */
  move(origin: string, documentId: string): string[];
  /** The origin gives nothing from now on. Returns the ids of documents that no origin gives any more. */
  leave(origin: string): string[];
}

export function journalOf(origins: readonly Origin[]): Journal {
  const documents = new Map<string, string>();
  const counts = new Map<string, number>();
  const count = (id: string, change: number) => {
    const left = (counts.get(id) ?? 0) + change;
    counts.set(id, left);
    return left;
  };
  const move = (origin: string, documentId: string): string[] => {
    const before = documents.get(origin);
    if (before === documentId) return [];
    documents.set(origin, documentId);
    count(documentId, 1);
    return before !== undefined && count(before, -1) === 0 ? [before] : [];
  };
  const leave = (origin: string): string[] => {
    const before = documents.get(origin);
    documents.delete(origin);
    return before !== undefined && count(before, -1) === 0 ? [before] : [];
  };
  for (const { origin, documentId } of origins) move(origin, documentId);
  return { documentOf: (origin) => documents.get(origin) ?? null, move, leave };
}
