import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { CypherError } from "../cypher/cypher-error.ts";
import { StoreError } from "./graph-store.ts";
import type { AnswerQuery, QuerySource } from "./query-source.ts";
import type { ThreadAnswer, ThreadNote, ThreadQuestion } from "./query-thread.ts";

const port = parentPort;
if (port === null) throw new Error("answer-in-thread.ts runs in a worker thread only");
const answerQuery = await openAnswers(workerData as QuerySource);

/** A thread loads only what its source needs. */
async function openAnswers(source: QuerySource): Promise<AnswerQuery> {
  if (source.kind === "sqlite") return (await import("./sqlite-answers.ts")).openSqliteAnswers(source.path);
  return (await import("./neo4j-answers.ts")).openNeo4jAnswers(source, source.ids);
}

async function answer({ cypher, parameters, bounds, stop }: ThreadQuestion): Promise<void> {
  const say = (message: ThreadAnswer): void => port?.postMessage(message);
  const flag = new Int32Array(stop);
  const isStopped = (): boolean => Atomics.load(flag, 0) === 1;
  const stopping = new AbortController();
  const onNote = (note: ThreadNote): void => {
    if (note === "stop") stopping.abort();
  };
  port?.on("message", onNote);
  try {
    const batches = answerQuery(cypher, parameters, { ...bounds, signal: stopping.signal }, isStopped);
    let taken: Promise<unknown> | undefined;
    for await (const batch of batches) {
      if (!isStopped()) await taken;
      say({ kind: "batch", batch });
      taken = port ? once(port, "message") : undefined;
    }
    say({ kind: "end" });
  } catch (error) {
    if (error instanceof CypherError) {
      const { message, kind, line, column } = error;
      say({ kind: "cypher error", error: { message, kind, line, column } });
    } else if (error instanceof StoreError) say({ kind: "store error", message: error.message });
    else throw error;
  } finally {
    port?.off("message", onNote);
  }
}

port.on("message", (message: ThreadQuestion | ThreadNote) => {
  if (typeof message !== "string") void answer(message);
});
