import type { Command } from "commander";
import { allowPrivateOption, type FetchChoice, fetchOptions } from "./allow-private-option.ts";
import { type DocumentReader, openReader, type ReaderOptions, readerFailure } from "./document-reader.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import type { Unreadable } from "./find-files.ts";
import { printable } from "./printable.ts";
import { addReaderOptions } from "./reader-options.ts";
import type { Source } from "./source.ts";
import { sourcesOf } from "./sources-of.ts";

type Options = ReaderOptions & FetchChoice;

export function readCommand(program: Command, setExitCode: SetExitCode): void {
  addReaderOptions(program.command("read"))
    .description("Read articles and print what they say: one JSON object a line, a line a document.")
    .argument(
      "<path...>",
      "files (.txt, .md, .html, .pdf, any of them in .gz or .zip), folders and addresses (https://…)",
    )
    .addOption(allowPrivateOption())
    .action(async (paths: string[], options: Options) => setExitCode(await printReadings(paths, options)));
}

async function printReadings(paths: readonly string[], options: Options): Promise<ExitCode> {
  const { sources, unreadable } = await sourcesOf(paths, fetchOptions(options));
  const failures = [...unreadable];
  const reader = await openReader(options);
  if (reader.warning) console.error(`newsgraph: ${reader.warning}`);
  const inHand: Promise<string | Unreadable>[] = [];
  const printOldest = async () => {
    const line = await inHand.shift();
    if (typeof line === "string") process.stdout.write(line);
    else if (line) failures.push(line);
  };
  for (const source of sources) {
    inHand.push(lineOf(reader, source));
    if (inHand.length > reader.width) await printOldest();
  }
  while (inHand.length > 0) await printOldest();
  await reader.close();
  if (reader.report) console.error(`newsgraph: ${reader.report()}`);
  for (const { path, reason } of failures)
    console.error(`newsgraph: ${printable(path)}: ${printable(reason)}`);
  return failures.length === 0 ? ExitCode.done : ExitCode.failed;
}

/** A source's reading as a line of JSON, or why there is none. */
async function lineOf(reader: DocumentReader, source: Source): Promise<string | Unreadable> {
  const result = await source.load();
  if ("unreadable" in result) return result.unreadable;
  try {
    return `${JSON.stringify(await reader.read(result.document))}\n`;
  } catch (error) {
    return { path: source.path, reason: readerFailure(error as Error) };
  }
}
