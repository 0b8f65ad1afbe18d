import type { CypherResult, CypherValue } from "../../graph/cypher/cypher-value.ts";
import type { Document, DocumentHeader } from "../../graph/model/document.ts";
import type { CountedEntity } from "../../graph/model/entity.ts";
import type { Figure } from "../../graph/model/figure.ts";
import type { Statement } from "../../graph/model/statement.ts";
import type { EntityGraph, MentionEdge } from "../../graph/model/subgraph.ts";

/** GET /api/summary — what is open. */
export interface SummaryAnswer {
  /** The store's name for people. */
  readonly store: string;
  readonly documents: number;
  readonly entities: number;
  readonly statements: number;
  readonly figures: number;
  readonly relations: number;
}

/** GET /api/overview?limit=60 — first sight. GET /api/neighbourhood?id=ID&limit=25 — expansion; 404 for an unknown id. */
export type GraphAnswer = EntityGraph;

/** GET /api/search?q=TEXT&limit=20. */
export interface SearchAnswer {
  readonly entities: readonly CountedEntity[];
}

/** GET /api/documents — newest first. */
export interface DocumentsAnswer {
  readonly documents: readonly DocumentHeader[];
}

/** A statement with the paragraph that it stands in. */
export interface StatementInContext {
  readonly statement: Statement;
  readonly passage: Passage;
}

/** A figure with the paragraph that it stands in. */
export interface FigureInContext {
  readonly figure: Figure;
  readonly passage: Passage;
}

/** A paragraph of a document with the entities that it mentions. Spans count from the start of the document's text. */
export interface Passage {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly entityId: string }[];
}

/** GET /api/entity?id=ID — 404 for an unknown id. */
export interface EntityAnswer {
  readonly entity: CountedEntity;
  readonly statements: readonly StatementInContext[];
  /** The numbers that documents state about it. */
  readonly figures: readonly FigureInContext[];
  /** Where a document alone told of another entity, and why it is taken to be this one. */
  readonly links: readonly MentionEdge[];
  /** Where it is mentioned, a passage a paragraph, in the order of the documents. */
  readonly passages: readonly Passage[];
  readonly documents: readonly DocumentHeader[];
  /** Every other entity that the answer names by id. */
  readonly others: readonly CountedEntity[];
}

/** GET /api/relation?subject=ID&object=ID — everything said between two, either way round, every type. */
export interface RelationAnswer {
  readonly statements: readonly StatementInContext[];
  readonly documents: readonly DocumentHeader[];
  readonly entities: readonly CountedEntity[];
}

/** GET /api/document?id=ID — the whole article with its mentions; 404 for an unknown id. */
export interface DocumentAnswer {
  readonly document: Document;
  readonly mentions: readonly MentionEdge[];
  readonly entities: readonly CountedEntity[];
}

/** POST /api/query — read-only Cypher. 400 with an ErrorAnswer for a wrong query. */
export interface QueryQuestion {
  readonly cypher: string;
  readonly parameters?: Readonly<Record<string, CypherValue>>;
  /** Whether the answer tells how it was found, as with PROFILE before the query. */
  readonly profile?: boolean | undefined;
}
export interface QueryAnswer extends CypherResult {
  readonly milliseconds: number;
  /** What of the answer can be drawn: its entities, and the relations among them. */
  readonly graph: EntityGraph;
}

/** POST /api/export — a file of the given entities, the relations among them and their evidence. */
export interface ExportQuestion {
  /** A name from graph/export/formats.ts. */
  readonly format: string;
  readonly entityIds: readonly string[];
}

/** Every answer but 2xx. */
export interface ErrorAnswer {
  readonly error: string;
  /** Where in the query, counting from 1. */
  readonly line?: number;
  readonly column?: number;
}
