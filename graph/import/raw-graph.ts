import type { DocumentRecord } from "../model/document-record.ts";

/** What a file keeps of a node or an edge, by name; any JSON value. */
export type Attributes = ReadonlyMap<string, unknown>;

/** Where a node stands in the file's picture, in its units; y grows upwards. */
export interface RawPlace {
  readonly x: number;
  readonly y: number;
}

/** A node as another tool's file has it. */
export interface RawNode {
  readonly id: string;
  /** Null where the file gives no name. */
  readonly label: string | null;
  readonly attributes: Attributes;
  readonly place?: RawPlace | null;
}

export interface RawEdge {
  readonly source: string;
  readonly target: string;
  /** What it is called; null where the file does not say. */
  readonly label: string | null;
  readonly directed: boolean;
  /** ISO 8601 dates on which it held, rising. */
  readonly days: readonly string[];
  readonly attributes: Attributes;
}

/** A graph as a file tells it, before it is known what of it people, organizations, countries and places are. */
export interface RawGraph {
  readonly title: string | null;
  readonly nodes: readonly RawNode[];
  readonly edges: readonly RawEdge[];
  /** Documents that the file holds whole, with all that they say: they need not be told by the nodes and edges. */
  readonly records?: readonly DocumentRecord[];
  /** What of the file was passed over, in words: "2 lines for cypher-shell". */
  readonly notes?: readonly string[];
}

/** Null where the file gives no two numbers. */
export function placeAt(x: unknown, y: unknown): RawPlace | null {
  return typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y)
    ? { x, y }
    : null;
}

/** A file cannot be read as a graph; the message says what is wrong and where, without the file's name. */
export class GraphFileError extends Error {
  override readonly name = "GraphFileError";
}
