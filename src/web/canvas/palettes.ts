import type { EntityKind } from "../../../graph/model/entity.ts";
import { KIND_COLOURS, type Theme } from "../../../graph/ontology/kind-colours.ts";

export interface Palette {
  readonly kinds: Readonly<Record<EntityKind, string>>;
  readonly disputed: string;
  readonly ground: string;
  readonly ink: string;
  readonly edge: string;
}

/** Kinds and what is disputed are told apart as KIND_COLOURS says. The style sheet holds the same. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    kinds: KIND_COLOURS.light,
    disputed: "#61050d",
    ground: "#fbfaf7",
    ink: "#1d1f22",
    edge: "#b9b5ab",
  },
  dark: {
    kinds: KIND_COLOURS.dark,
    disputed: "#cc0a39",
    ground: "#14171b",
    ink: "#e8e6e1",
    edge: "#4a5059",
  },
};
