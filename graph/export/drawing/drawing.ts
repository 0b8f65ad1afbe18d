import type { CountedEntity } from "../../model/entity.ts";
import type { EvidencedRelation } from "../../model/graph-part.ts";
import type { Shape } from "./shape-of-kind.ts";

/** All relations of two entities: one line. */
export interface DrawnLine {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly width: number;
  /** Where some relation is disputed. */
  readonly isDashed: boolean;
  readonly relations: readonly EvidencedRelation[];
}

export interface DrawnNode {
  readonly shape: Shape;
  /** As `#rrggbb`. */
  readonly colour: string;
  readonly entity: CountedEntity;
}

/** Text that begins at x, with y in the middle of its height. */
export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A picture of a part of the graph, in units of its own: it can be shown at any size. What comes first lies lowest. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly DrawnLine[];
  readonly nodes: readonly DrawnNode[];
  /** Whose name found room. */
  readonly names: readonly DrawnText[];
  /** The kinds that there are, by shape and colour. */
  readonly legend: readonly { readonly shape: Shape; readonly colour: string; readonly label: DrawnText }[];
}

/** What all drawings have in common; lengths in their units. */
export const LOOKS = {
  ground: "#fbfaf7",
  ink: "#1d1f22",
  line: "#b9b5ab",
  quiet: "#5b5e63",
  letterSize: 13,
  /** Of a letter, about. */
  letterWidth: 7.1,
  /** About a name, in the colour of the ground, so that it can be read above lines. */
  halo: 3,
  dashes: [5, 3],
} as const;
