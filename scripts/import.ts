import type { Command } from "commander";
import { count } from "./count-words.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import {
  addImportOptions,
  IMPORT_FORMATS,
  type ImportChoice,
  readImport,
  writeImport,
} from "./import-sources.ts";
import { type KeptPlaces, keepPlaces } from "./keep-places.ts";
import { storeOption, withStore } from "./store-option.ts";
import { untilInterrupted } from "./until-interrupted.ts";

interface Options extends ImportChoice {
  readonly store?: string;
  readonly beside?: boolean;
}

export function importCommand(program: Command, setExitCode: SetExitCode): void {
  addImportOptions(program.command("import"))
    .description(
      "Take a graph of another tool into the store. What the files quote becomes the documents that they quote; whatever " +
        "they say without quoting anybody is told by the file itself. Reading it again changes nothing.",
    )
    .option("--beside", "write into a Neo4j although it holds another graph, beside that")
    .addOption(storeOption())
    .addHelpText(
      "after",
      `\nFormats: ${IMPORT_FORMATS}\n\nExamples:\n  newsgraph import from-gephi.gexf\n  newsgraph import nodes.csv edges.csv --kind Organization\n  newsgraph import bolt://localhost:7687 --store newsgraph.db`,
    )
    .action(async (sources: string[], options: Options) =>
      setExitCode(await importSources(sources, options)),
    );
}

async function importSources(sources: readonly string[], options: Options): Promise<ExitCode> {
  const { graph, records, left, notes } = await readImport(sources, options);
  const purpose = { build: options.beside ? "beside" : "alone" } as const;
  return untilInterrupted((signal) =>
    withStore(options.store, purpose, async (store) => {
      const added = await writeImport(store, sources, records, signal);
      const places = await keepPlaces(store, sources, graph);
      const read = [
        `Read ${count(graph.entities.length, "entity", "entities")} and ${count(graph.facts.length, "relation")} as ${count(records.length, "document")}, ${added} of them new.`,
        ...(notes.length > 0 ? [`Passed over ${notes.join(", ")}.`] : []),
        ...tellPlaces(places),
        ...(left > 0 ? [`Left out ${count(left, "edge")} from a node to itself.`] : []),
      ];
      process.stdout.write(`${read.join("\n")}\n`);
      return ExitCode.done;
    }),
  );
}

function tellPlaces(kept: KeptPlaces): string[] {
  if (kept.state === "none") return [];
  if (kept.state === "too many")
    return ["The file's places are not kept: there are more than a view can hold."];
  return [
    kept.state === "saved"
      ? `Its places are kept as the view "${kept.view.name}".`
      : `Its places were kept before, as the view "${kept.view.name}".`,
  ];
}
