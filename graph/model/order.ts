import type { DocumentHeader } from "./document.ts";
import type { CountedEntity } from "./entity.ts";

/** By code point, as SQLite and Neo4j order texts. JavaScript's own order is by code unit. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let k = 0; k < length; k += 1) {
    const [unit, other] = [a.charCodeAt(k), b.charCodeAt(k)];
    if (unit !== other) return compareUnits(unit, other);
  }
  return a.length - b.length;
}

/** Code units at the first place where two texts differ, as compareText orders the texts. */
export function compareUnits(a: number, b: number): number {
  return placeOf(a) - placeOf(b);
}

/** Halves of code points beyond U+FFFF come behind all others. */
function placeOf(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
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
