import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { type Command, InvalidArgumentError, Option } from "commander";
import { EXPORT_FORMATS } from "../graph/export/formats.ts";
import { type Interpretation, interpretGraph } from "../graph/import/interpret-graph.ts";
import { GraphFileError, type RawGraph } from "../graph/import/raw-graph.ts";
import { formatOfFile, joinGraphs, MAX_GRAPH_BYTES, readGraphFile } from "../graph/import/read-graph-file.ts";
import { recordsOfGraph } from "../graph/import/records-of-graph.ts";
import { ENTITY_KINDS, type EntityKind } from "../graph/model/entity.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { count } from "./count-words.ts";
import { ExitCode, type SetExitCode, UsageError } from "./exit-code.ts";
import { reasonOf } from "./find-files.ts";
import { printable } from "./printable.ts";
import { progressBar } from "./progress-bar.ts";
import { storeOption, withStore } from "./store-option.ts";
import { untilInterrupted } from "./until-interrupted.ts";

interface Options {
  readonly store?: string;
  readonly kind?: EntityKind;
  readonly kinds: ReadonlyMap<string, EntityKind>;
  readonly beside?: boolean;
}

/** Documents that are written together. */
const BATCH = 50;
const READABLE = EXPORT_FORMATS.filter(({ read }) => read !== undefined);

export function importCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("import")
    .description(
      "Take a graph of another tool into the store. What the files quote becomes the documents that they quote; whatever " +
        "they say without quoting anybody is told by the file itself. Reading it again changes nothing.",
    )
    .argument("<file...>", "tables of nodes and of edges are read as one graph")
    .addOption(
      new Option("--kind <kind>", "what nodes are of which the files do not tell it").choices(ENTITY_KINDS),
    )
    .option(
      "--kinds <word=Kind>",
      "what a word of the files means: --kinds ship=Place (may be given again)",
      oneMoreKind,
      new Map(),
    )
    .option("--beside", "write into a Neo4j although it holds another graph, beside that")
    .addOption(storeOption())
    .addHelpText(
      "after",
      `\nFormats: ${READABLE.map(({ label }) => label).join("; ")}\n\nExamples:\n  newsgraph import from-gephi.gexf\n  newsgraph import nodes.csv edges.csv --kind Organization`,
    )
    .action(async (files: string[], options: Options) => setExitCode(await importFiles(files, options)));
}

async function importFiles(files: readonly string[], options: Options): Promise<ExitCode> {
  const read = await Promise.all(files.map(readOne));
  const formats = [...new Set(read.map(({ format }) => format))];
  const how: Interpretation = { kinds: options.kinds, otherwise: options.kind ?? null };
  const raw = joinGraphs(read.map(({ graph }) => graph));
  const graph = interpret(raw, how, files);
  const records = recordsOfGraph(graph, { path: files.join(", "), format: formats.join("+") });
  const purpose = { build: options.beside ? "beside" : "alone" } as const;
  return untilInterrupted((signal) =>
    withStore(options.store, purpose, async (store) => {
      const added = await writeAll(store, records, signal);
      const left = raw.edges.length - graph.facts.length;
      process.stdout.write(
        `Read ${count(graph.entities.length, "entity", "entities")} and ${count(graph.facts.length, "relation")} as ` +
          `${count(records.length, "document")}, ${added} of them new.\n${left > 0 ? `${count(left, "edge leads", "edges lead")} from a node to itself and ${left === 1 ? "was" : "were"} left out.\n` : ""}`,
      );
      return ExitCode.done;
    }),
  );
}

async function readOne(path: string): Promise<{ readonly format: string; readonly graph: RawGraph }> {
  const format = formatOfFile(path, EXPORT_FORMATS);
  if (!format)
    throw new UsageError(
      `${path}: its ending tells no format that is read (${READABLE.map(({ extension }) => extension).join(", ")}, .csv)`,
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

/** How many documents the store did not hold. */
async function writeAll(
  store: GraphStore,
  records: ReturnType<typeof recordsOfGraph>,
  signal: AbortSignal,
): Promise<number> {
  if (store.foreign)
    throw new UsageError(`${store.name} holds a graph that Newsgraph did not build: it is only read`);
  const bar = progressBar("documents");
  let added = 0;
  try {
    for (let at = 0; at < records.length; at += BATCH) {
      signal.throwIfAborted();
      added += (await store.restore(records.slice(at, at + BATCH), [])).length;
      bar.show(Math.min(at + BATCH, records.length), records.length);
    }
  } finally {
    bar.stop();
  }
  return added;
}

function oneMoreKind(text: string, before: ReadonlyMap<string, EntityKind>): Map<string, EntityKind> {
  const [word = "", wanted = ""] = text.split("=");
  const kind = ENTITY_KINDS.find((known) => known.toLowerCase() === wanted.trim().toLowerCase());
  if (!kind || word.trim() === "")
    throw new InvalidArgumentError(`It must be a word and one of ${ENTITY_KINDS.join(", ")}: ship=Place.`);
  return new Map([...before, [word.trim().toLowerCase(), kind]]);
}
