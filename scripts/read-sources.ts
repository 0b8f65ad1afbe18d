import type { Document } from "../graph/model/document.ts";
import type { Reading } from "../graph/model/reading.ts";
import type { BuildProgress } from "../graph/stores/build-progress.ts";
import { type GraphStore, StoreError } from "../graph/stores/graph-store.ts";
import { type DocumentReader, readerFailure } from "./document-reader.ts";
import type { Unreadable } from "./find-files.ts";

/** A file, on the disk or handed over. */
export interface Source {
  /** Its name for people. */
  readonly path: string;
  load(): Promise<{ readonly document: Document } | { readonly unreadable: Unreadable }>;
}

/** What became of a source. */
export type Outcome =
  | { readonly state: "added"; readonly reading: Reading }
  /** The store held it already, or it came twice. */
  | { readonly state: "unchanged"; readonly document: Document }
  | { readonly state: "failed"; readonly unreadable: Unreadable };

export interface ReadingOptions {
  readonly reader: DocumentReader;
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Called once for each source that was reached, when it is known whether the store took it. */
  readonly onOutcome: (source: Source, outcome: Outcome) => void;
  /** When it fires, what is in hand is written and the rest is left. */
  readonly signal?: AbortSignal | undefined;
}

/** Documents that are written together: enough for a quick batch, few enough to lose little time when stopped. */
const BATCH = 20;
/** Whoever watches sees what was read after so many milliseconds, where documents come slowly. */
const WRITE_EVERY = 2_000;

/** Reads sources into `store`, in order. What cannot be read stops nothing else. Returns how many were reached. */
export async function readSources(
  store: GraphStore,
  sources: readonly Source[],
  { reader, onProgress = () => {}, onOutcome, signal }: ReadingOptions,
): Promise<number> {
  const known = new Set(await store.documentIds());
  const inHand: { source: Source; reading: ReturnType<typeof read> }[] = [];
  let batch: { source: Source; reading: Reading }[] = [];
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
    const readings = batch.map(({ reading }) => reading);
    const { added, refused } = await addEach(store, readings);
    for (const { source, reading } of batch) {
      const { document } = reading;
      const unreadable = refused.get(document.id);
      if (unreadable) fail(source, unreadable);
      else
        onOutcome(
          source,
          added.has(document.id) ? { state: "added", reading } : { state: "unchanged", document },
        );
    }
    batch = [];
    written = performance.now();
  };
  const settleOldest = async () => {
    const oldest = inHand.shift();
    if (!oldest) return;
    const reading = await oldest.reading;
    if ("unreadable" in reading) fail(oldest.source, reading.unreadable);
    else batch.push({ source: oldest.source, reading });
    if (batch.length === BATCH || performance.now() - written > WRITE_EVERY) await flush();
    advance(oldest.source);
  };

  for (const source of sources) {
    if (signal?.aborted) break;
    progress(source.path);
    const loaded = await source.load();
    if ("unreadable" in loaded) {
      fail(source, loaded.unreadable);
      advance(source);
    } else if (known.has(loaded.document.id)) {
      onOutcome(source, { state: "unchanged", document: loaded.document });
      advance(source);
    } else {
      known.add(loaded.document.id);
      inHand.push({ source, reading: read(reader, loaded.document) });
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

/** Adds the batch; where the store refuses it for what a reading holds, each reading alone, so that one costs no other. */
async function addEach(
  store: GraphStore,
  batch: readonly Reading[],
): Promise<{ added: Set<string>; refused: Map<string, Unreadable> }> {
  const refused = new Map<string, Unreadable>();
  if (batch.length === 0) return { added: new Set(), refused };
  try {
    return { added: new Set(await store.add(batch)), refused };
  } catch (error) {
    if (error instanceof StoreError) throw error;
  }
  const added = new Set<string>();
  for (const reading of batch) {
    const { id, path } = reading.document;
    try {
      for (const newId of await store.add([reading])) added.add(newId);
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
