import type { EntityKind } from "../../../graph/model/entity.ts";
import { lookOfKind } from "../state/kind-looks.ts";

export type Theme = "light" | "dark";

export interface Palette {
  readonly kinds: Readonly<Record<EntityKind, string>>;
  readonly disputed: string;
  readonly ground: string;
  readonly ink: string;
  readonly edge: string;
}

/**
 * Found by search: every two of a theme's five colours are at least 45 ΔE*ab apart under normal vision and three kinds
 * of colour blindness, and 3 : 1 against the ground. The style sheet holds the same.
 */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    kinds: { Person: "#0a1b5c", Organization: "#f2610d", Country: "#089b8f", Place: "#a855f7" },
    disputed: "#61050d",
    ground: "#fbfaf7",
    ink: "#1d1f22",
    edge: "#b9b5ab",
  },
  dark: {
    kinds: { Person: "#5459d7", Organization: "#ffa800", Country: "#46e7ff", Place: "#f9ffbf" },
    disputed: "#cc0a39",
    ground: "#14171b",
    ink: "#e8e6e1",
    edge: "#4a5059",
  },
};

/** The colour of a kind; one that is none of Newsgraph's own has the colour of one, see kindLooks. */
export function colourOfKind({ kinds }: Palette, kind: string): string {
  return kinds[lookOfKind(kind).colour];
}
