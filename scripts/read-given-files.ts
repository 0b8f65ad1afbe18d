import type { DocumentHeader } from "../graph/model/document.ts";
import { parseDocument, READABLE_ENDINGS } from "../graph/reading/parse-document.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import type { ReadEvent } from "../src/api/contract.ts";
import type { FileReading, GivenFile } from "../src/server/file-reading.ts";
import { type DocumentReader, openReader } from "./document-reader.ts";
import { GRAPH_ENDINGS, isGraphFile, recordsOfGiven } from "./import-sources.ts";
import { linkDocuments } from "./link-documents.ts";
import { whyUnreadable } from "./read-files.ts";
import { type Outcome, readSources, type Source } from "./read-sources.ts";
import { turns } from "./turns.ts";

/** Questions that wait for their turn: each holds its files in memory. */
const MOST_WAITING = 4;

/**
 * Reads files that were handed over into `store`, as a build does, one question after the other; afterwards links names
 * across documents. The reader is opened with the first question. `close` resolves when nothing is read any more.
 */
export function readGivenFiles(
  store: GraphStore,
  open: () => Promise<DocumentReader> = openReader,
): FileReading & { close(): Promise<void> } {
  const inTurn = turns(1);
  let waiting = 0;
  let opened: Promise<DocumentReader> | undefined;

  const reader = (): Promise<DocumentReader> => {
    opened ??= open().then(
      (found) => {
        if (found.warning) console.error(`newsgraph: ${found.warning}`);
        return found;
      },
      (error) => {
        opened = undefined;
        throw error;
      },
    );
    return opened;
  };

  return {
    endings: READABLE_ENDINGS,
    graphEndings: GRAPH_ENDINGS,
    async read(files, onEvent, signal) {
      if (waiting > MOST_WAITING)
        throw new Error("Too many files wait to be read: try again when those have been read.");
      waiting += 1;
      try {
        await inTurn(async () => {
          if (!signal.aborted) await readInto(store, await reader(), files, onEvent, signal);
        });
      } finally {
        waiting -= 1;
      }
    },
    close: () => inTurn(async () => (await opened)?.close()),
  };
}

async function readInto(
  store: GraphStore,
  reader: DocumentReader,
  files: readonly GivenFile[],
  onEvent: (event: ReadEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let added = 0;
  const numbers = new Map<Source, number>();
  for (const [file, given] of files.entries()) {
    if (isGraphFile(given.name)) {
      if (signal.aborted) return;
      onEvent({ state: "reading", file });
      onEvent(await importGiven(store, given, file));
      continue;
    }
    numbers.set(
      { path: given.name, origin: null, load: () => load(given, () => onEvent({ state: "reading", file })) },
      file,
    );
  }
  await readSources(store, [...numbers.keys()], {
    reader,
    signal,
    onOutcome: (source, outcome) => {
      if (outcome.state === "added") added += 1;
      onEvent(toEvent(numbers.get(source) as number, outcome));
    },
  });
  if (added > 0) {
    onEvent({ state: "linking" });
    await linkDocuments(store);
  }
  if (!signal.aborted) onEvent({ state: "done" });
}

/** A graph of another tool: its documents are written as they are, and the first stands for them. */
async function importGiven(store: GraphStore, { name, bytes }: GivenFile, file: number): Promise<ReadEvent> {
  try {
    const records = recordsOfGiven(name, bytes);
    const [first] = records;
    if (!first) return { state: "failed", file, reason: "there is nothing in it" };
    const added = await store.restore(records, []);
    return { state: added.length > 0 ? "read" : "known", file, document: headerOf(first.document) };
  } catch (error) {
    return { state: "failed", file, reason: whyUnreadable(error) };
  }
}

async function load({ name, bytes }: GivenFile, begin: () => void): ReturnType<Source["load"]> {
  begin();
  try {
    return { document: parseDocument(bytes, name) };
  } catch (error) {
    return { unreadable: { path: name, reason: whyUnreadable(error) } };
  }
}

function toEvent(file: number, outcome: Outcome): ReadEvent {
  if (outcome.state === "failed") return { state: "failed", file, reason: outcome.unreadable.reason };
  if (outcome.state === "added") return { state: "read", file, document: headerOf(outcome.reading.document) };
  return { state: "known", file, document: headerOf(outcome.document) };
}

function headerOf({ text: _, ...header }: DocumentHeader & { readonly text: string }): DocumentHeader {
  return header;
}
