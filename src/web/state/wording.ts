import type { EntityKind } from "../../../graph/model/entity.ts";
import type { Relation } from "../../../graph/model/relation.ts";
import type { Statement } from "../../../graph/model/statement.ts";
import { relationTypeOf } from "../../../graph/ontology/relation-types.ts";

export const KIND_NAMES: Readonly<Record<EntityKind, string>> = {
  Person: "People",
  Organization: "Organizations",
  Country: "Countries",
  Place: "Places",
};

/** "head of state of"; for a type of another database, its own name in lower case. */
export function labelOfType(type: string): string {
  return relationTypeOf(type)?.label ?? type.toLowerCase().replaceAll("_", " ");
}

/** "former president in" where a position is told, else the type's label. */
export function labelOfRelation({ type, role, former }: Pick<Relation, "type" | "role" | "former">): string {
  const label = type === "HOLDS_POSITION_IN" && role ? `${role} in` : labelOfType(type);
  return former ? `former ${label}` : label;
}

export function confidenceInWords(confidence: number): string {
  const words = confidence >= 0.85 ? "Sure" : confidence >= 0.65 ? "Likely" : "Unsure";
  return `${words}, ${Math.round(confidence * 100)} %`;
}

/** How the document puts it, where it is more than plainly said. */
export function stancesOf({ negated, modality }: Pick<Statement, "negated" | "modality">): string[] {
  const stances = modality === "asserted" ? [] : [modality];
  return negated ? ["denied", ...stances] : stances;
}

const DATE = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "7 Jan 2022"-like; "undated" for null. */
export function dateInWords(iso: string | null): string {
  if (iso === null) return "undated";
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  return Number.isNaN(date.getTime()) ? iso : DATE.format(date);
}

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
