import type { CypherResult, CypherValue } from "../../graph/cypher/cypher-value.ts";
import type { QuoteLength } from "../../graph/export/redaction/redaction.ts";
import type { Comparison } from "../../graph/model/comparison.ts";
import type { NodeContent, Relationship } from "../../graph/model/content.ts";
import type { Document, DocumentHeader } from "../../graph/model/document.ts";
import type { CountedEntity } from "../../graph/model/entity.ts";
import type { Evidence } from "../../graph/model/evidence.ts";
import type { Figure } from "../../graph/model/figure.ts";
import type { FoundDocument } from "../../graph/model/found-document.ts";
import type { Merged } from "../../graph/model/keepsake.ts";
import type { NewsChoices } from "../../graph/model/news-choices.ts";
import type { NewsSource } from "../../graph/model/news-source.ts";
import type { Note } from "../../graph/model/note.ts";
import type { Relation } from "../../graph/model/relation.ts";
import type { SavedView, SavedViewHeader } from "../../graph/model/saved-view.ts";
import type { Statement } from "../../graph/model/statement.ts";
import type { EntityGraph, MentionEdge, Neighbourhood } from "../../graph/model/subgraph.ts";
import type { Timeline } from "../../graph/model/timeline.ts";
import type { WaysIn } from "../../graph/model/ways-in.ts";
import type { WhichPart } from "../../graph/model/which-part.ts";

/** What the page shows of an entity: in a database that Newsgraph did not build, its kind is any label. */
export type ShownEntity = CountedEntity<string>;
export type ShownGraph = EntityGraph<string>;

/**
 * Whoever accepts this media type, as the page does, gets the graph of an overview, a neighbourhood, some entities or a
 * query in columns (graph/model/graph-columns.ts): `columns` in the place of `entities` and `relations`, and a query's
 * `graph` as columns.
 */
export const COLUMNS = "application/vnd.newsgraph.columns+json";

/** GET /api/summary — what is open. */
export interface SummaryAnswer {
  /** The store's name for people. */
  readonly store: string;
  /** Whether the graph rests on statements of documents: false for a database that Newsgraph did not build. */
  readonly hasStatements: boolean;
  /** Of entities, the most frequent first where Newsgraph did not build the database. */
  readonly kinds: readonly string[];
  readonly documents: number;
  readonly entities: number;
  readonly statements: number;
  readonly figures: number;
  readonly relations: number;
  /** What files the server reads when they are dropped on the page; null where it reads none. */
  readonly reads: {
    /** Endings of their names: ".txt". */
    readonly endings: readonly string[];
    /** Of the names of other tools' graphs. */
    readonly graphs: readonly string[];
    /** How many bytes of them it takes at a time. */
    readonly bytes: number;
  } | null;
}

/**
 * GET /api/overview?limit=60 — first sight.
 * GET /api/neighbourhood?id=ID&limit=25&type=TYPE — expansion, by one type of relation where it is given; 404 for an
 * unknown id. `neighbours` counts all that the entity has in the store.
 * POST /api/graph — the entities of a GraphQuestion with the relations among them.
 */
export type GraphAnswer = ShownGraph;
export type NeighbourhoodAnswer = Neighbourhood<string>;
export interface GraphQuestion {
  /** Ids that the store does not hold are left out of the answer. */
  readonly entityIds: readonly string[];
}

/** POST /api/evidence with a GraphQuestion — what the relations among these entities rest on. */
export type EvidenceAnswer = Evidence;

/** GET /api/timeline — statements a day over the whole store. */
export type TimelineAnswer = Timeline;

/** GET /api/ways-in — where to begin, at most ten of each. */
export type WaysInAnswer = WaysIn<string>;

/** GET /api/search?q=TEXT&limit=20. */
export interface SearchAnswer {
  readonly entities: readonly ShownEntity[];
  /** Documents whose title or text has the words, best first. */
  readonly documents: readonly FoundDocument[];
}

/**
 * GET /api/paths?from=ID&to=ID&limit=5&without=ID — ways between two entities that avoid hubs, the shortest and best
 * evidenced first, through none of `without`, which may stand several times; 404 for an unknown `from` or `to`.
 */
export interface PathsQuestion {
  readonly from: string;
  readonly to: string;
  readonly without: readonly string[];
}
export interface PathsAnswer {
  readonly paths: readonly {
    /** `from`, …, `to`. */
    readonly entityIds: readonly string[];
    /** One fewer than entities: the best-evidenced relation of each step, whichever way it runs, and its surest statement. */
    readonly steps: readonly { readonly relation: Relation; readonly evidence: StatementInContext | null }[];
  }[];
  readonly entities: readonly ShownEntity[];
  readonly documents: readonly DocumentHeader[];
}

/** POST /api/compare — which relations two bodies of news state. */
export interface CompareQuestion {
  readonly a: NewsSource;
  readonly b: NewsSource;
}
/** At most 500 relations of each. */
export type CompareAnswer = Comparison<string>;

/** GET /api/progress — as server-sent events: a ProgressEvent at once, and whenever something changes. */
export interface ProgressEvent {
  /** Grows with every document that the store takes in, and falls with every one that is forgotten, whoever does it. */
  readonly documents: number;
  /** A build that runs now, in this process or another; null where none does. */
  readonly build: {
    readonly done: number;
    readonly total: number;
    readonly failed: number;
    /** The file in hand. */
    readonly current: string | null;
  } | null;
}

/**
 * POST /api/document-graph — whom some documents speak of most, with the relations among them: the documents of these ids,
 * or those that came in since the store held `since` (of a ProgressEvent). The last 200 documents, at most 40 entities.
 */
export type DocumentGraphQuestion = { readonly documentIds: readonly string[] } | { readonly since: number };
export interface DocumentGraphAnswer extends ShownGraph {
  /** The documents that were looked into. */
  readonly documentIds: readonly string[];
}

/**
 * POST /api/read — files dropped on the page, read into the store as "newsgraph build" reads them; `content` is base64, at
 * most 20 MB of it together. Answers with server-sent events, a ReadEvent each; without an end of its own it was stopped.
 */
export interface ReadQuestion {
  readonly files: readonly { readonly name: string; readonly content: string }[];
}
export type ReadEvent =
  /** What is read of an archive, by name: what becomes of each is told in the place of the archive. */
  | { readonly state: "unpacked"; readonly file: number; readonly entries: readonly string[] }
  | (PlaceInQuestion & { readonly state: "reading" })
  | (PlaceInQuestion & { readonly state: "read" | "known"; readonly document: DocumentHeader })
  | (PlaceInQuestion & { readonly state: "failed"; readonly reason: string })
  /** Names are linked across documents. */
  | { readonly state: "linking" | "done" };

/**
 * POST /api/forget — takes a document out of the graph, with all that it alone tells, where the server reads files: what
 * else went. What is gone already stays gone.
 */
export interface ForgetQuestion {
  readonly documentId: string;
}
export interface ForgetAnswer {
  readonly documents: number;
  readonly statements: number;
  readonly relations: number;
  readonly entities: number;
}

/** Of a file in the question, and of an article among the `entries` of an archive; both count from 0. */
export interface PlaceInQuestion {
  readonly file: number;
  readonly entry?: number;
}

/**
 * GET /api/documents?limit=2000&id=ID — outlets, days, and the newest documents, at most `limit` of the former and of the
 * latter; besides them the documents of `id`, which may stand several times.
 */
export type DocumentsAnswer = NewsChoices;

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
  readonly entity: ShownEntity;
  readonly statements: readonly StatementInContext[];
  /** The numbers that documents state about it. */
  readonly figures: readonly FigureInContext[];
  /** Where a document alone told of another entity, and why it is taken to be this one. */
  readonly links: readonly MentionEdge[];
  /** Where it is mentioned, a passage a paragraph, in the order of the documents. */
  readonly passages: readonly Passage[];
  readonly documents: readonly DocumentHeader[];
  /** Every other entity that the answer names by id. */
  readonly others: readonly ShownEntity[];
  /** What its node holds, in a database that Newsgraph did not build; long texts are cut. */
  readonly content?: NodeContent;
}

/** GET /api/relation?subject=ID&object=ID — everything said between two, either way round, every type. */
export interface RelationAnswer {
  readonly statements: readonly StatementInContext[];
  readonly documents: readonly DocumentHeader[];
  readonly entities: readonly ShownEntity[];
  /** What joins the two in a database that Newsgraph did not build, at most 200; long texts are cut. */
  readonly relationships?: readonly Relationship[];
}

/** GET /api/document?id=ID — the whole article with its mentions; 404 for an unknown id. */
export interface DocumentAnswer {
  readonly document: Document;
  readonly mentions: readonly MentionEdge[];
  readonly entities: readonly ShownEntity[];
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
  readonly graph: ShownGraph;
}

/** GET /api/formats — what can be saved as. */
export interface FormatsAnswer {
  readonly formats: readonly {
    /** For ExportQuestion. */
    readonly name: string;
    readonly label: string;
    /** With its dot. */
    readonly extension: string;
  }[];
}

/** POST /api/export — a part of the graph as a file, with what it rests on. */
export interface ExportQuestion {
  /** A name from graph/export/formats.ts. */
  readonly format: string;
  readonly which: WhichPart;
  /** False: relations without sentences and documents. */
  readonly evidence?: boolean | undefined;
  /** Where entities stand in the picture, y upwards. */
  readonly places?: readonly (readonly [id: string, x: number, y: number])[] | undefined;
  /** How much of the articles is quoted; without it, what is usual for the format. */
  readonly quote?: QuoteLength | undefined;
  /** Ids of entities and documents, and names of outlets, that are not to be in the file. */
  readonly leaveOut?:
    | Readonly<Partial<Record<"entities" | "outlets" | "documents", readonly string[] | undefined>>>
    | undefined;
  /** Ids of entities whose names are blacked out. */
  readonly blackOut?: readonly string[] | undefined;
  /** Of a PNG, in pixels, from 100 to 10,000. */
  readonly width?: number | undefined;
}

/**
 * GET /api/views — the views that people saved, the one that changed last first.
 * GET /api/view?id=ID — one of them, with its address; 404 for an unknown id.
 */
export interface ViewsAnswer {
  readonly views: readonly SavedViewHeader[];
}
export type ViewAnswer = SavedView;

/** What a change was made of; null for something new. */
type Before = { readonly id: string; readonly changedAt: string } | null;

/**
 * POST /api/save-view — answers with the view as it is saved. Without an address it keeps its own.
 * 409 where it is no longer as it was before the change, as for the next two.
 */
export interface SaveViewQuestion {
  readonly before: Before;
  readonly name: string;
  readonly note: string;
  readonly address?: string | undefined;
}
export type SaveViewAnswer = SavedViewHeader;

/** POST /api/save-note — answers with the note as it is saved. */
export interface SaveNoteQuestion {
  readonly before: Before;
  readonly about: string;
  readonly text: string;
}
export type SaveNoteAnswer = Note;

/** POST /api/remove-keepsake — takes a view or a note away; what is gone already stays gone. */
export type RemoveKeepsakeQuestion = Exclude<Before, null>;

/** GET /api/notes?about=ID — the notes about some entities and relations, or the last 500 of all; those that changed last first. */
export interface NotesAnswer {
  readonly notes: readonly Note[];
  /** Of all that were asked for. */
  readonly count: number;
  /** Whom they are about, and the ends of relations. */
  readonly entities: readonly ShownEntity[];
  /** What notes are about and the graph does not hold now. */
  readonly missing: readonly string[];
}

/** GET /api/noted — the ids of the entities and relations that have notes. */
export interface NotedAnswer {
  readonly ids: readonly string[];
}

/**
 * GET /api/export-views — all views and notes as a file (graph/keepsakes/keepsake-file.ts).
 * POST /api/import-views — such a file, at most 20 MB: all of it is brought or nothing, and what is there stays.
 */
export type ImportViewsAnswer = Merged;

/** Every answer but 2xx. */
export interface ErrorAnswer {
  readonly error: string;
  /** Where in the query, counting from 1. */
  readonly line?: number;
  readonly column?: number;
}
