import type { CypherTemporal } from "./cypher-temporal.ts";

/**
 * The values of a query's answer. Integers are JavaScript numbers where they are safe, else bigint;
 * floats are numbers.
 */
export type CypherValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | CypherValue[]
  | { [key: string]: CypherValue }
  | CypherNode
  | CypherRelationship
  | CypherPath
  | CypherTemporal;

export interface CypherNode {
  readonly kind: "node";
  /** The node's key in the graph: the application's own id. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, CypherValue>>;
}

export interface CypherRelationship {
  readonly kind: "relationship";
  readonly id: string;
  readonly type: string;
  /** Keys of the nodes that it leaves and enters. */
  readonly start: string;
  readonly end: string;
  readonly properties: Readonly<Record<string, CypherValue>>;
}

export interface CypherPath {
  readonly kind: "path";
  readonly nodes: readonly CypherNode[];
  readonly relationships: readonly CypherRelationship[];
}

/** What a query wrote, counted as it went: a property that was set twice counts twice. */
export interface Changes {
  readonly nodesCreated: number;
  readonly nodesDeleted: number;
  readonly relationshipsCreated: number;
  readonly relationshipsDeleted: number;
  readonly propertiesSet: number;
  readonly labelsAdded: number;
  readonly labelsRemoved: number;
}

/** How a query is answered: an operator works on the rows of its children. */
export interface CypherPlan {
  readonly operator: string;
  /** What it works on, for people. */
  readonly details: string;
  /** How many rows it gave; null where the query was explained without running. */
  readonly rows: number | null;
  readonly children: readonly CypherPlan[];
}

/** A query's answer: `rows[k][c]` belongs to `columns[c]`. */
export interface CypherResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  /** Absent where the query could not write. */
  readonly changes?: Changes;
  /** Of a query that begins with EXPLAIN or PROFILE. */
  readonly plan?: CypherPlan;
}
