import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { openStore } from "../graph/stores/open-store.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import {
  addImportOptions,
  IMPORT_FORMATS,
  type ImportChoice,
  readImport,
  writeImport,
} from "./import-sources.ts";
import { keepPlaces } from "./keep-places.ts";
import { addListenOptions, type ListenChoice, listenOptions } from "./listen-options.ts";
import { serveStore } from "./serve-store.ts";

export function openCommand(program: Command, setExitCode: SetExitCode): void {
  addListenOptions(addImportOptions(program.command("open")))
    .description(
      "Look at a graph of another tool in the explorer without taking it into a store: it is kept in a file of its own, " +
        "which goes when the explorer is stopped.",
    )
    .addHelpText("after", `\nFormats: ${IMPORT_FORMATS}\n\nExample:\n  newsgraph open from-gephi.gexf`)
    .action(async (sources: string[], options: ImportChoice & ListenChoice) =>
      setExitCode(await open(sources, options)),
    );
}

async function open(sources: readonly string[], options: ImportChoice & ListenChoice): Promise<ExitCode> {
  const listening = listenOptions(options, process.env);
  const { graph, records } = await readImport(sources, options);
  const folder = await mkdtemp(join(tmpdir(), "newsgraph-open-"));
  try {
    const store = await openStore(join(folder, "opened.db"), {}, { build: "alone" });
    try {
      await writeImport(store, sources, records, new AbortController().signal);
      const places = await keepPlaces(store, sources, graph);
      if ("view" in places)
        process.stdout.write(`Where things stand in the file is under Views: "${places.view.name}".\n`);
      await serveStore(store, listening);
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return ExitCode.done;
}
