import type { Document } from "../../graph/model/document.ts";
import type { MentionEdge } from "../../graph/model/subgraph.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import type { Passage } from "../api/contract.ts";

/** How far a passage reaches before and after what it shows, in UTF-16 code units, where no paragraph ends. */
const REACH = 600;

/** A document with all that it mentions. */
export interface MarkedDocument {
  readonly document: Document;
  readonly mentions: readonly MentionEdge[];
}

/** The documents of these ids with their mentions; ids that the store does not hold are left out. */
export async function loadMarkedDocuments(
  store: GraphStore,
  ids: Iterable<string>,
): Promise<Map<string, MarkedDocument>> {
  const found = new Map<string, MarkedDocument>();
  for (const id of new Set(ids)) {
    const document = await store.document(id);
    if (document) found.set(id, { document, mentions: await store.mentionsOf(id) });
  }
  return found;
}

/** The paragraph around `[start, end)`, with what it mentions. */
function passageAround({ document, mentions }: MarkedDocument, start: number, end: number): Passage {
  const { text } = document;
  const from = Math.max(text.lastIndexOf("\n", Math.max(0, start - 1)) + 1, start - REACH, 0);
  const newline = text.indexOf("\n", end);
  const to = Math.min(newline === -1 ? text.length : newline, end + REACH);
  return {
    documentId: document.id,
    start: from,
    end: to,
    text: text.slice(from, to),
    mentions: spansOf(mentions).filter((span) => span.start >= from && span.end <= to),
  };
}

/** The passages of a document that mention one entity, each once, in order. */
export function passagesMentioning(marked: MarkedDocument, entityId: string): Passage[] {
  const passages: Passage[] = [];
  for (const span of spansOf(marked.mentions)) {
    if (span.entityId !== entityId) continue;
    if (span.end <= (passages.at(-1)?.end ?? -1)) continue;
    passages.push(passageAround(marked, span.start, span.end));
  }
  return passages;
}

/** The paragraph around what a document says; none where the store no longer holds the document. */
export function passagesOf(
  { documentId, start, end }: { readonly documentId: string; readonly start: number; readonly end: number },
  documents: ReadonlyMap<string, MarkedDocument>,
): Passage[] {
  const marked = documents.get(documentId);
  return marked ? [passageAround(marked, start, end)] : [];
}

function spansOf(mentions: readonly MentionEdge[]) {
  return mentions
    .flatMap(({ entityId, starts, ends }) =>
      starts.map((start, index) => ({ start, end: ends[index] ?? start, entityId })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}
