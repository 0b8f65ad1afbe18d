import type { ShownEntity } from "../../api/contract.ts";
import type { Lit } from "../state/lit.ts";
import { type Selection, selectedIds } from "../state/selection.ts";
import { type Bundle, bundleKey } from "./bundles.ts";

const SMALLEST = 4;
const LARGEST = 17;
/** Pictures of more nodes have smaller ones. */
const ROOMY = 120;

/** The radius of a node in pixels: its area grows with the number of documents that speak of the entity. */
export function nodeSize(
  { documentCount }: Pick<ShownEntity, "documentCount">,
  mostDocuments: number,
  nodes = 1,
): number {
  const share = Math.sqrt(documentCount / Math.max(1, mostDocuments));
  return (SMALLEST + (LARGEST - SMALLEST) * share) * Math.max(0.3, Math.min(1, Math.sqrt(ROOMY / nodes)));
}

/** What stands in the light: `chosen`, or the selection with its neighbours; and what is pointed at. Null when nothing is. */
export function litEntities(
  selection: Selection,
  highlighted: ReadonlySet<string>,
  bundles: Iterable<Bundle>,
  chosen: Lit | null = null,
): ReadonlySet<string> | null {
  if (chosen) return new Set([...chosen.entityIds, ...highlighted]);
  const lit = new Set(highlighted);
  for (const id of selectedIds(selection)) lit.add(id);
  if (selection?.kind === "entity") {
    for (const { a, b } of bundles) {
      if (a === selection.id) lit.add(b);
      if (b === selection.id) lit.add(a);
    }
  }
  return lit.size > 0 ? lit : null;
}

/** Whether an edge stands in the light. */
export function isEdgeLit(
  { a, b, relations }: Bundle,
  selection: Selection,
  highlighted: ReadonlySet<string>,
  chosen: Lit | null = null,
): boolean {
  if (chosen) return relations.some(({ id }) => chosen.relationIds.has(id));
  if (selection?.kind === "pair") return bundleKey(selection.a, selection.b) === bundleKey(a, b);
  if (selection?.kind === "several") return selection.ids.includes(a) && selection.ids.includes(b);
  if (selection?.kind === "entity" && (selection.id === a || selection.id === b)) return true;
  return highlighted.has(a) || highlighted.has(b);
}

const mixed = new Map<string, string>();

/** `colour` at 12 % over `ground`; both as "#rrggbb". */
export function faded(colour: string, ground: string, share = 0.12): string {
  const key = `${colour}${ground}${share}`;
  const known = mixed.get(key);
  if (known) return known;
  const channel = (at: number) => {
    const [over, under] = [colour, ground].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(over * share + under * (1 - share))
      .toString(16)
      .padStart(2, "0");
  };
  const mix = `#${channel(1)}${channel(3)}${channel(5)}`;
  mixed.set(key, mix);
  return mix;
}
