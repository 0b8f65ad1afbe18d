import {
  activeParts,
  type FilterPart,
  type Filters,
  type SetOf,
  toggleHidden,
  withoutPart,
} from "./filters.ts";
import type { Facets } from "./visible.ts";

/** One filter that is on, for the line over the canvas. */
export type Chip = {
  readonly part: FilterPart;
  /** The filters without it. */
  readonly undone: Filters;
} & (
  | { readonly says: "not" | "only"; readonly item: string }
  | { readonly says: "several"; readonly number: number }
  | { readonly says: "bound" }
);

/** More values than this are not named one by one. */
const MOST_NAMED = 2;

const LISTS = {
  kinds: "hiddenKinds",
  types: "hiddenTypes",
  outlets: "hiddenOutlets",
} as const satisfies Readonly<Record<keyof Pick<Facets, "kinds" | "types" | "outlets">, SetOf>>;

/** The filters that are on: each hidden value, or the one that is left, or how many are hidden; then the bounds. */
export function chipsOf(filters: Filters, facets: Facets): Chip[] {
  return activeParts(filters).flatMap((part): Chip[] => {
    const undone = withoutPart(filters, part);
    if (part !== "kinds" && part !== "types" && part !== "outlets") return [{ part, undone, says: "bound" }];
    const hidden = filters[LISTS[part]];
    const [left, ...more] = [...facets[part].keys()].filter((item) => !hidden.has(item));
    if (left !== undefined && more.length === 0 && hidden.size > 1)
      return [{ part, undone, says: "only", item: left }];
    if (hidden.size > MOST_NAMED) return [{ part, undone, says: "several", number: hidden.size }];
    return [...hidden].map((item) => ({
      part,
      undone: toggleHidden(filters, LISTS[part], item),
      says: "not",
      item,
    }));
  });
}
