import type { EntityKind } from "../model/entity.ts";

export type Theme = "light" | "dark";

/**
 * The colours of the kinds, by day and by night. Found by search, with those of the page beside them: every two are at
 * least 45 ΔE*ab apart under normal vision and three kinds of colour blindness, and 3 : 1 against the ground.
 */
export const KIND_COLOURS: Readonly<Record<Theme, Readonly<Record<EntityKind, string>>>> = {
  light: { Person: "#0a1b5c", Organization: "#f2610d", Country: "#089b8f", Place: "#a855f7" },
  dark: { Person: "#5459d7", Organization: "#ffa800", Country: "#46e7ff", Place: "#f9ffbf" },
};
