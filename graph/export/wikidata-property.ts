import type { EvidencedRelation } from "../model/graph-part.ts";
import { relationTypeOf } from "../ontology/relation-types.ts";

/** A property of Wikidata for a relation, and whether it runs from the object to the subject there; null where it has none that fits. */
interface WikidataProperty {
  readonly property: string;
  readonly inverse: boolean;
}

/** The first that the type names; where something lies is P17 in a country. A position is none that Wikidata has an item of. */
export function wikidataPropertyOf({ relation, object }: EvidencedRelation): WikidataProperty | null {
  const reference = relationTypeOf(relation.type)?.reference ?? "";
  const properties: readonly string[] = reference.match(/P\d{1,6}/g) ?? [];
  const property = object.kind === "Country" && properties.includes("P17") ? "P17" : properties[0];
  if (property === undefined || relation.type === "HOLDS_POSITION_IN") return null;
  return { property, inverse: reference.includes("inverse") };
}
