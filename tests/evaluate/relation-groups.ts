import { readFileSync } from "node:fs";
import type { EntityKind } from "../../graph/model/entity.ts";

/** Wikidata properties that say the same for us, and the relation type that says it; `inverse` ones with their ends turned. */
interface RelationGroup {
  readonly properties: readonly string[];
  readonly inverse?: readonly string[];
  readonly type: string | null;
}

export const RELATION_GROUPS: Readonly<Record<string, RelationGroup>> = JSON.parse(
  readFileSync(new URL("../../training/relation-groups.json", import.meta.url), "utf8"),
);

/** "subject|group|object" of a fact in Wikidata's terms. */
export function groupsOfFact(property: string, subject: number, object: number): string[] {
  return Object.entries(RELATION_GROUPS).flatMap(([group, { properties, inverse = [] }]) => [
    ...(properties.includes(property) ? [`${subject}|${group}|${object}`] : []),
    ...(inverse.includes(property) ? [`${object}|${group}|${subject}`] : []),
  ]);
}

const HEADS = ["HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "HOLDS_POSITION_IN"];

/** The groups that a statement of ours says, by its type and the kind of its object. */
export function groupsOfStatement(type: string, object: EntityKind): string[] {
  if (HEADS.includes(type)) return ["head of"];
  if (type === "LOCATED_IN") return object === "Country" ? ["country", "located in"] : ["located in"];
  if (type === "CAPITAL_OF") return ["capital of", "country", "located in"];
  if (type === "PART_OF") return object === "Country" ? ["jurisdiction", "country"] : ["part of"];
  const group = Object.entries(RELATION_GROUPS).find(([, { type: own }]) => own === type);
  return group ? [group[0]] : [];
}
