import { atom, computed } from "nanostores";
import { $analytics, $reader, $visible } from "./explorer.ts";
import { type Lit, litAmong, litRelations } from "./lit.ts";

/** One of the reader's alternatives: a path by its number, a group by its number, or a part of a comparison. */
export type LitChoice =
  | { readonly kind: "path"; readonly number: number }
  | { readonly kind: "group"; readonly number: number }
  | { readonly kind: "part"; readonly part: "onlyA" | "both" | "onlyB" };

/** What was chosen to be lit, and what is pointed at, which goes before it. A path reader lights its first path. */
export const $litChoice = atom<LitChoice | null>(null);
export const $litPointed = atom<LitChoice | null>(null);

/** What of the canvas stands in the light in place of the selection; null for nothing. */
export const $lit = computed(
  [$reader, $litChoice, $litPointed, $analytics, $visible],
  (reader, chosen, pointed, measured, { relations }): Lit | null => {
    const choice = pointed ?? chosen;
    if (reader.state === "path") {
      const path = reader.answer.paths[choice?.kind === "path" ? choice.number : 0];
      return path
        ? litRelations(
            path.steps.map(({ relation }) => relation),
            path.entityIds,
          )
        : null;
    }
    if (reader.state === "compare" && choice?.kind === "part")
      return litRelations(reader.answer[choice.part]);
    if (reader.state === "structure" && choice?.kind === "group" && measured.state === "measured")
      return litAmong(measured.analytics.groups[choice.number] ?? [], relations);
    return null;
  },
);
