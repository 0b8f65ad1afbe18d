import type { AbstractGraph } from "graphology-types";
import type { CypherResult, CypherValue } from "./cypher-value.ts";
import { executeCypher, type QueryOptions, type StartedQuery, startCypher } from "./execute-cypher.ts";
import type { PropertyGraph } from "./property-graph.ts";
import { toCypherValue } from "./values/to-cypher-value.ts";
import type { Value } from "./values/value.ts";

/**
 * The answer of an openCypher query over a directed multigraph whose nodes carry `{labels: string[], properties}`
 * and edges `{type: string, properties}`. In properties and parameters, bigint and whole numbers are integers;
 * CypherFloat and fractions are floats. Nothing is written. Throws CypherError.
 */
export function runCypher(
  graph: AbstractGraph | PropertyGraph,
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
  options: QueryOptions = {},
): CypherResult {
  const { columns, rows, changes, plan } = executeCypher(graph, query, parameters, options);
  return {
    columns,
    ...(changes && { changes }),
    ...(plan && { plan }),
    rows: rows.map((row) => row.map((value): CypherValue => toCypherValue(graph as PropertyGraph, value))),
  };
}

/** As `runCypher` of a query that reads, with the rows made as they are asked for: the whole answer need not fit in memory. */
export function streamCypher(
  graph: AbstractGraph | PropertyGraph,
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
  options: Omit<QueryOptions, "writable"> = {},
): {
  readonly columns: readonly string[];
  readonly rows: Iterable<CypherValue[]>;
  readonly plan: StartedQuery["plan"];
} {
  const { columns, rows, plan } = startCypher(graph, query, parameters, { ...options, writable: false });
  return { columns, rows: converted(graph as PropertyGraph, rows), plan };
}

function* converted(graph: PropertyGraph, rows: Iterable<Value[]>): Generator<CypherValue[]> {
  for (const row of rows) yield row.map((value) => toCypherValue(graph, value));
}
