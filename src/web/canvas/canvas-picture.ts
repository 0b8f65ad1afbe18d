import type { Theme } from "../../../graph/ontology/kind-colours.ts";
import type { ShownGraph } from "../../api/contract.ts";
import type { Lit } from "../state/lit.ts";
import type { Place, Places } from "../state/places.ts";
import type { Selection } from "../state/selection.ts";

export interface CanvasEvents {
  /** With `added`, Ctrl or ⌘ was held: what was selected stays so. */
  onSelect(selection: Selection, added: boolean): void;
  onExpand(entityId: string): void;
  /** A menu is asked for an entity, a pair or the ground (null), at a point of the window. */
  onMenu(target: Selection, at: { readonly x: number; readonly y: number }): void;
  onHover(entityId: string | null): void;
  /** A hand moved an entity. */
  onMoved(entityId: string, from: Place, to: Place): void;
  onLayout(running: boolean): void;
  /** What is in sight changed. */
  onLook(): void;
}

/** All that the canvas draws. */
export interface CanvasPicture {
  readonly graph: ShownGraph;
  readonly selection: Selection;
  readonly theme: Theme;
  /** Entities that another panel points at. */
  readonly highlighted: ReadonlySet<string>;
  /** What stands in the light in place of the selection; null for nothing. */
  readonly lit: Lit | null;
  /** Entities that the layout leaves where they are. */
  readonly pinned: ReadonlySet<string>;
  /** Where those stand that come onto the canvas with a place of their own. */
  readonly places: Places;
  /** By how many outlets each relation is told, where it is known. */
  readonly outletCounts: ReadonlyMap<string, number>;
}
