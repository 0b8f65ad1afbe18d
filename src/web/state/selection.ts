/** What the reader is about: an entity, or all that is said between two. */
export type Selection =
  | { readonly kind: "entity"; readonly id: string }
  | { readonly kind: "pair"; readonly a: string; readonly b: string }
  | null;

/** `#/e/ID`, `#/edge/A/B`, or `#/` for nothing. */
export function toAddress(selection: Selection): string {
  if (selection === null) return "#/";
  if (selection.kind === "entity") return `#/e/${encodeURIComponent(selection.id)}`;
  return `#/edge/${encodeURIComponent(selection.a)}/${encodeURIComponent(selection.b)}`;
}

/** What an address selects; null for an address that is none of ours. */
export function fromAddress(address: string): Selection {
  const [, kind, ...parts] = address.replace(/^#/, "").split("/");
  const ids = parts.map(decode);
  if (ids.some((id) => id === null || id === "")) return null;
  const [first, second] = ids as string[];
  if (kind === "e" && first && second === undefined) return { kind: "entity", id: first };
  if (kind === "edge" && first && second && ids.length === 2) return { kind: "pair", a: first, b: second };
  return null;
}

export function sameSelection(a: Selection, b: Selection): boolean {
  return toAddress(a) === toAddress(b);
}

/** The entities that it is about. */
export function selectedIds(selection: Selection): string[] {
  if (selection === null) return [];
  return selection.kind === "entity" ? [selection.id] : [selection.a, selection.b];
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
