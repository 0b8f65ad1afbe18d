import { NothingChosenError } from "../graph/stores/choose-part.ts";

export const ExitCode = { done: 0, failed: 1, usage: 2, stopped: 130 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** What a subcommand adds itself to, and where it leaves its exit code. */
export type SetExitCode = (code: ExitCode) => void;

/** What was typed cannot be meant. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof UsageError || error instanceof NothingChosenError
    ? ExitCode.usage
    : ExitCode.failed;
}
