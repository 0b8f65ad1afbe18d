import { groupBy } from "../model/group-by.ts";
import type { GraphStore } from "../stores/graph-store.ts";
import { headLine, noteLine, recordLine, sealing, viewLine } from "./backup-lines.ts";

/** How many documents are read together. */
const CHUNK = 50;

export interface BackupOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The store as lines of JSON: a head, a line for each document by id with all that it tells, for each view and each
 * note that people wrote, and a last line that counts and sums them. Entities, counts and relations follow from these. The same graph gives the same bytes in every store.
 */
export async function* writeBackup(
  store: GraphStore,
  { onProgress = () => {}, signal }: BackupOptions = {},
): AsyncGenerator<string> {
  const ids = await store.documentIds();
  const originsOf = groupBy(await store.origins(), ({ documentId }) => [documentId]);
  const sealed = sealing();
  const pass = (line: string) => {
    sealed.add(line);
    return line;
  };
  yield pass(headLine(ids.length));
  for (let at = 0; at < ids.length; at += CHUNK) {
    signal?.throwIfAborted();
    for (const record of await store.records(ids.slice(at, at + CHUNK))) {
      const origins = (originsOf.get(record.document.id) ?? []).map(({ origin }) => origin).sort();
      yield pass(recordLine({ ...record, origins }));
    }
    onProgress(Math.min(at + CHUNK, ids.length), ids.length);
  }
  for (const { id } of await store.views()) {
    const view = await store.view(id);
    if (view) yield pass(viewLine(view));
  }
  for (const note of await store.notes()) yield pass(noteLine(note));
  yield `${JSON.stringify(sealed.seal())}\n`;
}
