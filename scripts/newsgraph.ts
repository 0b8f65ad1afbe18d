import { Command, CommanderError } from "commander";
import { config } from "dotenv";
import { NEWSGRAPH_VERSION } from "../graph/export/newsgraph-version.ts";
import { backupCommand } from "./backup.ts";
import { buildCommand } from "./build.ts";
import { checkCommand } from "./check.ts";
import { ExitCode, exitCodeOf } from "./exit-code.ts";
import { exportCommand } from "./export.ts";
import { forgetCommand } from "./forget.ts";
import { importCommand } from "./import.ts";
import { linksCommand } from "./links.ts";
import { openCommand } from "./open.ts";
import { printable } from "./printable.ts";
import { queryCommand } from "./query.ts";
import { readCommand } from "./read.ts";
import { restoreCommand } from "./restore.ts";
import { serveCommand } from "./serve.ts";
import { startCommand } from "./start.ts";
import { viewsCommand } from "./views.ts";

const COMMANDS = [
  buildCommand,
  readCommand,
  queryCommand,
  linksCommand,
  viewsCommand,
  exportCommand,
  importCommand,
  openCommand,
  checkCommand,
  backupCommand,
  restoreCommand,
  forgetCommand,
  serveCommand,
  startCommand,
];

/** Runs the command line and returns its exit code: 0 done, 1 something failed, 2 wrong usage, 130 stopped by Ctrl-C. */
export async function main(words: readonly string[]): Promise<ExitCode> {
  config({ quiet: true });
  let exitCode: ExitCode = ExitCode.done;
  const program = new Command("newsgraph")
    .description("Reads news and draws who is connected to whom, and who says so.")
    .version(NEWSGRAPH_VERSION)
    .showHelpAfterError("(--help tells what can be given)")
    .exitOverride();
  for (const describe of COMMANDS) describe(program, (code) => (exitCode = code));
  process.stdout.on("error", leaveOnClosedPipe);
  try {
    await program.parseAsync(words as string[], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
    console.error(`newsgraph: ${printable(error instanceof Error ? error.message : String(error))}`);
    return exitCodeOf(error);
  }
}

/** `newsgraph read … | head` ends without an error. */
function leaveOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(ExitCode.done);
  throw error;
}
