import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import Tinypool from "tinypool";
import type { Document } from "../graph/model/document.ts";
import type { Reading } from "../graph/model/reading.ts";
import type { ModelChoice } from "./open-reading-model.ts";
import type { OpenedInWorker } from "./read-in-worker.ts";
import { turns } from "./turns.ts";

/** Threads that read, each with a model of its own. */
export interface ReaderPool {
  /** How many. */
  readonly workers: number;
  /** Opens the model in the first of them. */
  open(): Promise<OpenedInWorker>;
  /** Fails where the document is not read in time or its worker dies: another worker takes its place, other documents are not touched. */
  read(document: Document): Promise<Reading>;
  close(): Promise<void>;
}

export interface ReaderPoolOptions {
  readonly choice: ModelChoice;
  /** Without it one a core. */
  readonly workers?: number | undefined;
  /** Milliseconds that a document may take. */
  readonly timeLimit?: (document: Document) => number;
  /** The module whose functions run in the workers. */
  readonly module?: URL;
  /** MB of a worker's heap. */
  readonly memory?: number;
}

/** A minute, and a second for every thousand characters. */
const defaultTimeLimit = ({ text }: Document): number => 60_000 + text.length;

/** Workers start when there is work for them: a few documents do not pay for many. */
export function openReaderPool({
  choice,
  workers = availableParallelism(),
  timeLimit = defaultTimeLimit,
  module = new URL("./reader-worker.mjs", import.meta.url),
  memory = 1024,
}: ReaderPoolOptions): ReaderPool {
  const pool = new Tinypool({
    filename: fileURLToPath(module),
    runtime: "worker_threads",
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  // Waiting for a worker is not on a document's clock.
  const inTurn = turns(workers);
  return {
    workers,
    open: () => pool.run(choice, { name: "openInWorker" }),
    read: (document) =>
      inTurn(async () => {
        const limit = timeLimit(document);
        const signal = AbortSignal.timeout(limit);
        try {
          return await pool.run({ document, choice }, { name: "readInWorker", signal });
        } catch (error) {
          if (signal.aborted) throw new Error(`it was not read within ${Math.round(limit / 1000)} seconds`);
          throw error;
        }
      }),
    close: () => pool.destroy(),
  };
}
