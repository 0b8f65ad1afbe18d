import type { ShownGraph } from "../../api/contract.ts";
import { askNeighbourhood, askOverview } from "../api-client.ts";
import { commandMessages } from "../messages/command-messages.ts";
import { unitMessages } from "../messages/unit-messages.ts";
import {
  $history,
  $picture,
  $selection,
  $status,
  changePicture,
  currentPlaces,
  settlePicture,
} from "../state/explorer.ts";
import { type Filters, NO_FILTERS } from "../state/filters.ts";
import { type History, proceed, redo, undo } from "../state/history.ts";
import {
  addGraph,
  collapseEntity,
  filterPicture,
  isolateEntity,
  onlyEntities,
  type Picture,
  pinEntity,
  removeEntity,
  replaceGraph,
  unpinEntity,
} from "../state/picture.ts";
import type { Place } from "../state/places.ts";
import { selectedIds, selectionOf, toAddress } from "../state/selection.ts";

/** Neighbours that one expansion brings. */
const NEIGHBOURS = 25;

/** Entities that `bringMore` asks for beyond those that are there, and the most that the server gives at once. */
const MORE = 60;
const MOST_OVERVIEW = 2000;

/** Brings the best-evidenced neighbours that are not there yet, of one type of relation where it is given. */
export async function expand(id: string, type?: string): Promise<void> {
  try {
    const shown = $picture.get().entities.size;
    const graph = await askNeighbourhood(id, NEIGHBOURS, type);
    changePicture((picture) => addGraph(picture, graph));
    const fresh = $picture.get().entities.size - shown;
    const words = commandMessages.get();
    $status.set(fresh === 0 ? words.allNeighboursShown : words.neighboursAdded(fresh));
  } catch (error) {
    $status.set((error as Error).message);
  }
}

/** Brings the best-evidenced entities of the store that are not there yet. */
export async function bringMore(): Promise<void> {
  try {
    const shown = $picture.get().entities.size;
    const graph = await askOverview(Math.min(MOST_OVERVIEW, shown + MORE));
    changePicture((picture) => addGraph(picture, graph));
    $status.set(commandMessages.get().entitiesAdded($picture.get().entities.size - shown));
  } catch (error) {
    $status.set((error as Error).message);
  }
}

/** Brings entities that are not on the canvas, each with its best-evidenced neighbours. */
export async function bring(ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    if ($picture.get().entities.has(id)) continue;
    const graph = await askNeighbourhood(id, NEIGHBOURS);
    changePicture((picture) => addGraph(picture, graph));
  }
}

export function collapse(id: string): void {
  changePicture((picture) => collapseEntity(picture, id));
}

export function hide(id: string): void {
  changePicture((picture) => removeEntity(picture, id));
  const left = selectedIds($selection.get()).filter((other) => other !== id);
  if (left.length < selectedIds($selection.get()).length) location.hash = toAddress(selectionOf(left));
}

export function isolate(id: string): void {
  changePicture((picture) => isolateEntity(picture, id));
}

export function showOnly(ids: readonly string[]): void {
  changePicture((picture) => onlyEntities(picture, ids));
}

export function draw(graph: ShownGraph, how: "replace" | "add"): void {
  changePicture((picture) => (how === "replace" ? replaceGraph(picture, graph) : addGraph(picture, graph)));
  $status.set(commandMessages.get().drawn({ entities: unitMessages.get().entities(graph.entities.length) }));
}

/** Pins an entity where it stands, or lets the layout have it again. */
export function togglePin(id: string): void {
  changePicture((picture) => {
    const place = picture.places.get(id);
    if (picture.pinned.has(id)) return unpinEntity(picture, id);
    return place ? pinEntity(picture, id, place) : picture;
  });
}

export function unpinAll(): void {
  changePicture((picture) => ({ ...picture, pinned: new Set() }));
}

/** After a hand moved an entity: it stays there, and undo puts it back to `from`. */
export function pinMoved(id: string, from: Place, to: Place): void {
  settlePicture();
  const history = $history.get();
  const places = currentPlaces();
  const left = { ...history.present, places: new Map([...places, [id, from]]) };
  $history.set(proceed({ ...history, present: left }, pinEntity({ ...history.present, places }, id, to)));
}

/** Before the layout moves everything: undo will put it back. */
export function rememberPlaces(): void {
  changePicture((picture) => ({ ...picture }));
}

export function filter(change: (filters: Filters) => Filters): void {
  changePicture((picture) => filterPicture(picture, change));
}

export function clearFilters(): void {
  filter(() => NO_FILTERS);
}

export const canUndo = () => $history.get().past.length > 0;
export const canRedo = () => $history.get().future.length > 0;
export const undoPicture = () => $history.set(undo(withPlacesNow()));
export const redoPicture = () => $history.set(redo(withPlacesNow()));

function withPlacesNow(): History<Picture> {
  settlePicture();
  const history = $history.get();
  return { ...history, present: { ...history.present, places: currentPlaces() } };
}
