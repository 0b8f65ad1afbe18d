import type { AbstractGraph } from "graphology-types";
import type { CypherResult, CypherValue } from "./cypher-value.ts";
import { executeCypher, type QueryOptions } from "./execute-cypher.ts";
import type { PropertyGraph } from "./property-graph.ts";
import { toCypherValue } from "./values/to-cypher-value.ts";

/**
 * The answer of an openCypher query over a directed multigraph whose nodes carry `{labels: string[], properties}`
 * and edges `{type: string, properties}`. In properties and parameters, bigint and whole numbers are integers;
 * CypherFloat and fractions are floats. Nothing is written. Throws CypherError.
 */
export function runCypher(
  graph: AbstractGraph,
  query: string,
  parameters: Readonly<Record<string, unknown>> = {},
  options: QueryOptions = {},
): CypherResult {
  const { columns, rows, changes } = executeCypher(graph, query, parameters, options);
  return {
    columns,
    ...(changes && { changes }),
    rows: rows.map((row) => row.map((value): CypherValue => toCypherValue(graph as PropertyGraph, value))),
  };
}
