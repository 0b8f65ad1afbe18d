import type { Command } from "commander";
import { isReadableFile } from "../graph/reading/parse-document.ts";
import { type DocumentReader, openReader, type ReaderOptions, readerFailure } from "./document-reader.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import { findFiles, type Unreadable } from "./find-files.ts";
import { readFileAsDocument } from "./read-files.ts";
import { addReaderOptions } from "./reader-options.ts";

export function readCommand(program: Command, setExitCode: SetExitCode): void {
  addReaderOptions(program.command("read"))
    .description("Read articles and print what they say: one JSON object a line, a line a document.")
    .argument("<path...>", "files (.txt, .md, .html) and folders")
    .action(async (paths: string[], options: ReaderOptions) =>
      setExitCode(await printReadings(paths, options)),
    );
}

async function printReadings(paths: readonly string[], options: ReaderOptions): Promise<ExitCode> {
  const { files, unreadable } = await findFiles(paths, isReadableFile);
  const failures = [...unreadable];
  const reader = await openReader(options);
  if (reader.warning) console.error(`newsgraph: ${reader.warning}`);
  const inHand: Promise<string | Unreadable>[] = [];
  const printOldest = async () => {
    const line = await inHand.shift();
    if (typeof line === "string") process.stdout.write(line);
    else if (line) failures.push(line);
  };
  for (const file of files) {
    inHand.push(lineOf(reader, file));
    if (inHand.length > reader.width) await printOldest();
  }
  while (inHand.length > 0) await printOldest();
  await reader.close();
  if (reader.report) console.error(`newsgraph: ${reader.report()}`);
  for (const { path, reason } of failures) console.error(`newsgraph: ${path}: ${reason}`);
  return failures.length === 0 ? ExitCode.done : ExitCode.failed;
}

/** A file's reading as a line of JSON, or why there is none. */
async function lineOf(reader: DocumentReader, path: string): Promise<string | Unreadable> {
  const result = await readFileAsDocument(path);
  if ("unreadable" in result) return result.unreadable;
  try {
    return `${JSON.stringify(await reader.read(result.document))}\n`;
  } catch (error) {
    return { path, reason: readerFailure(error as Error) };
  }
}
