import { atom, computed } from "nanostores";
import type { NewsChoices } from "../../../graph/model/news-choices.ts";
import type {
  CompareAnswer,
  DocumentAnswer,
  EntityAnswer,
  PathsAnswer,
  RelationAnswer,
  SearchAnswer,
  SummaryAnswer,
  TimelineAnswer,
  WaysInAnswer,
} from "../../api/contract.ts";
import type { Measurement } from "./analytics.ts";
import { type Evidence, NO_EVIDENCE, outletCounts } from "./evidence.ts";
import { type Filters, sameFilters } from "./filters.ts";
import { hiddenFrom } from "./hidden.ts";
import { begin, type History, proceed } from "./history.ts";
import type { Look } from "./look.ts";
import type { Span } from "./mark-text.ts";
import { EMPTY_PICTURE, filterPicture, type Picture } from "./picture.ts";
import type { Places } from "./places.ts";
import type { Selection } from "./selection.ts";
import { facetsOf, visibleGraph } from "./visible.ts";

/** What the reader panel shows. */
export type Reader =
  | { readonly state: "nothing" }
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "entity"; readonly answer: EntityAnswer }
  /** What is said among the entities of these ids: two or more. */
  | { readonly state: "among"; readonly ids: readonly string[]; readonly answer: RelationAnswer }
  | {
      readonly state: "path";
      readonly selection: Extract<Selection, { kind: "path" }>;
      readonly answer: PathsAnswer;
    }
  /** What $analytics tells. */
  | { readonly state: "structure" }
  | {
      readonly state: "compare";
      readonly selection: Extract<Selection, { kind: "compare" }>;
      readonly answer: CompareAnswer;
    };

export interface OpenArticle {
  readonly answer: DocumentAnswer;
  readonly quote: Span | null;
}

export const $history = atom<History<Picture>>(begin(EMPTY_PICTURE));
export const $picture = computed($history, (history) => history.present);
/** What the relations of the picture rest on, as far as it is known. */
export const $evidence = atom<Evidence>(NO_EVIDENCE);
/** By how many outlets each relation is told, where its evidence is known. */
export const $outletCounts = computed($evidence, outletCounts);
export const $visible = computed([$picture, $evidence], visibleGraph);
export const $facets = computed([$picture, $evidence], facetsOf);

export const $summary = atom<SummaryAnswer | null>(null);
/** Why not all of the store is in sight. */
export const $hidden = computed([$picture, $evidence, $summary], (picture, evidence, summary) =>
  hiddenFrom(picture, evidence, summary?.entities ?? 0),
);
export const $waysIn = atom<WaysInAnswer | null>(null);
export const $timeline = atom<TimelineAnswer | null>(null);
/** Groups, bridges and weights of the graph in sight, once they are asked for. */
export const $analytics = atom<Measurement>({ state: "none" });
/** What can be compared, once it is asked for. */
export const $newsChoices = atom<NewsChoices>({ outlets: [], documents: [], documentCount: 0, days: null });
export const $failure = atom<string | null>(null);
export const $selection = atom<Selection>(null);
export const $reader = atom<Reader>({ state: "nothing" });
/** Entities that the reader or the outline points at. */
export const $highlighted = atom<ReadonlySet<string>>(new Set());
/** The entity that the pointer is over on the canvas. */
export const $hovered = atom<string | null>(null);
export const $search = atom<SearchAnswer & { readonly text: string; readonly active: number }>({
  text: "",
  entities: [],
  documents: [],
  active: 0,
});
export const $article = atom<OpenArticle | null>(null);
export const $theme = atom<"light" | "dark">("light");
export const $layoutRunning = atom(false);
/** The entity from which a path begins whose other end is not chosen yet. */
export const $pathFrom = atom<string | null>(null);
/** What happened, for the status line and for screen readers. */
export const $status = atom("");

/** Tells where everything stands on the canvas at this moment; the canvas sets it. */
export const $placesNow = atom<() => Places>(() => new Map());

/** Where everything of the picture stands: on the canvas, or where it stood when a filter took it from sight. */
export function currentPlaces(): Places {
  const { entities, places } = $picture.get();
  const hidden = [...places].filter(([id]) => entities.has(id));
  return new Map([...hidden, ...$placesNow.get()()]);
}

/** The picture before a gesture that is still under way (a brush, a slider, a play): all of it will be one step to undo. */
export const $beforeGesture = atom<Picture | null>(null);

/** Changes the filters as part of a gesture, which begins with the first such change. */
export function previewFilters(change: (filters: Filters) => Filters): void {
  const history = $history.get();
  const next = filterPicture(history.present, change);
  if (next === history.present) return;
  if ($beforeGesture.get() !== null) {
    $history.set({ ...history, present: next });
    return;
  }
  const places = currentPlaces();
  $beforeGesture.set({ ...history.present, places });
  $history.set({ ...history, present: { ...next, places } });
}

/** Ends a gesture: it becomes a step to undo, unless it ended where it began. */
export function settlePicture(): void {
  const before = $beforeGesture.get();
  if (before === null) return;
  const history = $history.get();
  if (!sameFilters(before.filters, history.present.filters))
    $history.set(proceed({ ...history, present: before }, history.present));
  $beforeGesture.set(null);
}

/** Counts how often what is in sight on the canvas changed. */
export const $lookChanges = atom(0);
/** Tells what is in sight on the canvas; the canvas sets it. */
export const $lookNow = atom<() => Look | null>(() => null);

/** Changes the picture so that it can be undone, places and all. */
export function changePicture(change: (picture: Picture) => Picture): void {
  settlePicture();
  const left = { ...$picture.get(), places: currentPlaces() };
  const next = change(left);
  if (next === left) return;
  $history.set(proceed({ ...$history.get(), present: left }, next));
}
