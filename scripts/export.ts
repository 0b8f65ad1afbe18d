import { rename, rm, writeFile } from "node:fs/promises";
import { extname } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { EXPORT_FORMATS, type ExportFormat } from "../graph/export/formats.ts";
import { entityIdsOfResult } from "../graph/stores/entity-ids-of-result.ts";
import type { GraphStore, Selection } from "../graph/stores/graph-store.ts";
import { ExitCode, type SetExitCode, UsageError } from "./exit-code.ts";
import { findEntity } from "./find-entity.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  readonly store?: string;
  readonly format?: string;
  readonly entity?: string;
  readonly depth: number;
  readonly query?: string;
  readonly output: string;
}

export function exportCommand(program: Command, setExitCode: SetExitCode): void {
  const names = EXPORT_FORMATS.map((format) => format.name);
  program
    .command("export")
    .description(
      "Write the graph, or a part of it, to a file that other tools read. Every edge carries its evidence.",
    )
    .requiredOption("-o, --output <file>", "the file to write; - prints it")
    .addOption(new Option("--format <format>", "by default what the file's ending says").choices(names))
    .addOption(new Option("--entity <name>", "only what is connected to this name or id").conflicts("query"))
    .option("--depth <n>", "with --entity: how many relations away", wholeNumber, 1)
    .addOption(
      new Option("--query <cypher>", "only the entities that this query returns, and what connects them"),
    )
    .addOption(storeOption())
    .addHelpText(
      "after",
      `\nFormats: ${EXPORT_FORMATS.map((format) => `${format.name} (${format.label}, ${format.extension})`).join("; ")}`,
    )
    .action(async (options: Options) => setExitCode(await exportGraph(options)));
}

async function exportGraph(options: Options): Promise<ExitCode> {
  const format = chooseFormat(options);
  const subgraph = await withStore(options.store, {}, async (store) =>
    store.subgraph(await select(store, options)),
  );
  const content = format.write(subgraph);
  if (options.output === "-") {
    process.stdout.write(content);
    return ExitCode.done;
  }
  await writeWhole(options.output, content);
  console.error(
    `Wrote ${subgraph.entities.length} entities and ${subgraph.relations.length} relations with ${subgraph.statements.length} statements to ${options.output} (${format.label}).`,
  );
  return ExitCode.done;
}

async function select(store: GraphStore, { entity, depth, query }: Options): Promise<Selection> {
  if (entity !== undefined) return { entityIds: [(await findEntity(store, entity)).id], depth };
  if (query === undefined) return { all: true };
  const entityIds = entityIdsOfResult(store, await store.query(query));
  if (entityIds.length === 0) {
    throw new UsageError(
      "the query returns no entities: return nodes, relationships or paths, not only their properties",
    );
  }
  return { entityIds, depth: 0 };
}

function chooseFormat({ format, output }: Options): ExportFormat {
  const wanted = EXPORT_FORMATS.find((known) =>
    format === undefined ? known.extension === extname(output).toLowerCase() : known.name === format,
  );
  if (wanted) return wanted;
  const names = EXPORT_FORMATS.map((known) => known.name).join(", ");
  throw new UsageError(`the ending of ${output} tells no format: give --format, one of ${names}`);
}

/** The file is there whole or not at all. */
async function writeWhole(path: string, content: string): Promise<void> {
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Error(`${path} cannot be written: ${(error as Error).message}`);
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,2}$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 0 to 99.");
  return Number(text);
}
