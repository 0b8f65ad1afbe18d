import { computed } from "nanostores";
import { $summary } from "./explorer.ts";
import { FIRST_LOOK, type KindLook, kindLooks } from "./kind-looks.ts";

const $kindLooks = computed($summary, (summary) => kindLooks(summary?.kinds ?? []));

/** The look of a kind of the open graph; of one that came into the database since it was opened, the first. */
export function lookOfKind(kind: string): KindLook {
  return $kindLooks.get().get(kind) ?? FIRST_LOOK;
}
