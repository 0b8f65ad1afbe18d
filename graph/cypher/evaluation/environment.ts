import type { AbstractGraph } from "graphology-types";
import type { Expression, PathPattern, Query } from "../syntax/syntax-tree.ts";
import type { Row, Value } from "../values/value.ts";

interface NodeAttributes {
  labels: string[];
  properties: Record<string, unknown>;
}

interface RelationshipAttributes {
  type: string;
  properties: Record<string, unknown>;
}

export type PropertyGraph = AbstractGraph<NodeAttributes, RelationshipAttributes>;

/** What a running query reads, and the parts of the engine that call each other around a circle. */
export interface Environment {
  readonly graph: PropertyGraph;
  readonly parameters: ReadonlyMap<string, Value>;
  readonly writable: boolean;
  /** When the query began, in nanoseconds since 1970: one query has one date(). */
  readonly began: bigint;
  /** To be called in every loop over the graph; throws CypherError once the time limit is over. */
  readonly checkTime: () => void;
  readonly evaluate: (expression: Expression, row: Row) => Value;
  /** The rows that extend `row` by a match of all patterns, each relationship used once, for which `where` is true. */
  readonly match: (patterns: readonly PathPattern[], where: Expression | null, row: Row) => Iterable<Row>;
  readonly subquery: (query: Query, row: Row) => Iterable<Row>;
}
