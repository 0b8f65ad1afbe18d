import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { restoreBackup, verifyBackup } from "../graph/backup/restore-backup.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { count } from "./count-words.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import { linesOf } from "./lines-of.ts";
import { progressBar } from "./progress-bar.ts";
import { storeOption, withStore } from "./store-option.ts";
import { untilInterrupted } from "./until-interrupted.ts";
import { writeWholeFile } from "./whole-file.ts";

interface Options {
  readonly store?: string;
  readonly merge?: boolean;
}

export function restoreCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("restore")
    .description(
      "Write a backup into an empty store. The whole file is verified first; if it is stopped, run it again and it goes on.",
    )
    .argument("<file>", "what newsgraph backup wrote; - reads it from the input")
    .addOption(storeOption())
    .option("--merge", "restore into a store that holds other documents, beside them")
    .action(async (file: string, options: Options) => setExitCode(await restore(file, options)));
}

async function restore(file: string, options: Options): Promise<ExitCode> {
  if (file !== "-") return restoreFile(file, file, options);
  const folder = await mkdtemp(join(tmpdir(), "newsgraph-restore-"));
  try {
    const held = join(folder, "input");
    await writeWholeFile(held, chunks(process.stdin));
    return await restoreFile(held, "the input", options);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function* chunks(input: NodeJS.ReadStream): AsyncGenerator<string> {
  input.setEncoding("utf8");
  for await (const chunk of input) yield String(chunk);
}

async function restoreFile(path: string, name: string, { store: uri, merge }: Options): Promise<ExitCode> {
  return untilInterrupted(async (signal) => {
    const documents = await verifyBackup(linesOf(path)).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}. Nothing was restored.`);
    });
    return withStore(uri, { build: "alone" }, async (store) => {
      if (!merge) await refuseOthers(store, path);
      const bar = progressBar("documents");
      try {
        const onProgress = (done: number) => bar.show(done, documents);
        const { added, keepsakes } = await restoreBackup(store, linesOf(path), { signal, onProgress });
        bar.stop();
        const there = documents - added;
        process.stdout.write(
          `Restored ${count(added, "document")}${keepsakes > 0 ? ` and ${count(keepsakes, "view or note", "views and notes")}` : ""} to ${store.name}${there > 0 ? `; ${count(there, "was", "were")} there already` : ""}.\n`,
        );
      } finally {
        bar.stop();
      }
      return ExitCode.done;
    });
  });
}

async function refuseOthers(store: GraphStore, path: string): Promise<void> {
  const others = new Set(await store.documentIds());
  if (others.size === 0) return;
  for await (const id of documentIdsOf(path)) others.delete(id);
  if (others.size > 0)
    throw new Error(
      `${store.name} holds ${count(others.size, "document")} that the backup does not. Give an empty store (--store), or ` +
        "say --merge to restore beside them.",
    );
}

async function* documentIdsOf(path: string): AsyncGenerator<string> {
  for await (const line of linesOf(path)) {
    const id = (JSON.parse(line) as { document?: { id: string } }).document?.id;
    if (id !== undefined) yield id;
  }
}
