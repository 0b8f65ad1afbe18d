import { Worker } from "node:worker_threads";
import { CypherError } from "../cypher/cypher-error.ts";
import { type QueryParameters, StoreError } from "./graph-store.ts";
import type { QueryBatch } from "./query-batches.ts";
import { QUERY_LIMITS, type QueryBounds } from "./query-limits.ts";

/** What the thread is asked. */
export interface ThreadQuestion {
  readonly number: number;
  readonly cypher: string;
  readonly parameters: QueryParameters;
  readonly rowLimit: number;
  readonly byteLimit: number;
  readonly timeLimit: number;
  readonly profile: boolean;
  /** One Int32, which becomes 1 where the query is to stop. */
  readonly stop: SharedArrayBuffer;
}

/** What the thread answers: batches, each followed by a wait for "next", and an end. */
export type ThreadAnswer = { readonly number: number } & (
  | { readonly kind: "batch"; readonly batch: QueryBatch }
  | { readonly kind: "end" }
  | { readonly kind: "cypher error"; readonly error: PlainError }
  | { readonly kind: "store error"; readonly message: string }
);

type PlainError = Pick<CypherError, "message" | "kind" | "line" | "column">;

/** Answers queries over an SQLite file in a thread of its own, one after another. */
export interface QueryThread {
  answer(cypher: string, parameters: QueryParameters, bounds: QueryBounds): AsyncGenerator<QueryBatch>;
  close(): Promise<void>;
}

/** How long after its time limit a query that does not stop by itself is stopped with its thread. */
const GRACE_MILLISECONDS = 5_000;

/** Starts when first asked, and again after it died. `memory`: MB of its heap, a bound of every query. */
export function openQueryThread(path: string, memory = 4096): QueryThread {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let count = 0;

  const start = (): Worker => {
    worker ??= new Worker(new URL("./query-thread-worker.mjs", import.meta.url), {
      workerData: { path },
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    return worker;
  };
  const stop = async (): Promise<void> => {
    const old = worker;
    worker = undefined;
    await old?.terminate();
  };

  async function* answer(
    cypher: string,
    parameters: QueryParameters,
    bounds: QueryBounds,
  ): AsyncGenerator<QueryBatch> {
    const { signal, rowLimit = QUERY_LIMITS.rows, byteLimit = QUERY_LIMITS.bytes } = bounds;
    const { timeLimit = QUERY_LIMITS.milliseconds, profile = false } = bounds;
    const before = last;
    let release = (): void => {};
    last = new Promise<void>((resolve) => {
      release = resolve;
    });
    await before;
    const stopFlag = new SharedArrayBuffer(4);
    const onAbort = (): void => void Atomics.store(new Int32Array(stopFlag), 0, 1);
    let finished = false;
    try {
      if (signal?.aborted) throw new CypherError("The query was stopped", "runtime");
      signal?.addEventListener("abort", onAbort);
      const thread = start();
      const number = ++count;
      const limits = { rowLimit, byteLimit, timeLimit };
      const question = { number, cypher, parameters, ...limits, profile, stop: stopFlag };
      thread.postMessage({ ...question } satisfies ThreadQuestion);
      for (;;) {
        const received = await nextAnswer(thread, number, timeLimit + GRACE_MILLISECONDS);
        if (received.kind !== "batch") finished = true;
        if (received.kind === "end") return;
        if (received.kind === "store error") throw new StoreError(received.message);
        if (received.kind === "cypher error") throw errorOf(received.error);
        yield received.batch;
        thread.postMessage("next");
      }
    } finally {
      signal?.removeEventListener("abort", onAbort);
      if (!finished) await stop();
      release();
    }
  }

  return { answer, close: stop };
}

/** The next answer to a question; fails where the thread dies, or says nothing for too long. */
function nextAnswer(thread: Worker, number: number, milliseconds: number): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      thread.off("message", onMessage).off("error", onError).off("exit", onExit);
      finish();
    };
    const onMessage = (answer: ThreadAnswer): void => {
      if (answer.number === number) settle(() => resolve(answer));
    };
    const onError = (error: Error & { code?: string }): void =>
      settle(() =>
        reject(
          error.code === "ERR_WORKER_OUT_OF_MEMORY"
            ? new CypherError(
                "The query needs more memory than it may use: add LIMIT or a condition",
                "runtime",
              )
            : error,
        ),
      );
    const onExit = (): void => settle(() => reject(new CypherError("The query was stopped", "runtime")));
    const timer = setTimeout(
      () => settle(() => reject(new CypherError("The query took too long and was stopped", "runtime"))),
      milliseconds,
    );
    thread.on("message", onMessage).on("error", onError).on("exit", onExit);
  });
}

function errorOf({ message, kind, line, column }: PlainError): CypherError {
  const place = line === null ? "" : ` (line ${line}, column ${column})`;
  return new CypherError(message.slice(0, message.length - place.length), kind, line, column);
}
