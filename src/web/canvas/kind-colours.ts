import { lookOfKind } from "../state/look-of-kind.ts";
import type { Palette } from "./palettes.ts";

/** The colour of a kind; one that is none of Newsgraph's own has the colour of one, see kindLooks. */
export function colourOfKind({ kinds }: Palette, kind: string): string {
  return kinds[lookOfKind(kind).colour];
}
