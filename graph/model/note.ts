/** What somebody wrote about an entity or a relation. */
export interface Note {
  /** `note:` and a UUID. */
  readonly id: string;
  /** The id of the entity or relation, which the graph need not hold: a note outlives it, and belongs to it again when it is back. */
  readonly about: string;
  readonly text: string;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly writtenAt: string;
  /** Later with every change. */
  readonly changedAt: string;
}
