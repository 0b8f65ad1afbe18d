import type { CypherPlan, CypherResult, CypherValue } from "../cypher/cypher-value.ts";

/** Some of an answer's rows, in their order. There is at least one batch, if only to tell the columns. */
export interface QueryBatch {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  /** With the last batch of a query that begins with EXPLAIN or PROFILE. */
  readonly plan?: CypherPlan;
}

/** How many rows a batch has at most. */
export const BATCH_ROWS = 1000;

/** A batch that is so large takes no further row. Estimated, see answer-size.ts. */
export const BATCH_BYTES = 4_000_000;

/** The whole answer. */
export async function collectBatches(batches: AsyncIterable<QueryBatch>): Promise<CypherResult> {
  let columns: readonly string[] = [];
  const rows: (readonly CypherValue[])[] = [];
  let plan: CypherPlan | undefined;
  for await (const batch of batches) {
    columns = batch.columns;
    plan = batch.plan ?? plan;
    for (const row of batch.rows) rows.push(row);
  }
  return { columns, rows, ...(plan && { plan }) };
}
