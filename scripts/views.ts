import { readFile, stat } from "node:fs/promises";
import type { Command } from "commander";
import { parseKeepsakes, writeKeepsakes } from "../graph/keepsakes/keepsake-file.ts";
import { mergeKeepsakes } from "../graph/keepsakes/merge-keepsakes.ts";
import type { Note } from "../graph/model/note.ts";
import type { SavedViewHeader } from "../graph/model/saved-view.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { count } from "./count-words.ts";
import { ExitCode, type SetExitCode, UsageError } from "./exit-code.ts";
import { reasonOf } from "./find-files.ts";
import { printable } from "./printable.ts";
import { storeOption, withStore } from "./store-option.ts";
import { writeWholeFile } from "./whole-file.ts";

interface Options {
  readonly store?: string;
  readonly json?: boolean;
  readonly export?: string;
  readonly import?: string;
}

/** Of a larger file nothing is read: it is held in memory. */
const MOST_MEGABYTES = 200;

export function viewsCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("views")
    .description(
      "List the views and notes that people saved in the explorer, and carry them to another store.",
    )
    .addOption(storeOption())
    .option("--json", "print them as JSON, as --export writes them")
    .option("--export <file>", "write all views and notes to a file; - prints it")
    .option("--import <file>", "bring views and notes from such a file; what the store holds stays")
    .addHelpText(
      "after",
      "\nExamples:\n  newsgraph views\n  newsgraph views --export views.json\n  newsgraph views --import views.json --store bolt://localhost:7687",
    )
    .action(async (options: Options) => {
      if ([options.json, options.export, options.import].filter(Boolean).length > 1)
        throw new UsageError("--json, --export and --import are three things to do: give one of them");
      setExitCode(await withStore(options.store, {}, (store) => views(store, options)));
    });
}

async function views(store: GraphStore, options: Options): Promise<ExitCode> {
  if (store.foreign)
    throw new Error(
      `${store.name} holds a graph that Newsgraph did not build: no views and notes are kept there`,
    );
  if (options.json || options.export) await writeWholeFile(options.export ?? "-", writeKeepsakes(store));
  else process.stdout.write(`${options.import ? await bring(store, options.import) : await list(store)}\n`);
  return ExitCode.done;
}

async function bring(store: GraphStore, path: string): Promise<string> {
  const keepsakes = await read(path);
  const { added, known, beside } = await mergeKeepsakes(store, keepsakes);
  return [
    `Brought ${count(added + beside, "view or note", "views and notes")} into ${store.name}`,
    known > 0 ? `${count(known, "was", "were")} there already` : "",
    beside > 0 ? `${count(beside, "stands", "stand")} beside one that was changed` : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

async function read(path: string) {
  try {
    const { size } = await stat(path);
    if (size > MOST_MEGABYTES * 1_000_000) throw new Error(`it is larger than ${MOST_MEGABYTES} MB`);
    return parseKeepsakes(await readFile(path, "utf8"));
  } catch (error) {
    throw new Error(`${path}: ${reasonOf(error)}. Nothing was brought.`);
  }
}

async function list(store: GraphStore): Promise<string> {
  const [saved, notes] = [await store.views(), await store.notes()];
  const entities = await store.entities([...new Set(notes.map(({ about }) => about))]);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const lines = [
    ...saved.toSorted(byTime).map(viewInWords),
    ...notes.toSorted(byTime).map(noteInWords(names)),
  ];
  return lines.length > 0 ? lines.join("\n\n") : "No views and no notes.";
}

function byTime(a: { readonly changedAt: string }, b: { readonly changedAt: string }): number {
  return a.changedAt < b.changedAt ? 1 : -1;
}

function viewInWords({ id, name, note, changedAt }: SavedViewHeader): string {
  return [`${printable(name)}  (${changedAt.slice(0, 10)})`, `  #/v/${id}`, ...indented(note)].join("\n");
}

const noteInWords =
  (names: ReadonlyMap<string, string>) =>
  ({ about, text, changedAt }: Note): string =>
    [`On ${printable(names.get(about) ?? about)}  (${changedAt.slice(0, 10)})`, ...indented(text)].join("\n");

function indented(text: string): string[] {
  return text === "" ? [] : text.split("\n").map((line) => `  ${printable(line)}`);
}
