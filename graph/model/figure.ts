import type { Modality } from "./statement.ts";

/** How a document hedges a number: "more than 3,000" is at least 3,000. */
export type Bound = "exactly" | "about" | "at least" | "at most";

/** A count that one document states: how many of whom, what befell them or what they did, where. */
export interface Figure {
  /** From document, span of the wording, event. */
  readonly id: string;
  readonly documentId: string;
  /** A name from graph/ontology/counted-events.ts: "KILLED". */
  readonly event: string;
  /** A name from graph/ontology/counted-groups.ts: "security forces". */
  readonly counted: string;
  /** The number and what is counted, as written: "18 members of the security forces". */
  readonly wording: string;
  readonly quantity: number;
  readonly bound: Bound;
  /** The year that the sentence names; null where it names none. */
  readonly year: number | null;
  /** Entity id of the country or place where; null where the document does not tell. */
  readonly about: string | null;
  /** UTF-16 span of `quote`, the sentence, in the document's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** 0–1. */
  readonly confidence: number;
  /** The rule that found it. */
  readonly method: string;
  readonly modality: Modality;
  /** Entity id of who says so, the nearest speaker; null where the document speaks for itself. */
  readonly attributedTo: string | null;
  /** Entity id of who passes the speaker's words on. */
  readonly reportedBy: string | null;
  /** ISO 8601 date it was said: the document's. */
  readonly date: string | null;
}
