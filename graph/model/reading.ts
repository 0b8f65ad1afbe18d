import type { Document } from "./document.ts";
import type { Entity } from "./entity.ts";
import type { Figure } from "./figure.ts";
import type { ResolvedMention } from "./mention.ts";
import type { Statement } from "./statement.ts";

/** All that was read from one document. */
export interface Reading {
  readonly document: Document;
  /** Sorted by start. Every `entityId` is in `entities`. */
  readonly mentions: readonly ResolvedMention[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
}
