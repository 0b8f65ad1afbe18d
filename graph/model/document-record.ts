import type { Document } from "./document.ts";
import type { Entity } from "./entity.ts";
import type { Figure } from "./figure.ts";
import type { Statement } from "./statement.ts";
import type { MentionEdge } from "./subgraph.ts";

/** All that a store keeps of one document, from which it can be written again as it stands. */
export interface DocumentRecord {
  readonly document: Document;
  /** Those whom the document mentions, and who its statements and figures name; of the former the names that it uses. */
  readonly entities: readonly Entity[];
  readonly mentions: readonly MentionEdge[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
}

/** Where a document was read from. */
export interface Origin {
  /** The first 16 hex digits of the SHA-256 of a file's absolute path or of an address: it tells nobody where that is. */
  readonly origin: string;
  readonly documentId: string;
}

/** An origin that is read now, with the document that it gave before by the journal; null for none. */
export interface ReadOrigin extends Origin {
  readonly before: string | null;
}
