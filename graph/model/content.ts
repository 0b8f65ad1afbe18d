/** A property of a node or relationship. Lists, dates and all that is no text, number or truth value are told as text. */
export interface Property {
  readonly name: string;
  readonly value: string | number | boolean;
}

export interface NodeContent {
  readonly labels: readonly string[];
  /** By name. */
  readonly properties: readonly Property[];
}

/** One relationship: a relation counts all of one type from one node to another. */
export interface Relationship {
  /** The database's own. */
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  /** By name. */
  readonly properties: readonly Property[];
}

/** What a database that Newsgraph did not build holds of a part of its graph. */
export interface GraphContent {
  /** By id of the entity. */
  readonly nodes: ReadonlyMap<string, NodeContent>;
  /** By id. */
  readonly relationships: readonly Relationship[];
}
