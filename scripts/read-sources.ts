import type { Document } from "../graph/model/document.ts";
import type { Reading } from "../graph/model/reading.ts";
import type { BuildProgress } from "../graph/stores/build-progress.ts";
import { type GraphStore, StoreError } from "../graph/stores/graph-store.ts";
import { type DocumentReader, readerFailure } from "./document-reader.ts";
import type { Unreadable } from "./find-files.ts";
import { type Journal, journalOf } from "./journal.ts";
import { loadAhead } from "./load-ahead.ts";
import type { Source } from "./source.ts";

/** What became of a source. */
export type Outcome =
  /** `replaced`: it took the place of an earlier version, which is gone. */
  | { readonly state: "added"; readonly reading: Reading; readonly replaced: boolean }
  /** The store held it already, or it came twice. */
  | { readonly state: "unchanged"; readonly document: Document }
  | { readonly state: "failed"; readonly unreadable: Unreadable };

export interface ReadingOptions {
  readonly reader: DocumentReader;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Called when a source's turn has come. */
  readonly onBegin?: (source: Source) => void;
  /** Called once for each source that was reached, when it is known whether the store took it. */
  readonly onOutcome: (source: Source, outcome: Outcome) => void;
  /** Reads also what the store holds, and puts it in the place of that. */
  readonly again?: boolean;
  /** When it fires, what is in hand is written and the rest is left. */
  readonly signal?: AbortSignal | undefined;
}

/** Documents that are written together: enough for a quick batch, few enough to lose little time when stopped. */
const BATCH = 20;
/** Whoever watches sees what was read after so many milliseconds, where documents come slowly. */
const WRITE_EVERY = 2_000;

/** A source that was loaded; `reading` is there once it was begun. */
interface InHand {
  readonly source: Source;
  readonly document: Document;
  readonly reading: ReturnType<typeof read> | null;
}

/** A source that waits to be written: what it says, or nothing where the store holds it. */
type Written = Pick<InHand, "source" | "document"> & { readonly says: Reading | null };

/**
 * Reads sources into `store`, in order. What cannot be read stops nothing else; of a source that changed, the new version
 * takes the place of the earlier one. Returns how many were reached.
 */
export async function readSources(
  store: GraphStore,
  sources: readonly Source[],
  { reader, onProgress = () => {}, onBegin = () => {}, onOutcome, signal, again = false }: ReadingOptions,
): Promise<number> {
  const known = new Set(again ? [] : await store.documentIds());
  const journal = journalOf(await store.origins());
  const inHand: InHand[] = [];
  let batch: Written[] = [];
  let written = performance.now();
  let done = 0;
  let failed = 0;

  const progress = (current: string) => onProgress({ done, total: sources.length, failed, current });
  const advance = ({ path }: Source) => {
    done += 1;
    progress(path);
  };
  const fail = (source: Source, unreadable: Unreadable) => {
    failed += 1;
    onOutcome(source, { state: "failed", unreadable });
  };
  const flush = async () => {
    const { added, refused } = await addEach(store, batch, { again, journal });
    for (const { source, document, says } of batch) {
      const unreadable = refused.get(document.id);
      if (unreadable) fail(source, unreadable);
      else {
        const gone = source.origin === null ? [] : journal.move(source.origin, document.id);
        for (const id of gone) known.delete(id);
        const isNew = says !== null && added.delete(document.id);
        onOutcome(
          source,
          isNew
            ? { state: "added", reading: says, replaced: gone.length > 0 }
            : { state: "unchanged", document },
        );
      }
    }
    batch = [];
    written = performance.now();
  };
  const settleOldest = async () => {
    const oldest = inHand.shift();
    if (!oldest) return;
    const { source, document } = oldest;
    // A document that the store held may have gone meanwhile with the source that gave it.
    const isThere = oldest.reading === null && known.has(document.id);
    const reading = isThere ? null : await (oldest.reading ?? read(reader, document));
    if (reading && "unreadable" in reading) fail(source, reading.unreadable);
    else batch.push({ source, document, says: reading });
    if (batch.length >= BATCH || performance.now() - written > WRITE_EVERY) await flush();
    advance(source);
  };

  const begin = (source: Source) => {
    progress(source.path);
    onBegin(source);
  };
  for await (const { source, loaded } of loadAhead(sources, reader.width, begin, signal)) {
    if ("unreadable" in loaded) {
      fail(source, loaded.unreadable);
      advance(source);
    } else {
      const { document } = loaded;
      inHand.push({ source, document, reading: known.has(document.id) ? null : read(reader, document) });
      known.add(document.id);
      if (inHand.length >= reader.width) await settleOldest();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  while (inHand.length > 0) await settleOldest();
  await flush();
  return done;
}

/** What a document says, or that the reader failed on it: one document must not stop the others. */
async function read(
  reader: DocumentReader,
  document: Document,
): Promise<Reading | { unreadable: Unreadable }> {
  try {
    return await reader.read(document);
  } catch (error) {
    return { unreadable: { path: document.path ?? document.id, reason: readerFailure(error as Error) } };
  }
}

/** Adds the batch; where the store refuses it for what a reading holds, each source alone, so that one costs no other. */
async function addEach(
  store: GraphStore,
  batch: readonly Written[],
  how: { readonly again: boolean; readonly journal: Journal },
): Promise<{ added: Set<string>; refused: Map<string, Unreadable> }> {
  const refused = new Map<string, Unreadable>();
  try {
    return { added: new Set(await add(store, batch, how)), refused };
  } catch (error) {
    if (error instanceof StoreError) throw error;
  }
  const added = new Set<string>();
  for (const one of batch) {
    const { id, path } = one.document;
    try {
      for (const newId of await add(store, [one], how)) added.add(newId);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      refused.set(id, {
        path: path ?? id,
        reason: `the store refused what was read (${(error as Error).message})`,
      });
    }
  }
  return { added, refused };
}

async function add(
  store: GraphStore,
  batch: readonly Written[],
  { again, journal }: { readonly again: boolean; readonly journal: Journal },
): Promise<string[]> {
  const readings = batch.flatMap(({ says }) => says ?? []);
  const origins = batch.flatMap(({ source: { origin }, document }) => {
    const before = origin === null ? null : journal.documentOf(origin);
    return origin === null || before === document.id ? [] : [{ origin, documentId: document.id, before }];
  });
  return readings.length + origins.length === 0 ? [] : store.add(readings, { origins, again });
}
