import { resolve } from "node:path";
import type { Command } from "commander";
import type { DocumentHeader } from "../graph/model/document.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { count } from "./count-words.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import { forgetDocuments } from "./forget-documents.ts";
import { originOf } from "./origin-of.ts";
import { printable } from "./printable.ts";
import { storeOption, withStore } from "./store-option.ts";

interface Options {
  readonly store?: string;
  readonly dryRun?: boolean;
}

export function forgetCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("forget")
    .description(
      "Take documents out of the store, with their mentions and statements, and with relations and entities that no other " +
        "document carries. The files that they were read from stay; a backup beforehand brings them back.",
    )
    .argument(
      "<document...>",
      "ids, addresses, or paths of files, archives and folders as they were built from",
    )
    .addOption(storeOption())
    .option("--dry-run", "tell what would go, and change nothing")
    .addHelpText(
      "after",
      "\nExamples:\n  newsgraph forget articles/tass.txt --dry-run\n  newsgraph forget document:1f0c…",
    )
    .action(async (names: string[], options: Options) =>
      setExitCode(await withStore(options.store, {}, (store) => forget(store, names, options))),
    );
}

async function forget(store: GraphStore, names: readonly string[], { dryRun }: Options): Promise<ExitCode> {
  const documents = await documentsCalled(store, names);
  const gone = dryRun
    ? null
    : await forgetDocuments(
        store,
        documents.map(({ id }) => id),
      );
  const list = documents.map(({ id, title }) => `  ${id} ${printable(title)}`);
  const head = gone
    ? `${count(documents.length, "document")} forgotten, with ${count(gone.statements, "statement")}, ${count(gone.relations, "relation")} and ${count(gone.entities, "entity", "entities")} that nobody else told of:`
    : `${count(documents.length, "document")} would go:`;
  process.stdout.write(`${[head, ...list].join("\n")}\n`);
  return ExitCode.done;
}

/** Each once. Throws, naming what none is called by, before anything is changed. */
async function documentsCalled(store: GraphStore, names: readonly string[]): Promise<DocumentHeader[]> {
  const origins = new Map((await store.origins()).map(({ origin, documentId }) => [origin, documentId]));
  const documents = await store.documents();
  const found = names.map((name) => {
    const id = origins.get(originOf(resolve(name))) ?? origins.get(originOf(name)) ?? name;
    const below = `${name.replace(/\/{1,9}$/, "")}/`;
    return documents.filter(
      (document) =>
        document.id === id ||
        document.path === name ||
        document.path?.startsWith(below) ||
        document.url === name,
    );
  });
  const unknown = names.filter((_, k) => found[k]?.length === 0);
  if (unknown.length > 0)
    throw new Error(
      `${store.name} holds no document called ${unknown.map(printable).join(", ")}: give an id, an address or a path as it was built from. Nothing was forgotten.`,
    );
  return [...new Map(found.flat().map((document) => [document.id, document])).values()];
}
