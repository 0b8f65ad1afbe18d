import type { Entity } from "../model/entity.ts";
import type { Modality } from "../model/statement.ts";

/** A sentence that a file gives for an edge, and where it is from. */
export interface Quotation {
  readonly quote: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly date: string | null;
  /** Names. */
  readonly saidBy: string | null;
  readonly reportedBy: string | null;
  readonly negated: boolean;
  readonly modality: Modality;
  /** 0–1. */
  readonly confidence: number;
}

/** An entity with what a file tells of it that has no place of its own, in words. */
export interface ImportedEntity {
  readonly entity: Entity;
  readonly notes: readonly string[];
  /** Where it stands in the file's picture, y upwards; null where the file does not tell. */
  readonly place: { readonly x: number; readonly y: number } | null;
}

/** What a file says of two entities. */
export interface ImportedFact {
  readonly subject: Entity;
  readonly object: Entity;
  /** Of graph/ontology/relation-types.ts; the ends fit. */
  readonly type: string;
  /** As the file calls it. */
  readonly label: string;
  readonly day: string | null;
  readonly role: string | null;
  readonly former: boolean;
  readonly notes: readonly string[];
  /** Where there are none, the file itself is the evidence. */
  readonly quotations: readonly Quotation[];
}

export interface ImportedGraph {
  readonly title: string | null;
  readonly entities: readonly ImportedEntity[];
  readonly facts: readonly ImportedFact[];
}
