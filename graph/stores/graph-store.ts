import type { Fault } from "../check/fault.ts";
import type { CypherResult, CypherValue } from "../cypher/cypher-value.ts";
import type { Comparison } from "../model/comparison.ts";
import type { NodeContent, Relationship } from "../model/content.ts";
import type { Document, DocumentHeader } from "../model/document.ts";
import type { DocumentRecord, Origin, ReadOrigin } from "../model/document-record.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Figure } from "../model/figure.ts";
import type { FoundDocument } from "../model/found-document.ts";
import type { GraphPart } from "../model/graph-part.ts";
import type { KeepsakeChange } from "../model/keepsake.ts";
import type { NewsChoices } from "../model/news-choices.ts";
import type { NewsSource } from "../model/news-source.ts";
import type { Note } from "../model/note.ts";
import type { Reading } from "../model/reading.ts";
import type { Relation } from "../model/relation.ts";
import type { SavedView, SavedViewHeader } from "../model/saved-view.ts";
import type { Statement } from "../model/statement.ts";
import type { EntityGraph, MentionEdge, Neighbourhood, Subgraph } from "../model/subgraph.ts";
import type { Timeline } from "../model/timeline.ts";
import type { WaysIn } from "../model/ways-in.ts";
import type { BuildProgress, StoreProgress } from "./build-progress.ts";
import type { QueryBatch } from "./query-batches.ts";
import type { QueryBounds } from "./query-limits.ts";

export type QueryParameters = Readonly<Record<string, CypherValue>>;

export interface StoreCounts {
  readonly documents: number;
  readonly entities: number;
  readonly statements: number;
  readonly figures: number;
  readonly relations: number;
}

/** What is derived of some entities, and what from. */
export interface Derivation {
  readonly entities: readonly CountedEntity<EntityKind>[];
  /** Those that start from them. */
  readonly relations: readonly Relation[];
  readonly mentions: readonly MentionEdge[];
  /** Those of which they are the subjects. */
  readonly statements: readonly Statement[];
  /** Those of them that no document mentions, yet a statement or figure names. */
  readonly onlyNamed: readonly string[];
}

/** What a store knows of one entity, with the headers of the documents that speak of it. */
export interface EntityRecord {
  readonly entity: CountedEntity;
  readonly documents: readonly DocumentHeader[];
  readonly mentions: readonly MentionEdge[];
  /** Those of which it is subject or object. */
  readonly statements: readonly Statement[];
  /** Those about it. */
  readonly figures: readonly Figure[];
  /** The other ends of `statements`, and who made them and the figures. */
  readonly others: readonly CountedEntity[];
}

/** The content of a database that Newsgraph did not build. */
interface ForeignContent {
  /** The kinds of its entities, the most frequent first. */
  readonly kinds: readonly string[];
  /** Null for an unknown id. */
  node(entityId: string): Promise<NodeContent | null>;
  /** The relationships between two nodes, either way round, at most `limit`. */
  relationships(entityId: string, otherId: string, limit: number): Promise<Relationship[]>;
}

/** Which part of the graph: all of it, or what lies within `depth` relations of some entities. */
export type Selection =
  | { readonly all: true }
  | { readonly entityIds: readonly string[]; readonly depth: number };

/** The best evidenced by relation count, then documentCount; those of one type of relation where it is given. */
export interface WhichNeighbours {
  readonly limit: number;
  readonly type?: string | undefined;
}

/** A way between two entities. */
export interface EvidencedPath {
  readonly entityIds: readonly string[];
  /** One fewer than entities: the best-evidenced relation of each step, whichever way it runs, with its surest statement. */
  readonly steps: readonly { readonly relation: Relation; readonly statement: Statement | null }[];
}

/** How many paths, through whom they must not lead, and when to stop looking. */
export interface WhichPaths {
  readonly limit: number;
  readonly without?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface AddOptions {
  /**
   * Where documents were read from, new ones and ones that are there. A document of which no origin is left, since what is
   * read there now is another, goes; what people decided about its mentions goes over to that other.
   */
  readonly origins?: readonly ReadOrigin[];
  /** A document that is there already is read anew: what was kept of it is replaced, but for what people decided. */
  readonly again?: boolean;
  /** Where it has fired before the turn of the call comes, nothing is written, and the call throws its reason. */
  readonly signal?: AbortSignal;
}

/** Whose the mentions of one document are from now on. */
export interface Relink extends Pick<MentionEdge, "documentId" | "entityId" | "link" | "notLinkedTo"> {
  /** The same id as before where only the reasons change. */
  readonly to: string;
}

/** A store cannot be opened or reached; the message says what was wrong and what to do, without credentials. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

/** A view or a note was changed or taken away since it was read, or its id is taken. */
export class KeepsakeConflict extends Error {
  override readonly name = "KeepsakeConflict";
}

/** A relink does not fit what the store holds: another program may have changed it. */
export class RelinkError extends Error {
  override readonly name = "RelinkError";
}

/**
 * Where the graph is kept. Every store keeps graph-model.md's nodes and edges, answers the same Cypher,
 * and orders lists the same way: entities by documentCount, mentionCount (both falling), id;
 * all else by id.
 */
export interface GraphStore {
  /** For people: "newsgraph.db", "Neo4j at bolt://localhost:7687". Never holds a credential. */
  readonly name: string;

  /** Null for a graph of Newsgraph's own. A database that it did not build has no documents and no statements, and is only read. */
  readonly foreign: ForeignContent | null;

  /**
   * Writes whole readings or nothing of them, in one transaction a call. A document that is there already changes nothing.
   * May be called again before it has answered: calls are worked at in their order. Returns the ids of the documents that
   * were written.
   */
  add(readings: readonly Reading[], options?: AddOptions): Promise<string[]>;

  /** The journal of builds: which document each origin gave when it was last read, by origin. */
  origins(): Promise<Origin[]>;

  /**
   * Takes documents away, in one transaction, with all that they alone tell: their mentions, statements and figures, and
   * relations and entities that no other document carries. Returns the ids of those that were there.
   */
  remove(documentIds: readonly string[]): Promise<string[]>;

  /** All that is kept of some documents, by id; unknown ids are left out. */
  records(documentIds: readonly string[]): Promise<DocumentRecord[]>;

  /** Writes records as `records` gave them, in one transaction: links and decisions stay. Otherwise as `add`. */
  restore(
    records: readonly DocumentRecord[],
    origins: readonly Origin[],
    options?: Pick<AddOptions, "signal">,
  ): Promise<string[]>;

  /**
   * The same store for one question: what it looks up throws GivenUpError once `signal` fires, and stops as soon as it
   * can (given-up.ts). Queries, paths and what writes take their signals for themselves.
   */
  until(signal: AbortSignal): GraphStore;

  counts(): Promise<StoreCounts>;

  documentIds(): Promise<string[]>;
  /** Newest first, undated last, then by id. */
  documents(): Promise<DocumentHeader[]>;
  /** At most `limit` outlets and `limit` of the newest documents, and those of `ids`, however old. */
  newsChoices(limit: number, ids: readonly string[]): Promise<NewsChoices>;
  document(id: string): Promise<Document | null>;
  /** Every mention edge of one document. */
  mentionsOf(documentId: string): Promise<MentionEdge[]>;

  /** The `limit` most spoken-of entities that have a relation, then others, with the relations among them. */
  overview(limit: number): Promise<EntityGraph>;

  /** The entity, at most `limit` of its neighbours, and all relations among them; null for an unknown id. */
  neighbourhood(entityId: string, which: WhichNeighbours): Promise<Neighbourhood | null>;

  /** These entities with the relations among them; unknown ids are left out. */
  entityGraph(entityIds: readonly string[]): Promise<EntityGraph>;

  /** What the relations among these entities rest on. */
  evidence(entityIds: readonly string[]): Promise<Evidence>;

  /** At most `limit` of each: entities that have a relation in this order; by the day of firstSeen; relations by documentCount, count, id. */
  waysIn(limit: number): Promise<WaysIn>;

  /** Statements a day, over the whole store. */
  timeline(): Promise<Timeline>;

  /** Ways between two entities that avoid hubs, the shortest and best evidenced first (graph/paths/find-paths.ts); null for an unknown id. */
  paths(fromId: string, toId: string, which: WhichPaths): Promise<EvidencedPath[] | null>;

  /** Which relations two bodies of news state, at most `limit` of each list; of a document or outlet that there is not, none. */
  compare(a: NewsSource, b: NewsSource, limit: number): Promise<Comparison>;

  entity(id: string): Promise<EntityRecord | null>;

  /** The statements between two entities, either way round, of every type. */
  statementsBetween(entityId: string, otherId: string): Promise<Statement[]>;

  /**
   * Entities whose name or an alias holds every word of `text` as the start of a word; accents, case and order do not matter.
   * Names before aliases, then most spoken of. After them those for which a word of four letters or more is wrong by one
   * edit behind its first letter, and where there are none of either, of seven letters or more by two. At most 500.
   */
  search(text: string, limit: number): Promise<CountedEntity[]>;

  /** Documents whose title or text holds every word of `text` as the start of a word (shorter than three letters: as a word), best first. A store may pass over words like "of" and "not". */
  searchDocuments(text: string, limit: number): Promise<FoundDocument[]>;

  /** Entities by id; unknown ids are left out. */
  entities(ids: readonly string[]): Promise<CountedEntity[]>;

  /** With every document, mention, statement and figure that belongs to the chosen entities (statements: both ends chosen). */
  subgraph(selection: Selection): Promise<Subgraph>;

  /** The same but read piece by piece, so that no more than the ids of it are held; whoever speaks goes by the name. */
  part(selection: Selection): Promise<GraphPart>;

  /** Read-only Cypher. Throws CypherError for what is wrong with the query and where a bound is met, on every store. */
  query(cypher: string, parameters?: QueryParameters, bounds?: QueryBounds): Promise<CypherResult>;

  /** The same answer, batch by batch as it is found: it need not fit in memory. */
  queryBatches(
    cypher: string,
    parameters?: QueryParameters,
    bounds?: QueryBounds,
  ): AsyncGenerator<QueryBatch>;

  /** Every entity of these kinds, by id: what links across documents are decided from. */
  entitiesOfKinds(kinds: readonly EntityKind[]): Promise<CountedEntity<EntityKind>[]>;

  /** The mention edges of some entities, and the statements of which one of them is subject or object. */
  evidenceOf(entityIds: readonly string[]): Promise<Pick<Subgraph, "mentions" | "statements">>;

  /** By id. */
  entityIds(): Promise<string[]>;

  /** Some entities, and what their counts and the relations that start from them are derived from; unknown ids are left out. */
  derivation(entityIds: readonly string[]): Promise<Derivation>;

  /** What cannot be reached from documents and entities, and what of the store's own keeping is not in order. */
  strays(): Promise<Fault[]>;

  /** Makes anew what is derived of some entities: their names, counts and days, and the relations that start from them. One of which nothing is told goes. */
  rebuild(entityIds: readonly string[]): Promise<void>;

  /** Makes the search indexes anew. */
  rebuildIndexes(): Promise<void>;

  /** The mention edges that lead to another entity than the document alone told. */
  links(): Promise<MentionEdge[]>;

  /**
   * Leads the mentions that one document makes of an entity to another, with the statements and figures of that document,
   * all in one transaction: counts, names and relations are afterwards as if it had been read so, and entities of which
   * nothing is told any more are gone. Throws where a document does not mention `entityId`, or mentions `to` already.
   */
  relink(changes: readonly Relink[]): Promise<void>;

  /** The views that people saved. */
  views(): Promise<SavedViewHeader[]>;
  /** Null for an unknown id. */
  view(id: string): Promise<SavedView | null>;
  /** The notes about some entities or relations, or all. They stay when what they are about goes, whatever takes it away. */
  notes(about?: readonly string[]): Promise<Note[]>;
  /** What has notes, by its id. */
  noted(): Promise<string[]>;

  /**
   * Writes views and notes and takes them away, all or nothing, in one transaction. Throws KeepsakeConflict where one is
   * no longer as it was before the change; to take away what is gone already is none. Cypher sees them as `:View` and `:Note`.
   */
  keep(changes: readonly KeepsakeChange[]): Promise<void>;

  /**
   * Tells every program that has this store open how far a build is, and null that it is over. What was told is forgotten
   * after fifteen seconds: a build tells it again before that. It is no part of the graph: no query and no export sees it.
   */
  tellProgress(progress: BuildProgress | null): Promise<void>;

  /** What comes in, told by this or another program. Quick enough to be asked twice a second. */
  progress(): Promise<StoreProgress>;

  close(): Promise<void>;
}
