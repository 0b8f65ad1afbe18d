import type { ShownGraph } from "../api/contract.ts";
import {
  askDocument,
  askEntity,
  askNeighbourhood,
  askOverview,
  askRelation,
  askSearch,
  askSummary,
} from "./api-client.ts";
import {
  $article,
  $failure,
  $history,
  $picture,
  $reader,
  $search,
  $selection,
  $status,
  $summary,
  changePicture,
} from "./state/explorer.ts";
import { begin, redo, undo } from "./state/history.ts";
import type { Span } from "./state/mark-text.ts";
import {
  addGraph,
  collapseEntity,
  connectedPart,
  isolateEntity,
  removeEntity,
  replaceGraph,
} from "./state/picture.ts";
import { type Selection, selectedIds } from "./state/selection.ts";
import { count } from "./state/wording.ts";

/** Entities at first sight, and neighbours a single expansion brings. */
const FIRST_SIGHT = 80;
const NEIGHBOURS = 25;

/** Loads what is open; what goes wrong is in $failure. */
export async function open(): Promise<void> {
  try {
    $summary.set(await askSummary());
    const graph = await askOverview(FIRST_SIGHT);
    $history.set(begin(replaceGraph($picture.get(), connectedPart(graph))));
  } catch (error) {
    $failure.set((error as Error).message);
  }
}

/** Selects, brings onto the canvas what is not there yet, and fills the reader. */
export async function select(selection: Selection): Promise<void> {
  $selection.set(selection);
  if (selection === null) {
    $reader.set({ state: "nothing" });
    return;
  }
  $reader.set({ state: "loading" });
  try {
    await bring(selectedIds(selection));
    const reader = await answerFor(selection);
    if ($selection.get() === selection) $reader.set(reader);
  } catch (error) {
    if ($selection.get() === selection) $reader.set({ state: "failed", message: (error as Error).message });
  }
}

async function answerFor(selection: Exclude<Selection, null>) {
  if (selection.kind === "entity") return { state: "entity", answer: await askEntity(selection.id) } as const;
  const { a, b } = selection;
  return { state: "pair", a, b, answer: await askRelation(a, b) } as const;
}

async function bring(ids: readonly string[]): Promise<void> {
  const missing = ids.filter((id) => !$picture.get().entities.has(id));
  for (const id of missing) {
    const graph = await askNeighbourhood(id, NEIGHBOURS);
    changePicture((picture) => addGraph(picture, graph));
  }
}

export async function expand(id: string): Promise<void> {
  try {
    const graph = await askNeighbourhood(id, NEIGHBOURS);
    const fresh = graph.entities.filter((entity) => !$picture.get().entities.has(entity.id)).length;
    changePicture((picture) => addGraph(picture, graph));
    $status.set(
      fresh === 0 ? "All its neighbours are shown already." : `${count(fresh, "neighbour")} added.`,
    );
  } catch (error) {
    $status.set((error as Error).message);
  }
}

export function collapse(id: string): void {
  changePicture((picture) => collapseEntity(picture, id));
}

export function hide(id: string): void {
  changePicture((picture) => removeEntity(picture, id));
  location.hash = "#/";
}

export function isolate(id: string): void {
  changePicture((picture) => isolateEntity(picture, id));
}

export const canUndo = () => $history.get().past.length > 0;
export const canRedo = () => $history.get().future.length > 0;
export const undoPicture = () => $history.set(undo($history.get()));
export const redoPicture = () => $history.set(redo($history.get()));

let searches = 0;

/** Finds as one types; an answer that a later question overtook is dropped. */
export async function search(text: string): Promise<void> {
  searches += 1;
  const mine = searches;
  if (text.trim() === "") {
    $search.set({ text, found: [], active: 0 });
    return;
  }
  $search.set({ ...$search.get(), text });
  const found = await askSearch(text).catch((error: Error) => {
    $status.set(error.message);
    return { entities: [] };
  });
  if (mine !== searches) return;
  $search.set({ text, found: found.entities, active: 0 });
  $status.set(
    found.entities.length === 0 ? `Nothing is called “${text}”.` : count(found.entities.length, "result"),
  );
}

export function draw(graph: ShownGraph, how: "replace" | "add"): void {
  changePicture((picture) => (how === "replace" ? replaceGraph(picture, graph) : addGraph(picture, graph)));
  $status.set(`${count(graph.entities.length, "entity", "entities")} drawn.`);
}

export async function openArticle(documentId: string, quote: Span | null): Promise<void> {
  try {
    $article.set({ answer: await askDocument(documentId), quote });
  } catch (error) {
    $status.set((error as Error).message);
  }
}
