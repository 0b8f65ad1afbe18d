import type { Command } from "commander";
import { isReadableFile } from "../graph/reading/parse-document.ts";
import { readDocument } from "../graph/reading/read-document.ts";
import { ExitCode, type SetExitCode } from "./exit-code.ts";
import { findFiles } from "./find-files.ts";
import { readFileAsDocument } from "./read-files.ts";

export function readCommand(program: Command, setExitCode: SetExitCode): void {
  program
    .command("read")
    .description("Read articles and print what they say: one JSON object a line, a line a document.")
    .argument("<path...>", "files (.txt, .md, .html) and folders")
    .action(async (paths: string[]) => setExitCode(await printReadings(paths)));
}

async function printReadings(paths: readonly string[]): Promise<ExitCode> {
  const { files, unreadable } = await findFiles(paths, isReadableFile);
  const failures = [...unreadable];
  for (const file of files) {
    const result = await readFileAsDocument(file);
    if ("document" in result)
      process.stdout.write(`${JSON.stringify(await readDocument(result.document))}\n`);
    else failures.push(result.unreadable);
  }
  for (const { path, reason } of failures) console.error(`newsgraph: ${path}: ${reason}`);
  return failures.length === 0 ? ExitCode.done : ExitCode.failed;
}
