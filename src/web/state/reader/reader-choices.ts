import { atom } from "nanostores";
import type { Depth } from "./excerpt.ts";
import type { Grouping } from "./group-claims.ts";

/** Quotations that a long list shows at first, and further ones at each asking. */
export const PORTION = 50;

export const $depth = atom<Depth>("paragraph");
export const $grouping = atom<Grouping>("relation");

/** How many items are shown of the lists that were asked for more, by the lists' names. */
export const $limits = atom<ReadonlyMap<string, number>>(new Map());

export function limitOf(list: string): number {
  return $limits.get().get(list) ?? PORTION;
}

export function showMore(list: string): void {
  $limits.set(new Map([...$limits.get(), [list, limitOf(list) + PORTION]]));
}
