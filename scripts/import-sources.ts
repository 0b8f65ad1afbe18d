import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Command, InvalidArgumentError, Option } from "commander";
import { EXPORT_FORMATS } from "../graph/export/formats.ts";
import type { ImportedGraph } from "../graph/import/imported-graph.ts";
import { type Interpretation, interpretGraph } from "../graph/import/interpret-graph.ts";
import { joinGraphs } from "../graph/import/join-graphs.ts";
import { GraphFileError, type RawGraph } from "../graph/import/raw-graph.ts";
import { rawGraphOfPart } from "../graph/import/raw-graph-of-part.ts";
import { readCsvPairs } from "../graph/import/read-csv-pairs.ts";
import {
  formatOfFile,
  type GraphFormat,
  MAX_GRAPH_BYTES,
  readGraphFile,
} from "../graph/import/read-graph-file.ts";
import { recordsOfGraph } from "../graph/import/records-of-graph.ts";
import type { DocumentRecord } from "../graph/model/document-record.ts";
import { ENTITY_KINDS, type EntityKind } from "../graph/model/entity.ts";
import { fullBatches, MOST_DOCUMENTS } from "../graph/stores/full-batches.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { isNeo4jAddress } from "../graph/stores/open-store.ts";
import { writeBatches } from "../graph/stores/write-batches.ts";
import { UsageError } from "./exit-code.ts";
import { reasonOf } from "./find-files.ts";
import { journalOf } from "./journal.ts";
import { originOf } from "./origin-of.ts";
import { printable } from "./printable.ts";
import { progressBar } from "./progress-bar.ts";
import { withStore } from "./store-option.ts";

export interface ImportChoice {
  readonly kind?: EntityKind;
  readonly kinds: ReadonlyMap<string, EntityKind>;
}

/** So many numbers in a row may have no document while later ones have: a batch failed whose next was written, or people forgot articles. */
const LONGEST_GAP = 2 * MOST_DOCUMENTS;

/** Tables as other tools write them, one a file. */
const TABLE: GraphFormat = { name: "table", label: "CSV", extension: ".csv", read: readCsvPairs };
const READABLE: readonly GraphFormat[] = [
  ...EXPORT_FORMATS.filter(({ read, readArchive }) => read ?? readArchive),
  TABLE,
];

/** What is read, and what its words mean: the same on every subcommand. */
export function addImportOptions(command: Command): Command {
  return command
    .argument(
      "<source...>",
      "files, of which tables of nodes and of edges go together, or the address of another Neo4j (bolt://…)",
    )
    .addOption(
      new Option("--kind <kind>", "what nodes are of which the files do not tell it").choices(ENTITY_KINDS),
    )
    .option(
      "--kinds <word=Kind>",
      "what a word of the files means: --kinds ship=Place (may be given again)",
      oneMoreKind,
      new Map(),
    );
}

/** For the help: which formats are read. */
export const IMPORT_FORMATS = READABLE.map(({ label }) => label).join("; ");

/** Endings of the names of files that hold graphs. */
export const GRAPH_ENDINGS: readonly string[] = [...new Set(READABLE.map(({ extension }) => extension))];

/** Whether a file of this name holds a graph, not an article. */
export function isGraphFile(name: string): boolean {
  return formatOfFile(name, READABLE) !== null;
}

/** The graph of a file that was handed over, and its documents. Throws Error, in words, where it cannot be read or leaves open what its nodes are. */
export function readGiven(name: string, bytes: Uint8Array): Pick<Imported, "graph" | "records"> {
  const format = formatOfFile(name, READABLE);
  if (!format) throw new GraphFileError("its ending tells no format that is read");
  const raw = readGraphFile(bytes, format);
  try {
    const graph = interpretGraph(raw, { kinds: new Map(), otherwise: null });
    return { graph, records: raw.records ?? recordsOfGraph(graph, { path: name, format: format.name }) };
  } catch (error) {
    if (!(error instanceof GraphFileError)) throw error;
    throw new GraphFileError(`${error.message} The command takes that: newsgraph import ${name}`);
  }
}

export interface Imported {
  readonly graph: ImportedGraph;
  readonly records: readonly DocumentRecord[];
  /** Edges from a node to itself, which say nothing of two. */
  readonly left: number;
  /** What of the files was passed over, in words. */
  readonly notes: readonly string[];
}

/** Reads the sources as one graph. Throws Error, in words, for what cannot be read. */
export async function readImport(sources: readonly string[], choice: ImportChoice): Promise<Imported> {
  const read = await Promise.all(sources.map(readOne));
  const formats = [...new Set(read.map(({ format }) => format))];
  const raw = joinGraphs(read.map(({ graph }) => graph));
  const graph = interpret(raw, { kinds: choice.kinds, otherwise: choice.kind ?? null }, sources);
  const records =
    raw.records ?? recordsOfGraph(graph, { path: sources.join(", "), format: formats.join("+") });
  return { graph, records, left: raw.edges.length - graph.facts.length, notes: raw.notes ?? [] };
}

/**
 * Writes what was read from `sources`; what an earlier version of them gave and this does not is taken away first. Returns
 * how many documents the store did not hold.
 */
export async function writeImport(
  store: GraphStore,
  sources: readonly string[],
  records: readonly DocumentRecord[],
  signal: AbortSignal,
): Promise<number> {
  if (store.foreign)
    throw new UsageError(`${store.name} holds a graph that Newsgraph did not build: it is only read`);
  const place = sources.map((source) => (isNeo4jAddress(source) ? source : resolve(source))).join("\n");
  const originAt = (k: number) => originOf(`${place}#${k}`);
  const journal = journalOf(await store.origins());
  const gone = new Set<string>();
  for (const [k, { document }] of records.entries())
    for (const id of journal.move(originAt(k), document.id)) gone.add(id);
  for (let [k, unknown] = [records.length, 0]; unknown <= LONGEST_GAP; k += 1) {
    unknown = journal.documentOf(originAt(k)) === null ? unknown + 1 : 0;
    for (const id of journal.leave(originAt(k))) gone.add(id);
  }
  for (const { document } of records) gone.delete(document.id);
  if (gone.size > 0) await store.remove([...gone]);
  const bar = progressBar("documents");
  let added = 0;
  try {
    let given = 0;
    await writeBatches(fullBatches(records), async (batch, failed) => {
      signal.throwIfAborted();
      const first = given;
      given += batch.length;
      const origins = batch.map(({ document }, k) => ({
        origin: originAt(first + k),
        documentId: document.id,
      }));
      const written = await store.restore(batch, origins, { signal: failed });
      added += written.length;
      bar.show(first + batch.length, records.length);
    });
  } finally {
    bar.stop();
  }
  return added;
}

interface ReadGraph {
  readonly format: string;
  readonly graph: RawGraph;
}

async function readOne(path: string): Promise<ReadGraph> {
  return isNeo4jAddress(path) ? readDatabase(path) : readFileOf(path);
}

/** All of a Neo4j that another program filled. */
async function readDatabase(uri: string): Promise<ReadGraph> {
  return withStore(uri, {}, async (store) => {
    if (!store.foreign)
      throw new UsageError(
        `${store.name} is a graph of Newsgraph's own: newsgraph backup - --store ${uri} | newsgraph restore -`,
      );
    return { format: "neo4j", graph: await rawGraphOfPart(await store.part({ all: true }), store.name) };
  });
}

async function readFileOf(path: string): Promise<ReadGraph> {
  const format = formatOfFile(path, READABLE);
  if (!format)
    throw new UsageError(
      `${path}: its ending tells no format that is read (${READABLE.map(({ extension }) => extension).join(", ")})`,
    );
  try {
    const bytes = await readFile(resolve(path));
    const unpacked = /\.gz$/i.test(path) ? gunzipSync(bytes, { maxOutputLength: MAX_GRAPH_BYTES }) : bytes;
    return { format: format.name, graph: readGraphFile(unpacked, format) };
  } catch (error) {
    throw new Error(
      `${printable(path)}: ${(error as NodeJS.ErrnoException).syscall ? reasonOf(error) : (error as Error).message}`,
    );
  }
}

function interpret(graph: RawGraph, how: Interpretation, files: readonly string[]) {
  try {
    return interpretGraph(graph, how);
  } catch (error) {
    if (error instanceof GraphFileError) throw new Error(`${printable(files.join(", "))}: ${error.message}`);
    throw error;
  }
}

function oneMoreKind(text: string, before: ReadonlyMap<string, EntityKind>): Map<string, EntityKind> {
  const [word = "", wanted = ""] = text.split("=");
  const kind = ENTITY_KINDS.find((known) => known.toLowerCase() === wanted.trim().toLowerCase());
  if (!kind || word.trim() === "")
    throw new InvalidArgumentError(`It must be a word and one of ${ENTITY_KINDS.join(", ")}: ship=Place.`);
  return new Map([...before, [word.trim().toLowerCase(), kind]]);
}
