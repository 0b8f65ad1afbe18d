import type { GraphCanvas } from "../canvas/graph-canvas.ts";
import { $layoutRunning } from "../state/explorer.ts";
import { rememberPlaces } from "./change-picture.ts";

/** Starts the layout, which undo can take back, or stops it. */
export function toggleLayout(canvas: GraphCanvas): void {
  if ($layoutRunning.get()) {
    canvas.stopLayout();
    return;
  }
  rememberPlaces();
  canvas.startLayout();
}
