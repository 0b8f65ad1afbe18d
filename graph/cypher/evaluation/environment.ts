import type { Procedures } from "../procedures/procedure.ts";
import type { PropertyGraph } from "../property-graph.ts";
import type { Expression, PathPattern, Query } from "../syntax/syntax-tree.ts";
import type { Row, Value } from "../values/value.ts";
import type { GraphWriter } from "./graph-writer.ts";

/** What a running query reads, and the parts of the engine that call each other around a circle. */
export interface Environment {
  readonly graph: PropertyGraph;
  readonly parameters: ReadonlyMap<string, Value>;
  /** Null where the query may only read. */
  readonly writer: GraphWriter | null;
  readonly procedures: Procedures;
  /** When the query began, in nanoseconds since 1970: one query has one date(). */
  readonly began: bigint;
  /** To be called in every loop over the graph; throws CypherError once the time limit is over. */
  readonly checkTime: () => void;
  /** To be called before so many values are kept until the query ends; throws CypherError beyond the memory limit. */
  readonly keep: (values: number) => void;
  readonly evaluate: (expression: Expression, row: Row) => Value;
  /**
   * The rows that extend `row` by a match of all patterns, each relationship used once, for which `where` is true;
   * with the variables in `needed` alone, unless that is null.
   */
  readonly match: (
    patterns: readonly PathPattern[],
    where: Expression | null,
    row: Row,
    needed?: ReadonlySet<string> | null,
  ) => Iterable<Row>;
  /** Counts a row that a clause or a step of a match gave; null where nobody asks. */
  readonly count: ((of: object) => void) | null;
  readonly subquery: (query: Query, row: Row) => Iterable<Row>;
}
