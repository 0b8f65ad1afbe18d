import type { Relation } from "../../../graph/model/relation.ts";
import type { Statement } from "../../../graph/model/statement.ts";
import {
  kindMessage,
  kindMessages,
  relationMessages,
  wordingMessages,
} from "../messages/wording-messages.ts";
import { $language } from "./language.ts";

/** "People"; the label itself for a kind of another database. */
export function nameOfKinds(kind: string): string {
  return (kindMessages.get() as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** "Person"; the label itself for a kind of another database. */
export function nameOfKind(kind: string): string {
  return (kindMessage.get() as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** "head of state of"; for a type of another database, its own name in lower case. */
export function labelOfType(type: string): string {
  return relationMessages.get()[type] ?? type.toLowerCase().replaceAll("_", " ");
}

/** "former president in" where a position is told, else the type's label. */
export function labelOfRelation({ type, role, former }: Pick<Relation, "type" | "role" | "former">): string {
  const words = wordingMessages.get();
  const label = type === "HOLDS_POSITION_IN" && role ? words.roleIn({ role }) : labelOfType(type);
  return former ? words.former({ relation: label }) : label;
}

export function confidenceInWords(confidence: number): string {
  const { sure, likely, unsure } = wordingMessages.get();
  const inWords = confidence >= 0.85 ? sure : confidence >= 0.65 ? likely : unsure;
  return inWords({ percent: Math.round(confidence * 100) });
}

/** How the document puts it, where it is more than plainly said. */
export function stancesOf({ negated, modality }: Pick<Statement, "negated" | "modality">): string[] {
  const words = wordingMessages.get();
  const stances = modality === "asserted" ? [] : [words[modality]];
  return negated ? [words.denied, ...stances] : stances;
}

/** "Jan 7, 2022"; "undated" for null. */
export function dateInWords(iso: string | null): string {
  if (iso === null) return wordingMessages.get().undated;
  const date = new Date(iso.length === 10 ? `${iso}T00:00:00Z` : iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat($language.get(), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  }).format(date);
}

/** "A, B and C". */
export function listInWords(items: readonly string[]): string {
  return new Intl.ListFormat($language.get(), { type: "conjunction" }).format(items);
}

export function numberInWords(number: number): string {
  return number.toLocaleString($language.get());
}

/** "34%"; "<1%" for less than that, but more than nothing. */
export function percentInWords(share: number): string {
  const percent = new Intl.NumberFormat($language.get(), { style: "percent", maximumFractionDigits: 0 });
  return share > 0 && share < 0.01 ? `<${percent.format(0.01)}` : percent.format(share);
}
