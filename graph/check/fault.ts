/** What must hold of a graph (docs/keeping.md), by name. `derived`: a rebuild puts it right; else what to do, for people. */
export const RULES = {
  "document-id": { promise: "a document's id is that of its text", derived: false },
  "mention-span": { promise: "a mention's spans are sorted and lie within the text", derived: false },
  "mention-entity": { promise: "who is mentioned is an entity of the graph", derived: false },
  quotation: { promise: "a quotation is what its document says at its place", derived: false },
  "statement-ends": { promise: "a statement's ends are entities that fit its type", derived: false },
  speaker: { promise: "who says so is an entity of the graph", derived: false },
  confidence: { promise: "a confidence is a number from 0 to 1", derived: false },
  "entity-kind": { promise: "an entity has the kind that its id tells", derived: false },
  "entity-label": {
    promise: "an entity in Neo4j has one label of a kind, that which its id tells",
    derived: true,
  },
  "entity-counts": { promise: "an entity's names, counts and days are those of its mentions", derived: true },
  "entity-told-of": { promise: "something is told of every entity", derived: true },
  relation: { promise: "a relation is what its statements add up to", derived: true },
  index: { promise: "the search indexes hold what the graph holds", derived: true },
  keepsake: {
    promise: "what people wrote is whole: its id, its text, what it is about, its times",
    derived: false,
  },
  stray: { promise: "nothing stands apart from its document or its ends", derived: false },
  file: { promise: "the file is whole", derived: false },
} as const;

export type Rule = keyof typeof RULES;

/** One place where a rule does not hold. */
export interface Fault {
  readonly rule: Rule;
  /** What it was found at. */
  readonly id: string;
  /** For people: what is there, and what should be. */
  readonly detail: string;
}
