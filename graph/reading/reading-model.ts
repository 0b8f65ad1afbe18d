import type { Document } from "../model/document.ts";
import type { Entity, EntityKind } from "../model/entity.ts";
import type { ResolvedMention } from "../model/mention.ts";
import type { Sentence } from "../model/sentence.ts";

/** A span that a model takes for a name. UTF-16 offsets into the document's text, half-open. */
export interface ScoredName {
  readonly start: number;
  readonly end: number;
  /** Models do not tell countries from places: the country table does. */
  readonly kind: Exclude<EntityKind, "Country">;
  /** 0–1. */
  readonly score: number;
}

/** What a model takes a sentence to say of two entities. */
export interface ScoredRelation {
  /** A name from graph/ontology/relation-types.ts. */
  readonly type: string;
  /** Entity ids. */
  readonly subject: string;
  readonly object: string;
  /** The sentence that says so, one of those given. */
  readonly sentence: Sentence;
  /** 0–1, calibrated: of those with 0.8, eight in ten are right. */
  readonly confidence: number;
}

export interface ResolvedNames {
  readonly mentions: readonly ResolvedMention[];
  readonly entities: readonly Entity[];
}

/** What a model sees in one document. */
export interface ModelReading {
  /** Sorted by start, not overlapping. */
  readonly names: readonly ScoredName[];
  /** Asked once it is known whom each name means. */
  findRelations(resolved: ResolvedNames): Promise<readonly ScoredRelation[]>;
}

/** What may read beside the rules: the model of our own, GLiNER, a language model behind an address. */
export interface ReadingModel {
  /** What people are told that read their documents: "newsgraph-reader 1 on onnxruntime-node". */
  readonly name: string;
  /** Documents in other languages are not given to it; without it, it reads any. Primary subtags: "en". */
  readonly languages?: readonly string[];
  read(document: Document, sentences: readonly Sentence[]): Promise<ModelReading>;
  /** Frees what it holds; it cannot be asked again. */
  close(): Promise<void>;
}
