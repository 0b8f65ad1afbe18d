import type { NewsSource } from "../../../graph/model/news-source.ts";
import { fromSourceName, toSourceName } from "./news-source.ts";

/** What the reader is about. */
export type Selection =
  | { readonly kind: "entity"; readonly id: string }
  /** All that is said between two. */
  | { readonly kind: "pair"; readonly a: string; readonly b: string }
  /** All that is said among three or more. */
  | { readonly kind: "several"; readonly ids: readonly string[] }
  /** How two are connected, through none of `without`. */
  | {
      readonly kind: "path";
      readonly from: string;
      readonly to: string;
      readonly without: readonly string[];
    }
  /** Groups, bridges and weights of the graph in sight. */
  | { readonly kind: "structure" }
  /** What two bodies of news have in common. */
  | { readonly kind: "compare"; readonly a: NewsSource; readonly b: NewsSource }
  | null;

/** `#/e/ID`, `#/edge/A/B`, `#/several/A/B/C`, `#/path/A/B` (with further ids that it must not lead through), `#/structure`, `#/compare/A/B`, or `#/` for nothing. */
export function toAddress(selection: Selection): string {
  return `#/${partsOf(selection).map(encodeURIComponent).join("/")}`;
}

function partsOf(selection: Selection): readonly string[] {
  switch (selection?.kind) {
    case "entity":
      return ["e", selection.id];
    case "pair":
      return ["edge", selection.a, selection.b];
    case "several":
      return ["several", ...selection.ids];
    case "path":
      return ["path", selection.from, selection.to, ...selection.without];
    case "structure":
      return ["structure"];
    case "compare":
      return ["compare", toSourceName(selection.a), toSourceName(selection.b)];
    default:
      return [];
  }
}

/** What an address selects; null for an address that is none of ours. What stands after "?" is left out of account. */
export function fromAddress(address: string): Selection {
  const [path = ""] = address.replace(/^#/, "").split("?");
  const [, kind, ...parts] = path.split("/");
  const ids = parts.map(decode);
  if (ids.some((id) => id === null || id === "")) return null;
  const [first, second, ...more] = ids as string[];
  if (kind === "several" && more.length > 0) return { kind, ids: ids as string[] };
  if (kind === "path" && first && second) return { kind, from: first, to: second, without: more };
  if (kind === "structure" && first === undefined) return { kind };
  if (!first || more.length > 0) return null;
  if (kind === "e" && second === undefined) return { kind: "entity", id: first };
  if (second === undefined) return null;
  if (kind === "edge") return { kind: "pair", a: first, b: second };
  const [a, b] = [fromSourceName(first), fromSourceName(second)];
  return kind === "compare" && a && b ? { kind: "compare", a, b } : null;
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return toAddress(a) === toAddress(b);
}

/** The selection of these entities, however many. */
export function selectionOf(ids: readonly string[]): Selection {
  const [a, b, ...more] = ids;
  if (a === undefined) return null;
  if (b === undefined) return { kind: "entity", id: a };
  return more.length === 0 ? { kind: "pair", a, b } : { kind: "several", ids };
}

/** The selection with one entity more, or without it where it was in it. */
export function toggleSelected(selection: Selection, id: string): Selection {
  const ids = selectedIds(selection);
  return selectionOf(ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]);
}

/** The entities that it is about. */
export function selectedIds(selection: Selection): readonly string[] {
  switch (selection?.kind) {
    case "entity":
      return [selection.id];
    case "pair":
      return [selection.a, selection.b];
    case "several":
      return selection.ids;
    case "path":
      return [selection.from, selection.to];
    default:
      return [];
  }
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
