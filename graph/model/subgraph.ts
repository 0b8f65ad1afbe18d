import type { GraphContent } from "./content.ts";
import type { Document } from "./document.ts";
import type { CountedEntity } from "./entity.ts";
import type { Figure } from "./figure.ts";
import type { Relation } from "./relation.ts";
import type { Statement } from "./statement.ts";

/** That mentions lead to another entity than the document alone told. */
interface MentionLink {
  /** Id of the entity as the document was read. */
  readonly from: string;
  /** 0–1. */
  readonly score: number;
  /** For people: "role: president of country:kz". */
  readonly reasons: readonly string[];
}

/** The mention edge: every span of one document that means one entity. */
export interface MentionEdge {
  readonly documentId: string;
  readonly entityId: string;
  /** Parallel arrays, sorted: the k-th span is `[starts[k], ends[k])`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What the document calls it, the fullest first. */
  readonly names: readonly [string, ...string[]];
  /** Null where it leads where it was read to. */
  readonly link: MentionLink | null;
  /** Ids of entities to which somebody decided that it does not lead. */
  readonly notLinkedTo: readonly string[];
}

/** Entities and the relations among them: what the canvas draws. */
export interface EntityGraph<Kind extends string = string> {
  readonly entities: readonly CountedEntity<Kind>[];
  readonly relations: readonly Relation[];
}

/** How many neighbours an entity has in the store; one counts once for every type of relation. */
export interface NeighbourCounts {
  readonly all: number;
  readonly byType: Readonly<Record<string, number>>;
}

/** An entity and some of its neighbours, with the relations among all of these. */
export interface Neighbourhood<Kind extends string = string> extends EntityGraph<Kind> {
  readonly neighbours: NeighbourCounts;
}

/** A part of the graph with its evidence: the one parcel that travels between store, export and page. */
export interface Subgraph extends EntityGraph {
  readonly documents: readonly Document[];
  readonly mentions: readonly MentionEdge[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  /** Of a database that Newsgraph did not build. */
  readonly content?: GraphContent;
}
