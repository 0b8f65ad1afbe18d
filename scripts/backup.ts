import type { Command } from "commander";
import { writeBackup } from "../graph/backup/write-backup.ts";
import { count } from "./count-words.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import { progressBar } from "./progress-bar.ts";
import { storeOption, withStore } from "./store-option.ts";
import { untilInterrupted } from "./until-interrupted.ts";
import { writeWholeFile } from "./whole-file.ts";

export function backupCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("backup")
    .description(
      "Write all that the store holds to one file, from which newsgraph restore makes it again, in a file or in Neo4j. " +
        "It is JSON lines with a checksum, packed where the name ends in .gz.",
    )
    .argument("<file>", "such as graph.backup.gz; - prints it")
    .addOption(storeOption())
    .addHelpText(
      "after",
      "\nExamples:\n  newsgraph backup graph.backup.gz\n  newsgraph backup - | newsgraph restore - --store neo4j://localhost",
    )
    .action(async (file: string, options: { store?: string }) =>
      setExitCode(await backup(file, options.store)),
    );
}

async function backup(file: string, uri: string | undefined): Promise<ExitCode> {
  return untilInterrupted((signal) =>
    withStore(uri, {}, async (store) => {
      if (store.foreign)
        throw new Error(
          `${store.name} holds a graph that Newsgraph did not build: use the database's own backup`,
        );
      const bar = progressBar("documents");
      try {
        await writeWholeFile(file, writeBackup(store, { signal, onProgress: bar.show }));
      } finally {
        bar.stop();
      }
      const { documents } = await store.counts();
      console.error(
        `Wrote ${count(documents, "document")} of ${store.name} to ${file === "-" ? "the output" : file}.`,
      );
      return ExitCode.done;
    }),
  );
}
