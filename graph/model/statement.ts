/** How a document puts a statement. */
export type Modality = "asserted" | "reported" | "claimed" | "possible" | "planned";

/** One thing that one document says of two entities: the evidence of a relation. */
export interface Statement {
  /** From document, span, type and ends. */
  readonly id: string;
  readonly documentId: string;
  /** A name from graph/ontology/relation-types.ts. */
  readonly type: string;
  /** Entity ids. */
  readonly subject: string;
  readonly object: string;
  /** UTF-16 span of `quote` in the document's text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** 0–1. */
  readonly confidence: number;
  /** The rule or model that found it. */
  readonly method: string;
  readonly negated: boolean;
  readonly modality: Modality;
  /** Entity id of who says so, the nearest speaker; null where the document speaks for itself. */
  readonly attributedTo: string | null;
  /** Entity id of who passes the speaker's words on ("…, the ministry claims, reports Reuters"). */
  readonly reportedBy: string | null;
  /** ISO 8601 date it was said: the document's. */
  readonly date: string | null;
  /** HOLDS_POSITION_IN: the position ("interior minister"); null elsewhere. */
  readonly role: string | null;
  /** The position is no longer held. */
  readonly former: boolean;
}

/** The id that a statement has by its document, span, type and ends. */
export function statementId({
  documentId,
  start,
  end,
  subject,
  type,
  object,
}: Pick<Statement, "documentId" | "start" | "end" | "subject" | "type" | "object">): string {
  return `statement:${documentId.replace(/^document:/, "")}:${start}-${end}:${subject}|${type}|${object}`;
}
