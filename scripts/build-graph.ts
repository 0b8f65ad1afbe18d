import type { Document } from "../graph/model/document.ts";
import type { Reading } from "../graph/model/reading.ts";
import { isReadableFile } from "../graph/reading/parse-document.ts";
import { isEnglish } from "../graph/reading/parsing/detect-language.ts";
import { type GraphStore, StoreError } from "../graph/stores/graph-store.ts";
import { type DocumentReader, RULES_READER, readerFailure } from "./document-reader.ts";
import { findFiles, type Unreadable } from "./find-files.ts";
import { linkDocuments } from "./link-documents.ts";
import { readFileAsDocument } from "./read-files.ts";

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

/** Documents that are written together: enough for a quick batch, few enough to lose little time when stopped. */
const BATCH = 20;

export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  readonly path: string;
}

export interface BuildSummary {
  /** Documents that were read into the store. */
  readonly added: number;
  /** Documents that the store held already, or that came twice. */
  readonly unchanged: number;
  readonly failed: readonly Unreadable[];
  /** Files that were not reached, because `signal` asked to stop. */
  readonly left: number;
  readonly mentions: number;
  readonly statements: number;
  /** Mention edges of the whole store that lead to an entity which other documents name more fully. */
  readonly links: number;
  /** How many of those added are in another language than English, by language. */
  readonly otherLanguages: Readonly<Record<string, number>>;
  /** What read, and what of it fell short. */
  readonly reader: string;
  readonly warning: string | null;
}

export interface BuildOptions {
  /** Without one the rules read alone. */
  readonly reader?: DocumentReader;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads the files and folders of `paths` into `store`, whole documents at a time and in order. What cannot be read is
 * named in the summary and stops nothing else. Then links names across documents. When `signal` fires, what is in hand is written and the rest is left.
 */
export async function buildGraph(
  store: GraphStore,
  paths: readonly string[],
  { reader = RULES_READER, onProgress = () => {}, signal }: BuildOptions = {},
): Promise<BuildSummary> {
  const { files, unreadable } = await findFiles(paths, isReadableFile);
  const known = new Set((await store.documents()).map((document) => document.id));
  const failed = [...unreadable];
  const total = { added: 0, unchanged: 0, mentions: 0, statements: 0 };
  const otherLanguages: Record<string, number> = {};
  let batch: Reading[] = [];
  let done = 0;

  const flush = async () => {
    const { added, refused } = await addEach(store, batch);
    failed.push(...refused.values());
    for (const reading of batch) {
      if (refused.has(reading.document.id)) continue;
      if (!added.has(reading.document.id)) {
        total.unchanged += 1;
        continue;
      }
      total.added += 1;
      const { language } = reading.document;
      if (!isEnglish(language)) otherLanguages[language] = (otherLanguages[language] ?? 0) + 1;
      total.mentions += reading.mentions.length;
      total.statements += reading.statements.length;
    }
    batch = [];
  };

  const inHand: { path: string; reading: ReturnType<typeof read> }[] = [];
  const settleOldest = async () => {
    const oldest = inHand.shift();
    if (!oldest) return;
    const reading = await oldest.reading;
    if ("unreadable" in reading) failed.push(reading.unreadable);
    else batch.push(reading);
    if (batch.length === BATCH) await flush();
    advance(oldest.path);
  };
  const advance = (path: string) => {
    done += 1;
    onProgress({ done, total: files.length, path });
  };

  for (const path of files) {
    if (signal?.aborted) break;
    onProgress({ done, total: files.length, path });
    const result = await readFileAsDocument(path);
    if ("unreadable" in result) {
      failed.push(result.unreadable);
      advance(path);
    } else if (known.has(result.document.id)) {
      total.unchanged += 1;
      advance(path);
    } else {
      known.add(result.document.id);
      inHand.push({ path, reading: read(reader, result.document) });
      if (inHand.length >= reader.width) await settleOldest();
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  while (inHand.length > 0) await settleOldest();
  if (batch.length > 0) await flush();
  const { name, warning } = reader;
  const links = signal?.aborted ? (await store.links()).length : await linkDocuments(store);
  return { ...total, links, otherLanguages, failed, left: files.length - done, reader: name, warning };
}
