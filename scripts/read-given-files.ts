import type { DocumentHeader } from "../graph/model/document.ts";
import { isArchive, READABLE_ENDINGS } from "../graph/reading/file-kinds.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import type { PlaceInQuestion, ReadEvent } from "../src/api/contract.ts";
import type { FileReading, GivenFile } from "../src/server/file-reading.ts";
import { type DocumentReader, openReader } from "./document-reader.ts";
import { forgetDocuments } from "./forget-documents.ts";
import { GRAPH_ENDINGS, isGraphFile, readGiven } from "./import-sources.ts";
import { keepPlaces } from "./keep-places.ts";
import { linkDocuments } from "./link-documents.ts";
import { parseFile } from "./parse-file.ts";
import { whyUnreadable } from "./read-files.ts";
import { type Outcome, readSources } from "./read-sources.ts";
import type { Source } from "./source.ts";
import { NO_ARTICLES, sourcesOfArchive } from "./sources-of-archive.ts";
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

  const waitFor = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (waiting > MOST_WAITING)
      throw new Error("Too many files wait to be read: try again when those have been read.");
    waiting += 1;
    try {
      return await inTurn(work);
    } finally {
      waiting -= 1;
    }
  };

  return {
    endings: READABLE_ENDINGS,
    graphEndings: GRAPH_ENDINGS,
    read: (files, onEvent, signal) =>
      waitFor(async () => {
        if (!signal.aborted) await readInto(store, await reader(), files, onEvent, signal);
      }),
    forget: (documentIds) => waitFor(() => forgetDocuments(store, documentIds)),
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
  const places = new Map<Source, PlaceInQuestion>();
  for (const [file, given] of files.entries()) {
    if (isGraphFile(given.name)) {
      if (signal.aborted) return;
      onEvent({ state: "reading", file });
      onEvent(await importGiven(store, given, file));
      continue;
    }
    if (isArchive(given.name))
      for (const [source, place] of await unpack(given, file, onEvent)) places.set(source, place);
    else places.set(sourceOfGiven(given), { file });
  }
  const placeOf = (source: Source) => places.get(source) as PlaceInQuestion;
  await readSources(store, [...places.keys()], {
    reader,
    signal,
    onBegin: (source) => onEvent({ state: "reading", ...placeOf(source) }),
    onOutcome: (source, outcome) => {
      if (outcome.state === "added") added += 1;
      onEvent(toEvent(placeOf(source), outcome));
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
    const { graph, records } = readGiven(name, bytes);
    const [first] = records;
    if (!first) return { state: "failed", file, reason: "there is nothing in it" };
    const added = await store.restore(records, []);
    await keepPlaces(store, [name], graph);
    return { state: added.length > 0 ? "read" : "known", file, document: headerOf(first.document) };
  } catch (error) {
    return { state: "failed", file, reason: whyUnreadable(error) };
  }
}

function sourceOfGiven({ name, bytes }: GivenFile): Source {
  return {
    path: name,
    origin: null,
    async load(signal) {
      try {
        return { document: await parseFile(bytes, name, { signal }) };
      } catch (error) {
        return { unreadable: { path: name, reason: whyUnreadable(error) } };
      }
    },
  };
}

/** The articles of an archive, told to whoever asked; one that holds none, or cannot be opened, fails as a file. */
async function unpack(
  { name, bytes }: GivenFile,
  file: number,
  onEvent: (event: ReadEvent) => void,
): Promise<[Source, PlaceInQuestion][]> {
  const sources = await sourcesOfArchive(name, bytes);
  if (sources.length === 0) onEvent({ state: "failed", file, reason: NO_ARTICLES });
  if (sources.every(({ path }) => path === name)) return sources.map((source) => [source, { file }]);
  onEvent({ state: "unpacked", file, entries: sources.map(({ path }) => path) });
  return sources.map((source, entry) => [source, { file, entry }]);
}

function toEvent(place: PlaceInQuestion, outcome: Outcome): ReadEvent {
  if (outcome.state === "failed") return { state: "failed", ...place, reason: outcome.unreadable.reason };
  const [state, { document }] =
    outcome.state === "added" ? (["read", outcome.reading] as const) : (["known", outcome] as const);
  return { state, ...place, document: headerOf(document) };
}

function headerOf({ text: _, ...header }: DocumentHeader & { readonly text: string }): DocumentHeader {
  return header;
}
