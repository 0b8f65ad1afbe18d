import { atom, computed } from "nanostores";
import type {
  DocumentAnswer,
  EntityAnswer,
  RelationAnswer,
  ShownEntity,
  SummaryAnswer,
} from "../../api/contract.ts";
import { begin, type History, proceed } from "./history.ts";
import type { Span } from "./mark-text.ts";
import { EMPTY_PICTURE, facetsOf, type Picture, visibleGraph } from "./picture.ts";
import type { Selection } from "./selection.ts";

/** What the reader panel shows. */
export type Reader =
  | { readonly state: "nothing" }
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly message: string }
  | { readonly state: "entity"; readonly answer: EntityAnswer }
  | { readonly state: "pair"; readonly a: string; readonly b: string; readonly answer: RelationAnswer };

export interface OpenArticle {
  readonly answer: DocumentAnswer;
  readonly quote: Span | null;
}

export const $history = atom<History<Picture>>(begin(EMPTY_PICTURE));
export const $picture = computed($history, (history) => history.present);
export const $visible = computed($picture, visibleGraph);
export const $facets = computed($picture, facetsOf);

export const $summary = atom<SummaryAnswer | null>(null);
export const $failure = atom<string | null>(null);
export const $selection = atom<Selection>(null);
export const $reader = atom<Reader>({ state: "nothing" });
/** Entities that the reader points at. */
export const $highlighted = atom<ReadonlySet<string>>(new Set());
export const $search = atom<{
  readonly text: string;
  readonly found: readonly ShownEntity[];
  readonly active: number;
}>({
  text: "",
  found: [],
  active: 0,
});
export const $article = atom<OpenArticle | null>(null);
export const $theme = atom<"light" | "dark">("light");
export const $layoutRunning = atom(false);
/** What happened, for the status line and for screen readers. */
export const $status = atom("");

/** Changes the picture so that it can be undone. */
export function changePicture(change: (picture: Picture) => Picture): void {
  $history.set(proceed($history.get(), change($picture.get())));
}
