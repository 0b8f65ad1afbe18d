import { mergeKeepsakes } from "../keepsakes/merge-keepsakes.ts";
import type { Note } from "../model/note.ts";
import type { SavedView } from "../model/saved-view.ts";
import { fullBatches } from "../stores/full-batches.ts";
import type { GraphStore } from "../stores/graph-store.ts";
import { writeBatches } from "../stores/write-batches.ts";
import { type BackedUp, parseHead, parseItem, parseSeal, sealing } from "./backup-lines.ts";

/** Views and notes that are written together. */
const KEEPSAKES = 50;

export interface Restored {
  /** Documents of the backup. */
  readonly documents: number;
  /** Of these, those that the store did not hold. */
  readonly added: number;
  /** Views and notes that the store did not hold so. */
  readonly keepsakes: number;
}

/** Reads the lines of a backup and throws Error, in words, where they are not whole and as they were written. Returns how many documents there are. */
export async function verifyBackup(lines: AsyncIterable<string>): Promise<number> {
  const sealed = sealing();
  let documents = 0;
  let held: string | null = null;
  let number = 0;
  for await (const line of lines) {
    if (held !== null) {
      sealed.add(`${held}\n`);
      if (number === 1) parseHead(held);
      else {
        if ("document" in parseItem(held, number)) documents += 1;
      }
    }
    held = line;
    number += 1;
  }
  const seal = parseSeal(held ?? "");
  if (held !== null && number === 1) parseHead(held);
  if (!seal) throw new Error("it is cut off: its last line, which sums the others, is missing");
  const { lines: count, sha256 } = sealed.seal();
  if (seal.lines !== count || seal.sha256 !== sha256)
    throw new Error("it is damaged: its lines are not those that its last line sums");
  return documents;
}

/** Writes a verified backup into the store; documents that are there already stay, as do views and notes (merge-keepsakes.ts). Run again, it goes on where it was stopped. */
export async function restoreBackup(
  store: GraphStore,
  lines: AsyncIterable<string>,
  { onProgress = () => {}, signal }: { onProgress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<Restored> {
  const known = new Set(await store.documentIds());
  let [documents, added, keepsakes] = [0, 0, 0];
  let [views, notes]: [SavedView[], Note[]] = [[], []];
  const keep = async () => {
    const merged = await mergeKeepsakes(store, { views, notes });
    keepsakes += merged.added + merged.beside;
    [views, notes] = [[], []];
  };
  async function* unknownDocuments(): AsyncGenerator<BackedUp> {
    let number = 0;
    for await (const line of lines) {
      number += 1;
      if (number === 1 || parseSeal(line)) continue;
      signal?.throwIfAborted();
      const item = parseItem(line, number);
      if ("view" in item) views.push(item.view);
      else if ("note" in item) notes.push(item.note);
      else {
        documents += 1;
        if (!known.has(item.document.id)) yield item;
      }
      if (views.length + notes.length === KEEPSAKES) await keep();
    }
  }
  await writeBatches(fullBatches(unknownDocuments()), async (records, failed) => {
    const readSoFar = documents;
    const origins = records.flatMap(({ document: { id }, origins }) =>
      origins.map((origin) => ({ origin, documentId: id })),
    );
    const written = await store.restore(records, origins, { signal: failed });
    added += written.length;
    onProgress(readSoFar);
  });
  await keep();
  onProgress(documents);
  return { documents, added, keepsakes };
}
