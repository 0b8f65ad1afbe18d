import { type Command, InvalidArgumentError, Option } from "commander";
import { EXPORT_FORMATS, type ExportFormat } from "../graph/export/formats.ts";
import type { PartCounts } from "../graph/export/hash-part.ts";
import { LARGEST_PICTURE, SMALLEST_PICTURE } from "../graph/export/picture-sizes.ts";
import { type ExportOptions, prepareExport } from "../graph/export/prepare-export.ts";
import { QUOTE_LENGTHS, type QuoteLength, type Redaction } from "../graph/export/redaction/redaction.ts";
import type { GraphPart } from "../graph/model/graph-part.ts";
import type { WhichPart } from "../graph/model/which-part.ts";
import { choosePart } from "../graph/stores/choose-part.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { readViewerPage } from "../src/server/viewer-page.ts";
import { count } from "./count-words.ts";
import { ExitCode, type SetExitCode, UsageError } from "./exit-code.ts";
import { findEntity } from "./find-entity.ts";
import { progressBar } from "./progress-bar.ts";
import { redactionOf } from "./redaction-of.ts";
import { storeOption, withStore } from "./store-option.ts";
import { untilInterrupted } from "./until-interrupted.ts";
import { verifyExport } from "./verify-export.ts";
import { VIEWER_PAGE } from "./viewer-page.ts";
import { writeWholeFile } from "./whole-file.ts";

interface Options {
  readonly store?: string;
  readonly format?: string;
  readonly entity?: string;
  readonly depth: number;
  readonly path?: readonly string[];
  readonly query?: string;
  readonly evidence: boolean;
  readonly exactCells?: boolean;
  readonly width?: number;
  readonly quote?: QuoteLength;
  readonly leaveOut?: readonly string[];
  readonly blackOut?: readonly string[];
  readonly output?: string;
  readonly verify?: string;
}

export function exportCommand(program: Command, setExitCode: SetExitCode): void {
  const names = EXPORT_FORMATS.map((format) => format.name);
  program
    .command("export")
    .description(
      "Write the graph, or a part of it, to a file that other tools read. Every edge carries its evidence. " +
        "The same graph gives the same file, byte for byte.",
    )
    .option("-o, --output <file>", "the file to write, packed where its name ends in .gz; - prints it")
    .addOption(new Option("--format <format>", "by default what the file's ending says").choices(names))
    .addOption(
      new Option("--entity <name>", "only what is connected to this name or id").conflicts(["query", "path"]),
    )
    .option("--depth <n>", "with --entity: how many relations away", wholeNumber, 1)
    .addOption(
      new Option("--path <names...>", "only who stands on the ways between two names or ids").conflicts(
        "query",
      ),
    )
    .addOption(
      new Option("--query <cypher>", "only the entities that this query returns, and what connects them"),
    )
    .option("--no-evidence", "relations with their counts and dates, without sentences and documents")
    .addOption(
      new Option(
        "--quote <length>",
        "how much of the articles is quoted: html has sentences, all other formats what they can hold",
      ).choices(QUOTE_LENGTHS),
    )
    .option(
      "--leave-out <names...>",
      "without these names or ids, these documents (document:ID) and these outlets (outlet:NAME)",
    )
    .option("--black-out <names...>", "▇▇▇ wherever these names or ids, or other names of theirs, are told")
    .option("--exact-cells", "leave CSV cells that a spreadsheet takes for formulas as they are")
    .option("--width <pixels>", "how wide a PNG is; by default 2,400 pixels", pictureWidth)
    .addOption(
      new Option("--verify <file>", "make an exported file again, and say whether it is the same").conflicts([
        "output",
        "format",
        "entity",
        "path",
        "query",
      ]),
    )
    .addOption(storeOption())
    .addHelpText(
      "after",
      `\nFormats: ${EXPORT_FORMATS.map((format) => `${format.name} (${format.label}, ${format.extension})`).join("; ")}\n\nExamples:\n  newsgraph export -o graph.gexf\n  newsgraph export -o tokayev.graphml --entity Tokayev --depth 2\n  newsgraph export -o ways.gexf --path Tokayev CSTO\n  newsgraph export -o poster.png --width 8000\n  newsgraph export --verify graph.gexf`,
    )
    .action(async (options: Options) => setExitCode(await exportGraph(options)));
}

async function exportGraph(options: Options): Promise<ExitCode> {
  const { verify, output } = options;
  if (verify !== undefined)
    return untilInterrupted((signal) =>
      withStore(options.store, {}, (store) => verifyExport(store, verify, signal)),
    );
  if (output === undefined) throw new UsageError("give --output FILE, or --verify FILE");
  const format = chooseFormat(options, output);
  if (options.width !== undefined && format.name !== "png")
    throw new UsageError(
      `--width is for pictures, and ${output} becomes ${format.label}: leave it out, or take --format png`,
    );
  return untilInterrupted((signal) =>
    withStore(options.store, {}, async (store) => {
      const which = await whichPart(store, options);
      const part = await choosePart(store, which, signal);
      const { entities, relations, statements } = await writeFile(part, {
        which,
        format,
        output,
        signal,
        ...(await redactionOf(store, options)),
        evidence: options.evidence,
        exactCells: options.exactCells ?? false,
        ...(options.width !== undefined ? { width: options.width } : {}),
      });
      console.error(
        `Wrote ${count(entities, "entity", "entities")} and ${count(relations, "relation")} with ${count(statements, "statement")} to ${output === "-" ? "the output" : output} (${format.label}).`,
      );
      return ExitCode.done;
    }),
  );
}

interface Order
  extends Pick<
    ExportOptions,
    keyof Redaction | "which" | "evidence" | "exactCells" | "width" | "format" | "signal"
  > {
  readonly output: string;
}

/** Reads the part, then writes it; a terminal sees how far it is. */
async function writeFile(part: GraphPart, { output, ...options }: Order): Promise<PartCounts> {
  const bar = progressBar("steps");
  let [done, total] = [0, 0];
  const onItem = () => {
    done += 1;
    if (done % 100 === 0) bar.show(done, Math.max(done, total), total === 0 ? "reading" : "writing");
  };
  try {
    const file = await prepareExport(part, {
      ...options,
      viewerPage: await readViewerPage(VIEWER_PAGE),
      onItem,
    });
    const { entities, relations, documents } = file.counts;
    total = 2 * (entities + relations + documents);
    await writeWholeFile(output, file.bytes());
    return file.counts;
  } finally {
    bar.stop();
  }
}

async function whichPart(store: GraphStore, { entity, depth, path, query }: Options): Promise<WhichPart> {
  if (entity !== undefined) return { entityId: (await findEntity(store, entity)).id, depth };
  if (query !== undefined) return { cypher: query };
  if (path === undefined) return { all: true };
  const [from, to, ...more] = path;
  if (from === undefined || to === undefined || more.length > 0)
    throw new UsageError("--path takes two names or ids: --path Tokayev CSTO");
  return { from: (await findEntity(store, from)).id, to: (await findEntity(store, to)).id };
}

function chooseFormat({ format }: Options, output: string): ExportFormat {
  const name = output.replace(/\.gz$/i, "").toLowerCase();
  const longestFirst = [...EXPORT_FORMATS].sort((a, b) => b.extension.length - a.extension.length);
  const wanted = longestFirst.find((known) =>
    format === undefined ? name.endsWith(known.extension) : known.name === format,
  );
  if (wanted) return wanted;
  const names = EXPORT_FORMATS.map((known) => known.name).join(", ");
  throw new UsageError(`the ending of ${output} tells no format: give --format, one of ${names}`);
}

function pictureWidth(text: string): number {
  const width = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (width >= SMALLEST_PICTURE && width <= LARGEST_PICTURE) return width;
  throw new InvalidArgumentError(
    `It must be a whole number of pixels from ${SMALLEST_PICTURE} to ${LARGEST_PICTURE}.`,
  );
}

function wholeNumber(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 0 to 99.");
  return Number(text);
}
