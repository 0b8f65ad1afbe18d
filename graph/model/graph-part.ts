import type { GraphContent } from "./content.ts";
import type { Document, DocumentHeader } from "./document.ts";
import type { CountedEntity } from "./entity.ts";
import type { Figure } from "./figure.ts";
import type { Relation } from "./relation.ts";
import type { Statement } from "./statement.ts";
import type { MentionEdge } from "./subgraph.ts";

/** A statement with what is needed to tell it. */
export interface ToldStatement {
  readonly statement: Statement;
  /** Null where the part does not hold it. */
  readonly document: DocumentHeader | null;
  /** Name of who says so, the nearest speaker; null where the document speaks for itself. */
  readonly saidBy: string | null;
  /** Name of who passes the speaker's words on. */
  readonly reportedBy: string | null;
}

/** A relation with both ends and the statements that it rests on, by their ids. */
export interface EvidencedRelation {
  readonly relation: Relation;
  readonly subject: CountedEntity;
  readonly object: CountedEntity;
  readonly evidence: readonly ToldStatement[];
}

/** What a part holds of one document: mentions by the entity's id, the rest by id. */
export interface DocumentPart {
  readonly document: Document;
  readonly mentions: readonly MentionEdge[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
}

/** A part of the graph, read piece by piece and as often as needed, always in the same order. */
export interface GraphPart {
  /** Of a database that Newsgraph did not build. */
  readonly content?: GraphContent;
  /** By id, by code point. */
  entities(): AsyncIterable<CountedEntity>;
  /** By the subject's id, then their own. */
  relations(): AsyncIterable<EvidencedRelation>;
  /** By id. */
  documents(): AsyncIterable<DocumentPart>;
}
