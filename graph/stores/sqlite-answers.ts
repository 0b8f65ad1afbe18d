import type { CypherValue } from "../cypher/cypher-value.ts";
import type { PropertyGraph } from "../cypher/property-graph.ts";
import { streamCypher } from "../cypher/run-cypher.ts";
import { openScale } from "./answer-size.ts";
import { BATCH_BYTES, BATCH_ROWS } from "./query-batches.ts";
import { QUERY_LIMITS } from "./query-limits.ts";
import type { AnswerQuery } from "./query-source.ts";
import { searchProcedures } from "./search-procedures.ts";
import { graphVersion, openSqliteDatabase } from "./sqlite-database.ts";
import { sqliteGraph } from "./sqlite-graph.ts";

/** Answers queries over an SQLite file, which it cannot write. */
export function openSqliteAnswers(path: string): AnswerQuery {
  const database = openSqliteDatabase(path);
  database.exec("PRAGMA query_only = ON");
  const procedures = searchProcedures(database);
  let built: { readonly graph: PropertyGraph; readonly version: number } | undefined;

  /** What Cypher runs over: built when first asked, and again after it has changed. */
  const currentGraph = (): PropertyGraph => {
    const version = graphVersion(database);
    if (built?.version !== version) {
      built = undefined;
      built = { graph: sqliteGraph(database, path), version };
    }
    return built.graph;
  };

  return async function* answer(cypher, parameters, bounds, isCancelled) {
    const { rowLimit = QUERY_LIMITS.rows, byteLimit = QUERY_LIMITS.bytes } = bounds;
    const { timeLimit = QUERY_LIMITS.milliseconds, profile = false } = bounds;
    const options = { rowLimit, timeLimit, profile, isCancelled, procedures };
    const { columns, rows, plan } = streamCypher(currentGraph(), cypher, parameters, options);
    const weigh = openScale(byteLimit);
    let batch: CypherValue[][] = [];
    let [bytes, isFirst] = [0, true];
    for (const row of rows) {
      bytes += weigh(row);
      batch.push(row);
      if (batch.length < BATCH_ROWS && bytes < BATCH_BYTES) continue;
      yield { columns, rows: batch };
      [batch, bytes, isFirst] = [[], 0, false];
    }
    if (plan) yield { columns, rows: batch, plan: plan() };
    else if (isFirst || batch.length > 0) yield { columns, rows: batch };
  };
}
