import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { ImportedGraph } from "../graph/import/imported-graph.ts";
import { ViewAddress } from "../graph/keepsakes/keepsake-schema.ts";
import type { SavedView } from "../graph/model/saved-view.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";
import { NO_FILTERS } from "../src/web/state/filters.ts";
import { packView } from "../src/web/state/view-address.ts";
import { printable } from "./printable.ts";

const LONGEST_NAME = 120;

/** What became of the places of a file. */
export type KeptPlaces =
  | { readonly state: "none" }
  | { readonly state: "too many" }
  | { readonly state: "saved" | "known"; readonly view: Pick<SavedView, "id" | "name"> };

/**
 * Saves where a file's nodes stand as a view, unless the same one was saved before. None where the file tells no two
 * places that differ.
 */
export async function keepPlaces(
  store: GraphStore,
  sources: readonly string[],
  { entities }: Pick<ImportedGraph, "entities">,
): Promise<KeptPlaces> {
  const places = new Map(
    entities.flatMap(({ entity, place }) => (place ? [[entity.id, place] as const] : [])),
  );
  const [first, ...others] = places.values();
  if (!first || others.every(({ x, y }) => x === first.x && y === first.y)) return { state: "none" };
  const entityIds = [...places.keys()];
  const view = { entityIds, places, pinned: new Set<string>(), filters: NO_FILTERS, look: null };
  const address = `#/?v=${packView(view, Number.POSITIVE_INFINITY)}`;
  if (!ViewAddress.safeParse(address).success) return { state: "too many" };
  const name = `As in ${printable(sources.map((source) => basename(source)).join(", ")).slice(0, LONGEST_NAME)}`;
  const id = viewIdOf(name, address);
  if (await store.view(id)) return { state: "known", view: { id, name } };
  const now = new Date().toISOString();
  const after = { id, name, note: "", address, savedAt: now, changedAt: now };
  await store.keep([{ id, before: null, after }]);
  return { state: "saved", view: { id, name } };
}

/** The same for the same places in a file of the same name, in the shape of a UUID. */
function viewIdOf(name: string, address: string): string {
  const digits = createHash("sha256").update(`${name}\n${address}`).digest("hex");
  const [a, b, c, d, e] = [0, 8, 12, 16, 20].map((at, k, ats) => digits.slice(at, ats[k + 1] ?? 32));
  return `view:${[a, b, c, d, e].join("-")}`;
}
