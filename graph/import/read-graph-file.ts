import { decodeText } from "../reading/parsing/decode-text.ts";
import { GraphFileError, type RawGraph } from "./raw-graph.ts";

/** Larger files are refused: a graph of a million edges is about as long. */
export const MAX_GRAPH_BYTES = 500_000_000;

/** A format that can be read. */
export interface GraphFormat {
  readonly name: string;
  readonly label: string;
  readonly extension: string;
  readonly read?: ((text: string) => RawGraph) | undefined;
}

/** The format of a file by its name, and by what is in it where two share an ending; null for none that is read. */
export function formatOfFile<Format extends GraphFormat>(
  path: string,
  formats: readonly Format[],
): Format | null {
  const name = path.toLowerCase().replace(/\.gz$/, "");
  const readable = formats.filter(({ read }) => read !== undefined);
  const fitting = readable.filter((format) => endingsOf(format).some((ending) => name.endsWith(ending)));
  fitting.sort((a, b) => b.extension.length - a.extension.length);
  return fitting[0] ?? null;
}

/** Endings that other tools give to files of a format. */
const OTHER_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  csv: [".tsv"],
  ftm: [".ijson", ".ftm"],
  graphml: [".xml"],
};

function endingsOf({ name, extension }: GraphFormat): readonly string[] {
  return [extension, ...(OTHER_ENDINGS[name] ?? [])];
}

/** A file's graph. Throws GraphFileError. */
export function readGraphFile(bytes: Uint8Array, { read, label }: GraphFormat): RawGraph {
  if (!read) throw new GraphFileError(`${label} is not read`);
  if (bytes.length > MAX_GRAPH_BYTES)
    throw new GraphFileError(`it is longer than ${MAX_GRAPH_BYTES / 1e6} MB: split it`);
  return read(decodeText(bytes));
}

/** Several files as one graph: tables of nodes and of edges go together. */
export function joinGraphs(graphs: readonly RawGraph[]): RawGraph {
  return {
    title: graphs.find(({ title }) => title !== null)?.title ?? null,
    nodes: graphs.flatMap(({ nodes }) => nodes),
    edges: graphs.flatMap(({ edges }) => edges),
  };
}
