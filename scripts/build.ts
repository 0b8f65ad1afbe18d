import type { Command } from "commander";
import type { StoreCounts } from "../graph/stores/graph-store.ts";
import { allowPrivateOption, type FetchChoice, fetchOptions } from "./allow-private-option.ts";
import { type BuildSummary, buildGraph } from "./build-graph.ts";
import { count } from "./count-words.ts";
import { openReader, type ReaderOptions } from "./document-reader.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import { printable } from "./printable.ts";
import { progressBar } from "./progress-bar.ts";
import { addReaderOptions } from "./reader-options.ts";
import { storeOption, withStore } from "./store-option.ts";
import { untilInterrupted } from "./until-interrupted.ts";

interface Options extends ReaderOptions, FetchChoice {
  readonly store?: string;
  readonly json?: boolean;
  readonly beside?: boolean;
  readonly resume: boolean;
}

export function buildCommand(program: Command, setExitCode: SetExitCode): void {
  addReaderOptions(program.command("build"))
    .description(
      "Read articles into the store. What is there already stays as it is, a file that has changed replaces what it said " +
        "before; Ctrl-C stops after the batch in hand, and the same command goes on from there.",
    )
    .argument(
      "<path...>",
      "files (.txt, .md, .html, .pdf, any of them in .gz or .zip), folders and addresses (https://…)",
    )
    .addOption(storeOption())
    .option("--beside", "build in a Neo4j although it holds another graph, beside that")
    .option("--no-resume", "read also what is there already again, as after a change of the reader")
    .addOption(allowPrivateOption())
    .option("--json", "print the summary as JSON")
    .action(async (paths: string[], options: Options) =>
      setExitCode(await untilInterrupted((signal) => build(paths, options, signal))),
    );
}

async function build(paths: readonly string[], options: Options, signal: AbortSignal): Promise<ExitCode> {
  const purpose = { build: options.beside ? "beside" : "alone" } as const;
  return withStore(options.store, purpose, async (store) => {
    const reader = await openReader(options);
    if (reader.warning) console.error(`newsgraph: ${reader.warning}`);
    const bar = progressBar("documents");
    const summary = await buildGraph(store, paths, {
      reader,
      onProgress: ({ done, total, current }) => bar.show(done, total, printable(current ?? "").slice(-40)),
      signal,
      again: !options.resume,
      fetch: fetchOptions(options),
    }).finally(() => {
      bar.stop();
      return reader.close();
    });
    if (reader.report) console.error(`newsgraph: ${reader.report()}`);
    const counts = await store.counts();
    const text = options.json
      ? JSON.stringify({ store: store.name, ...summary, counts })
      : inWords(summary, counts, store.name);
    process.stdout.write(`${text}\n`);
    if (summary.left > 0) return ExitCode.stopped;
    return summary.failed.length > 0 ? ExitCode.failed : ExitCode.done;
  });
}

function inWords(summary: BuildSummary, counts: StoreCounts, store: string): string {
  const lines = [
    `Read ${count(summary.added, "new document")}: ${count(summary.mentions, "mention")}, ${count(summary.statements, "statement")}.`,
  ];
  if (summary.added > 0) lines.push(`Read by ${summary.reader}.`);
  const others = Object.entries(summary.otherLanguages);
  if (others.length > 0) {
    const all = others.reduce((sum, [, number]) => sum + number, 0);
    const each = others.map(([language, number]) => `${number} ${printable(language)}`).join(", ");
    lines.push(
      `${count(all, "document is", "documents are")} not in English (${each}): the rules read known names only there.`,
    );
  }
  if (summary.links > 0)
    lines.push(
      `${count(summary.links, "name")} linked to a fuller one in another document: "newsgraph links" tells which and why.`,
    );
  if (summary.replaced > 0)
    lines.push(
      `${count(summary.replaced, "document")} in the place of an earlier version of the same file, which is gone.`,
    );
  if (summary.unchanged > 0) lines.push(`${count(summary.unchanged, "document")} already there, unchanged.`);
  if (summary.failed.length > 0) {
    lines.push(`${count(summary.failed.length, "path")} could not be read:`);
    for (const { path, reason } of summary.failed) lines.push(`  ${printable(path)}: ${printable(reason)}`);
  }
  if (summary.left > 0) {
    lines.push(`Stopped: ${count(summary.left, "file")} left. Run the same command again to go on.`);
  }
  lines.push(
    `${store} holds ${count(counts.documents, "document")}, ${count(counts.entities, "entity", "entities")}, ${count(counts.relations, "relation")}.`,
  );
  return lines.join("\n");
}
