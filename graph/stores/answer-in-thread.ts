import { parentPort, workerData } from "node:worker_threads";
import type { MultiDirectedGraph } from "graphology";
import { CypherError } from "../cypher/cypher-error.ts";
import type { CypherPlan, CypherValue } from "../cypher/cypher-value.ts";
import { streamCypher } from "../cypher/run-cypher.ts";
import { openScale } from "./answer-size.ts";
import { cypherGraph } from "./cypher-graph.ts";
import { graphReads } from "./graph-reads.ts";
import { StoreError } from "./graph-store.ts";
import { BATCH_BYTES, BATCH_ROWS } from "./query-batches.ts";
import type { ThreadAnswer, ThreadQuestion } from "./query-thread.ts";
import { searchProcedures } from "./search-procedures.ts";
import { dataVersion, openSqliteDatabase } from "./sqlite-database.ts";
import { sqliteRows } from "./sqlite-rows.ts";

const port = parentPort;
if (port === null) throw new Error("answer-in-thread.ts runs in a worker thread only");
const database = openSqliteDatabase(String(workerData.path));
database.exec("PRAGMA query_only = ON");
const reads = graphReads(sqliteRows(database));
const procedures = searchProcedures(database);
let built: { readonly graph: MultiDirectedGraph; readonly version: number } | undefined;

/** What Cypher runs over: built when first asked, and again after another connection has written. */
async function currentGraph(): Promise<MultiDirectedGraph> {
  const version = dataVersion(database);
  if (built?.version !== version) {
    built = undefined;
    built = { graph: cypherGraph(await reads.subgraph({ all: true })), version };
  }
  return built.graph;
}

async function answer({ number, cypher, parameters, stop, byteLimit, ...asked }: ThreadQuestion) {
  const say = (message: ThreadAnswer): void => port?.postMessage(message);
  const flag = new Int32Array(stop);
  const isCancelled = (): boolean => Atomics.load(flag, 0) === 1;
  try {
    const graph = await currentGraph();
    const { rowLimit, timeLimit, profile } = asked;
    const options = { rowLimit, timeLimit, profile, isCancelled, procedures };
    const weigh = openScale(byteLimit);
    const found = streamCypher(graph, cypher, parameters, options);
    let batch: CypherValue[][] = [];
    let bytes = 0;
    let isFirst = true;
    const send = async (plan?: CypherPlan): Promise<void> => {
      say({ number, kind: "batch", batch: { columns: found.columns, rows: batch, ...(plan && { plan }) } });
      await new Promise((resolve) => port?.once("message", resolve));
      batch = [];
      bytes = 0;
      isFirst = false;
    };
    for (const row of found.rows) {
      bytes += weigh(row);
      batch.push(row);
      if (batch.length === BATCH_ROWS || bytes >= BATCH_BYTES) await send();
    }
    if (isFirst || batch.length > 0 || found.plan) await send(found.plan?.());
    say({ number, kind: "end" });
  } catch (error) {
    if (error instanceof CypherError) {
      const { message, kind, line, column } = error;
      say({ number, kind: "cypher error", error: { message, kind, line, column } });
    } else if (error instanceof StoreError) say({ number, kind: "store error", message: error.message });
    else throw error;
  }
}

port.on("message", (question: ThreadQuestion | "next") => {
  if (question !== "next") void answer(question);
});
