import type { Entity } from "../model/entity.ts";
import type { Statement } from "../model/statement.ts";

/** One entity as one document names it. */
export interface NamedEntity extends Pick<Entity, "id" | "kind" | "wikidataId"> {
  /** What the document calls it, the fullest first. */
  readonly names: readonly [string, ...string[]];
}

/** What one document tells of whom, before any link. */
export interface ReadEntities {
  readonly documentId: string;
  readonly entities: readonly NamedEntity[];
  readonly statements: readonly Statement[];
}
