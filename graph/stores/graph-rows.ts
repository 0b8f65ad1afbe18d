import type { Document, DocumentHeader } from "../model/document.ts";
import type { CountedEntity, EntityKind } from "../model/entity.ts";
import type { Figure } from "../model/figure.ts";
import type { NewsChoices } from "../model/news-choices.ts";
import type { NewsSource } from "../model/news-source.ts";
import type { Note } from "../model/note.ts";
import type { Relation, RelationKey } from "../model/relation.ts";
import type { SavedView, SavedViewHeader } from "../model/saved-view.ts";
import type { Statement } from "../model/statement.ts";
import type { MentionEdge } from "../model/subgraph.ts";
import type { PathSource } from "../paths/find-paths.ts";
import type { StoreCounts } from "./graph-store.ts";

/** Ids, or `"all"` there are. */
export type Ids = readonly string[] | "all";

/** Which statements or relations: those of which both ends are among some entities, or at least one, or the subject. */
export interface Ends {
  readonly ends: "both" | "either" | "subject";
  readonly among: Ids;
}

/** What of a statement tells which relation rests on which sentence of which document. */
export type EvidenceRow = Pick<
  Statement,
  "documentId" | "type" | "subject" | "object" | "start" | "quote" | "confidence" | "negated"
>;

/** One relation of an entity, seen from it: `id` is its other end. */
export interface NeighbourRow extends Pick<Relation, "type" | "count" | "documentCount"> {
  readonly id: string;
}

/** A relation that some body of news states, with how well it is evidenced by all news. */
export type StatedRow = RelationKey & Pick<Relation, "documentCount" | "count">;

export interface DayRow {
  /** ISO 8601 date without time; null for statements without a date. */
  readonly day: string | null;
  readonly statements: number;
}

/** A word of nameWords, at most forty letters, and by how many edits it may be wrong (similar-words.ts). */
export interface SearchedWord {
  readonly word: string;
  readonly edits: number;
}

/** A document with the beginning of its text. */
export interface SearchedText {
  readonly document: DocumentHeader;
  readonly text: string;
}

/** What a store looks up; every longer answer is put together from these. In no particular order. */
export interface GraphRows {
  counts(): Promise<StoreCounts>;
  documentIds(): Promise<string[]>;
  /** By code point, those that come behind one; from the first for null. At most so many. */
  documentIdsAfter(id: string | null, most: number): Promise<string[]>;
  documentHeaders(ids: Ids): Promise<DocumentHeader[]>;
  /** The newest, undated ones last, then by id. */
  newestDocuments(limit: number): Promise<DocumentHeader[]>;
  /** How many documents each outlet has. */
  outlets(): Promise<NewsChoices["outlets"]>;
  /** The first and the last day of a document; null where none is dated. */
  publicationDays(): Promise<NewsChoices["days"]>;
  documents(ids: Ids): Promise<Document[]>;
  entities(ids: Ids): Promise<CountedEntity[]>;
  /** Those that have a relation before all others, then in the port's order. */
  mostSpokenOf(limit: number): Promise<CountedEntity[]>;
  /** By the day on which a document first spoke of them, falling, then in the port's order; none without a day. */
  newest(limit: number): Promise<CountedEntity[]>;
  /** At least the `limit` most spoken-of entities one of whose names holds each of `words`, as the beginning of a word or, by so many edits, as a word. */
  named(words: readonly SearchedWord[], limit: number): Promise<CountedEntity[]>;
  /**
   * The documents whose title or text holds each of `words` (of nameWords) as the beginning of a word, or as a word where it
   * is shorter than three letters; best first by the store's own measure, in which titles weigh more. With the first
   * `letters` of their texts.
   */
  texts(
    words: readonly string[],
    most: { readonly limit: number; readonly letters: number },
  ): Promise<SearchedText[]>;
  mentionsOfDocuments(ids: readonly string[]): Promise<MentionEdge[]>;
  statementsOfDocuments(ids: readonly string[]): Promise<Statement[]>;
  figuresOfDocuments(ids: readonly string[]): Promise<Figure[]>;
  mentionsOfEntities(ids: Ids): Promise<MentionEdge[]>;
  /** Those with a link. */
  linkedMentions(): Promise<MentionEdge[]>;
  entityIds(): Promise<string[]>;
  /** As documentIdsAfter. */
  entityIdsAfter(id: string | null, most: number): Promise<string[]>;
  /** Those that a statement or figure names. */
  saidOf(entityIds: readonly string[]): Promise<string[]>;
  entitiesOfKinds(kinds: readonly EntityKind[]): Promise<CountedEntity<EntityKind>[]>;
  statements(which: Ends): Promise<Statement[]>;
  /** Of the statements whose ends are both among these entities. */
  evidence(among: readonly string[]): Promise<EvidenceRow[]>;
  /** About some entities; all there are for "all". */
  figures(about: Ids): Promise<Figure[]>;
  relations(which: Ends): Promise<Relation[]>;
  relationsOf(keys: readonly RelationKey[]): Promise<Relation[]>;
  /** Entities and the relations between them; where the graph changes meanwhile, an end of one may be missing. */
  graphAmong(ids: readonly string[]): Promise<{ entities: CountedEntity[]; relations: Relation[] }>;
  /** Each relation once. */
  statedBy(source: NewsSource): Promise<StatedRow[]>;
  /** The best evidenced of those that are disputed: by documentCount, count (both falling), id. */
  disputed(limit: number): Promise<Relation[]>;
  /** A row a relation; none for relations of the entity to itself. */
  neighbours(entityId: string): Promise<NeighbourRow[]>;
  /** What a search for paths asks (find-paths.ts): the best evidenced by documentCount, count, id of the relation. */
  steps: PathSource["steps"];
  degrees: PathSource["degrees"];
  /** Of each relation the statement of the highest confidence, the first by id of equals. */
  surest(relations: readonly RelationKey[]): Promise<Statement[]>;
  /** Statements by the first ten characters of their date. */
  days(): Promise<DayRow[]>;
  viewHeaders(): Promise<SavedViewHeader[]>;
  views(ids: readonly string[]): Promise<SavedView[]>;
  /** About some entities or relations; all there are for "all". */
  notes(about: Ids): Promise<Note[]>;
  noted(): Promise<string[]>;
}
