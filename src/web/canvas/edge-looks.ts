import type { Relation } from "../../../graph/model/relation.ts";
import { relationTypeOf } from "../../../graph/ontology/relation-types.ts";
import { faded } from "./appearance.ts";
import type { Bundle } from "./bundles.ts";
import type { Palette } from "./palettes.ts";
import type { RelationLook } from "./relation-program.ts";

/** How well evidenced an edge is: the style of its line says so. */
export interface Evidence {
  readonly documents: number;
  /** Null where it is not known. */
  readonly outlets: number | null;
  readonly disputed: boolean;
}

export function evidenceOf(
  relations: readonly Relation[],
  outletCounts: ReadonlyMap<string, number>,
): Evidence {
  let [documents, outlets, disputed] = [1, null as number | null, false];
  for (const relation of relations) {
    documents = Math.max(documents, relation.documentCount);
    const told = outletCounts.get(relation.id);
    if (told !== undefined) outlets = Math.max(outlets ?? 0, told);
    disputed ||= relation.disputed;
  }
  return { documents, outlets, disputed };
}

/**
 * The line: thin and dashed for one document, whole for several, heavier with every doubling of documents where more
 * than one outlet tells it. Width in pixels.
 */
export function lineOf({ documents, outlets }: Evidence): {
  readonly size: number;
  readonly dashed: boolean;
} {
  if (documents < 2) return { size: 1, dashed: true };
  if (outlets !== null && outlets < 2) return { size: 1.3, dashed: false };
  return { size: Math.min(6, 1.3 + 0.9 * Math.log2(documents)), dashed: false };
}

/** The line between nodes of a database that Newsgraph did not build: whole, heavier with every doubling of relationships. */
export function lineOfCount(relations: readonly Relation[]): ReturnType<typeof lineOf> {
  const count = relations.reduce((sum, relation) => sum + relation.count, 0);
  return { size: Math.min(6, 1.3 + 0.9 * Math.log2(Math.max(1, count))), dashed: false };
}

/** How an edge stands: at rest, in the light, or out of it. */
export type Standing = "rest" | "near" | "dim";

/** Grey until it matters; what is disputed has the accent. */
export function colourOfEdge({ disputed }: Evidence, standing: Standing, palette: Palette): string {
  const { edge, ink, ground } = palette;
  if (standing === "dim") return faded(disputed ? palette.disputed : edge, ground, disputed ? 0.12 : 0.25);
  if (disputed) return palette.disputed;
  return standing === "near" ? faded(ink, ground, 0.6) : edge;
}

/** At which end of the bundle's line, from a to b, heads stand: where its relations have a direction. */
export function headOf({ a }: Pick<Bundle, "a">, relations: readonly Relation[]): RelationLook["head"] {
  let [toA, toB] = [false, false];
  for (const { type, object } of relations) {
    if (relationTypeOf(type)?.directed === false) continue;
    if (object === a) toA = true;
    else toB = true;
  }
  return toA && toB ? "both" : toA ? "source" : toB ? "target" : "none";
}
