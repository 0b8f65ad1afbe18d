import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { CypherError } from "../cypher/cypher-error.ts";
import { type QueryParameters, StoreError } from "./graph-store.ts";
import type { QueryBatch } from "./query-batches.ts";
import { QUERY_LIMITS, type QueryBounds } from "./query-limits.ts";
import type { QuerySource } from "./query-source.ts";

/** What the thread is asked. */
export interface ThreadQuestion {
  readonly cypher: string;
  readonly parameters: QueryParameters;
  readonly bounds: Omit<QueryBounds, "signal">;
  /** One Int32, which becomes 1 where the query is to stop. */
  readonly stop: SharedArrayBuffer;
}

/** What follows a question: after every batch "next", and "stop" where the flag became 1. */
export type ThreadNote = "next" | "stop";

/** What the thread answers: batches, each once the one before it is followed by a note, and an end. */
export type ThreadAnswer =
  | { readonly kind: "batch"; readonly batch: QueryBatch }
  | { readonly kind: "end" }
  | { readonly kind: "cypher error"; readonly error: PlainError }
  | { readonly kind: "store error"; readonly message: string };

type PlainError = Pick<CypherError, "message" | "kind" | "line" | "column">;

/** Answers queries in a thread of its own, one at a time: the next is asked once the one before it has ended. */
export interface QueryThread {
  answer(cypher: string, parameters: QueryParameters, bounds: QueryBounds): AsyncGenerator<QueryBatch>;
  close(): Promise<void>;
}

/** How long after its time limit a query that does not stop by itself is stopped with its thread. */
const GRACE_MILLISECONDS = 5_000;
/** How long after it was told to stop. */
const STOP_MILLISECONDS = 1_000;
/** What a timer can wait for. */
const LONGEST_MILLISECONDS = 2 ** 31 - 1;

/** Starts when first asked, and again after it died. `memory`: MB of its heap, a bound of every query. */
export function openQueryThread(source: QuerySource, memory: number): QueryThread {
  let worker: Worker | undefined;

  const start = (): Worker => {
    if (worker) return worker;
    const started = new Worker(new URL("./query-thread-worker.mjs", import.meta.url), {
      workerData: source,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    // What goes wrong between two questions would otherwise end the program.
    started.on("error", () => {}).once("exit", () => forget(started));
    worker = started;
    return started;
  };
  const forget = (thread: Worker): void => {
    if (worker === thread) worker = undefined;
  };
  const end = async (thread: Worker): Promise<void> => {
    forget(thread);
    await thread.terminate();
  };

  async function* answer(
    cypher: string,
    parameters: QueryParameters,
    { signal, ...bounds }: QueryBounds,
  ): AsyncGenerator<QueryBatch> {
    if (signal?.aborted) throw stopped();
    const { timeLimit = QUERY_LIMITS.milliseconds } = bounds;
    const thread = start();
    const stop = new SharedArrayBuffer(4);
    let finished = false;
    let why = stopped();
    let ending: NodeJS.Timeout | undefined;
    const endIn = (milliseconds: number, error: CypherError): void => {
      clearTimeout(ending);
      ending = setTimeout(
        () => {
          why = error;
          void end(thread);
        },
        Math.min(milliseconds, LONGEST_MILLISECONDS),
      );
    };
    const onAbort = (): void => {
      Atomics.store(new Int32Array(stop), 0, 1);
      thread.postMessage("stop" satisfies ThreadNote);
      endIn(STOP_MILLISECONDS, stopped());
    };
    try {
      const answers = on(thread, "message", { close: ["exit"] }) as AsyncIterable<[ThreadAnswer]>;
      thread.postMessage({ cypher, parameters, bounds, stop } satisfies ThreadQuestion);
      signal?.addEventListener("abort", onAbort);
      endIn(timeLimit + GRACE_MILLISECONDS, tookTooLong());
      for await (const [received] of answers) {
        if (received.kind !== "batch") finished = true;
        if (received.kind === "end") return;
        if (received.kind === "store error") throw new StoreError(received.message);
        if (received.kind === "cypher error") throw errorOf(received.error);
        if (signal?.aborted) continue;
        clearTimeout(ending);
        yield received.batch;
        if (signal?.aborted) continue;
        thread.postMessage("next" satisfies ThreadNote);
        endIn(timeLimit + GRACE_MILLISECONDS, tookTooLong());
      }
      throw why;
    } catch (error) {
      throw isOutOfMemory(error) ? tooGreedy() : error;
    } finally {
      signal?.removeEventListener("abort", onAbort);
      clearTimeout(ending);
      if (!finished) await end(thread);
    }
  }

  return { answer, close: async () => worker && end(worker) };
}

function stopped(): CypherError {
  return new CypherError("The query was stopped", "runtime");
}

function tookTooLong(): CypherError {
  return new CypherError("The query took too long and was stopped", "runtime");
}

function tooGreedy(): CypherError {
  return new CypherError("The query needs more memory than it may use: add LIMIT or a condition", "runtime");
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}

function errorOf({ message, kind, line, column }: PlainError): CypherError {
  const place = line === null ? "" : ` (line ${line}, column ${column})`;
  return new CypherError(message.slice(0, message.length - place.length), kind, line, column);
}
