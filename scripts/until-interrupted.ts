import { ExitCode } from "./exit-code.ts";

/** Runs `work` with a signal that Ctrl-C fires; a second Ctrl-C ends the program at once. Work that stopped for it gives the exit code `stopped`. */
export async function untilInterrupted(work: (signal: AbortSignal) => Promise<ExitCode>): Promise<ExitCode> {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once("SIGINT", onInterrupt);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    console.error("newsgraph: stopped.");
    return ExitCode.stopped;
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}
