import type { Relation } from "../../graph/model/relation.ts";
import type { Claim, OpenGraph } from "./state/open-graph.ts";

const KINDS: Readonly<Record<string, string>> = {
  Person: "People",
  Organization: "Organizations",
  Country: "Countries",
  Place: "Places",
};

export function nameOfKinds(kind: string): string {
  return KINDS[kind] ?? kind;
}

/** "former president in" where a position is told, else the type's label. */
export function labelOfRelation(
  { type, role, former }: Pick<Relation, "type" | "role" | "former">,
  { types }: Pick<OpenGraph, "types">,
): string {
  const label = type === "HOLDS_POSITION_IN" && role ? `${role} in` : (types.get(type)?.label ?? type);
  return former ? `former ${label}` : label;
}

const numbers = new Intl.NumberFormat("en");

/** "1 document", "1,284 documents". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

const days = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "Jan 7, 2022"; what is no date as it stands. */
export function dayInWords(iso: string | null): string {
  if (iso === null) return "undated";
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? iso : days.format(date);
}

/** "Sure, 90 %". */
export function confidenceInWords(confidence: number): string {
  const word = confidence >= 85 ? "Sure" : confidence >= 65 ? "Likely" : "Unsure";
  return `${word}, ${confidence} %`;
}

/** Whose words they are. */
export function speakersInWords({ saidBy, reportedBy, outlet }: Claim): string {
  if (saidBy === null) return `${outlet === "" ? "The article" : outlet}, in its own words`;
  return reportedBy === null ? saidBy : `${saidBy}, as ${reportedBy} reports`;
}

/** How it is put, where it is more than plainly said. */
export function stancesOf({ negated, modality }: Claim): string[] {
  return [...(negated ? ["denied"] : []), ...(modality === "asserted" ? [] : [modality])];
}
