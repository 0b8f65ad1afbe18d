import { type UnzipFileInfo, unzipSync } from "fflate";
import { DocumentError } from "../reading/document-error.ts";
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
  readonly readArchive?: ((files: ReadonlyMap<string, string>) => RawGraph) | undefined;
}

/** The format of a file by its name, and by what is in it where two share an ending; null for none that is read. */
export function formatOfFile<Format extends GraphFormat>(
  path: string,
  formats: readonly Format[],
): Format | null {
  const name = path.toLowerCase().replace(/\.gz$/, "");
  const readable = formats.filter(({ read, readArchive }) => read ?? readArchive);
  const fitting = readable.filter((format) => endingsOf(format).some((ending) => name.endsWith(ending)));
  fitting.sort((a, b) => b.extension.length - a.extension.length);
  return fitting[0] ?? null;
}

/** Endings that other tools give to files of a format. */
const OTHER_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  table: [".tsv"],
  ftm: [".ijson", ".ftm"],
  graphml: [".xml"],
  cypher: [".cql"],
};

function endingsOf({ name, extension }: GraphFormat): readonly string[] {
  return [extension, ...(OTHER_ENDINGS[name] ?? [])];
}

/** A file's graph. Throws GraphFileError, and DocumentError for what is no text. */
export function readGraphFile(bytes: Uint8Array, { read, readArchive, label }: GraphFormat): RawGraph {
  if (bytes.length > MAX_GRAPH_BYTES) throw tooLong();
  if (readArchive) return readArchive(unzipTexts(bytes));
  if (!read) throw new GraphFileError(`${label} is not read`);
  return read(decodeText(bytes));
}

/** The tables of an archive; what it would unpack to is known before anything is unpacked. */
function unzipTexts(bytes: Uint8Array): Map<string, string> {
  let length = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo) => {
    if (!/\.(?:csv|tsv|txt)$/i.test(name)) return false;
    length += originalSize;
    if (length > MAX_GRAPH_BYTES) throw tooLong();
    return true;
  };
  try {
    const files = Object.entries(unzipSync(bytes, { filter }));
    return new Map(files.map(([name, content]) => [name.split("/").at(-1) ?? name, decodeText(content)]));
  } catch (error) {
    if (error instanceof GraphFileError || error instanceof DocumentError) throw error;
    throw new GraphFileError(`it is no ZIP archive: ${(error as Error).message}`);
  }
}

function tooLong(): GraphFileError {
  return new GraphFileError(`it is longer than ${MAX_GRAPH_BYTES / 1e6} MB: split it`);
}
