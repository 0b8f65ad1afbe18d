import type { GraphPart } from "../model/graph-part.ts";
import { ADMIN_FILES, type AdminFile } from "./neo4j-admin-csv.ts";
import { TAR_END, tarHeader, tarPadding } from "./tar-entry.ts";
import type { WriteOptions } from "./write-options.ts";

/** What `neo4j-admin` is told beside the database: it reads a file of arguments behind an `@`. */
export const ARGUMENTS_FILE = "import.args";

/**
 * A tar archive of CSV files, with the arguments to import them into an empty database:
 *
 *     tar xf newsgraph.tar && neo4j-admin database import full @import.args neo4j
 *
 * The database is then one that Newsgraph built: it makes its constraints and indexes when it first opens it. A tar
 * archive tells how long a file is before the file: each is read twice. The ids of the entities are held. Throws for a part of a database that
 * Newsgraph did not build.
 */
export async function* writeNeo4jAdmin(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  if (part.content)
    throw new Error(
      "neo4j-admin's CSV is written of graphs that Newsgraph built. Copy this database with `neo4j-admin database dump`.",
    );
  const { provenance, evidence } = options;
  yield* wholeEntry("provenance.txt", `${[provenance.line, ...provenance.words].join("\n")}\n`);
  const entityIds = new Set<string>();
  for await (const { id } of part.entities()) entityIds.add(id);
  const isThere = (id: string) => entityIds.has(id);
  const written: MeasuredFile[] = [];
  for (const file of ADMIN_FILES.filter(({ isEvidence }) => evidence || !isEvidence)) {
    const measured = await measure(file, file.lines(part, isThere));
    if (measured.lines === 0) continue;
    written.push(measured);
    yield tarHeader(file.name, measured.bytes) + file.head;
    yield* file.lines(part, isThere);
    yield tarPadding(measured.bytes);
  }
  yield* wholeEntry(ARGUMENTS_FILE, argumentsFor(written));
  yield TAR_END;
}

interface MeasuredFile extends Pick<AdminFile, "name" | "holds"> {
  readonly bytes: number;
  /** Behind the head. */
  readonly lines: number;
  /** Letters of the longest line. */
  readonly longest: number;
  /** Whether a field goes on in the next line. */
  readonly isMultiline: boolean;
}

async function measure(
  { name, holds, head }: AdminFile,
  written: AsyncIterable<string>,
): Promise<MeasuredFile> {
  let [bytes, lines, longest, isMultiline] = [Buffer.byteLength(head), 0, head.length, false];
  for await (const line of written) {
    bytes += Buffer.byteLength(line);
    lines += 1;
    longest = Math.max(longest, line.length);
    isMultiline ||= /[\r\n]./.test(line);
  }
  return { name, holds, bytes, lines, longest, isMultiline };
}

function* wholeEntry(name: string, text: string): Generator<string> {
  const size = Buffer.byteLength(text);
  yield tarHeader(name, size) + text + tarPadding(size);
}

function argumentsFor(files: readonly MeasuredFile[]): string {
  const longest = files.reduce((most, file) => Math.max(most, file.longest), 0);
  return [
    ...files.map(({ name, holds }) => `--${holds}=${name}`),
    "--array-delimiter=U+001F",
    `--multiline-fields=${files.some(({ isMultiline }) => isMultiline)}`,
    // A field that is longer than its buffer is refused; 4 MB is the default.
    `--read-buffer-size=${4 + Math.ceil((3 * longest) / 1e6)}m`,
    "",
  ].join("\n");
}
