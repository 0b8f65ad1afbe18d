import type { Settings } from "sigma/settings";
import type { EdgeDisplayData, NodeDisplayData, PartialButFor } from "sigma/types";
import { writeLabel } from "./draw-label.ts";
import type { LabelBoard } from "./label-board.ts";
import type { Palette } from "./palettes.ts";
import { pointOnCurve } from "./relation-curve.ts";
import type { RelationLook } from "./relation-program.ts";

type End = PartialButFor<NodeDisplayData, "x" | "y" | "size">;
type Edge = PartialButFor<EdgeDisplayData, "label" | "color" | "size"> & Partial<RelationLook>;

/** Where along the line a name may stand, the best first. */
const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** Names of relations, level, on the middle of their line or further along it; left out where no place is free. */
export function edgeLabelDrawing(palette: () => Palette, board: LabelBoard) {
  return (
    context: CanvasRenderingContext2D,
    edge: Edge & { readonly key?: string },
    source: End,
    target: End,
    settings: Pick<Settings, "edgeLabelSize" | "edgeLabelFont" | "edgeLabelWeight">,
  ): void => {
    if (!edge.label) return;
    const size = settings.edgeLabelSize;
    context.font = `italic ${settings.edgeLabelWeight} ${size}px ${settings.edgeLabelFont}`;
    const width = context.measureText(edge.label).width;
    const height = size * 1.3;
    // The canvas counts downwards, the line bends as if it counted upwards.
    const places = ALONG.map((t) => {
      const { x, y } = pointOnCurve(source, target, -(edge.bend ?? 0), t);
      const [left, top] = [x - width / 2, y - height / 2];
      return { left, right: left + width, top, bottom: top + height };
    });
    const box = board.take(`edge ${edge.key ?? edge.label}`, places, context.canvas.clientWidth);
    if (box) writeLabel(context, edge.label, box, size, palette());
  };
}
