import type { DocumentHeader } from "./document.ts";
import type { CountedEntity } from "./entity.ts";

export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}

/** The items by their ids. */
export function byIds<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Most spoken of first. */
export function byProminence(a: CountedEntity, b: CountedEntity): number {
  return b.documentCount - a.documentCount || b.mentionCount - a.mentionCount || byId(a, b);
}

/** Newest first, undated last. */
export function byDate(a: DocumentHeader, b: DocumentHeader): number {
  return compareText(b.publishedAt ?? "", a.publishedAt ?? "") || byId(a, b);
}
