import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { Box, LabelBoard } from "./label-board.ts";
import type { Palette } from "./palettes.ts";

type Labelled = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

type LabelSettings = Pick<Settings, "labelSize" | "labelFont" | "labelWeight">;

const HOVER_WEIGHT = "600";

/**
 * Names of nodes. A name stands right of its node, else left, below or above; where every place is taken, by another
 * label, a node or the canvas's end, it is left out.
 */
export function nodeLabelDrawing(palette: () => Palette, board: LabelBoard) {
  const prepare = (
    context: CanvasRenderingContext2D,
    data: Labelled,
    settings: LabelSettings,
    weight: string,
  ) => {
    const size = Math.round(settings.labelSize + Math.min(4, data.size / 5));
    context.font = `${weight} ${size}px ${settings.labelFont}`;
    return { size, places: placesAround(data, context.measureText(data.label ?? "").width, size * 1.3) };
  };

  return {
    label(context: CanvasRenderingContext2D, data: Labelled, settings: LabelSettings): void {
      if (!data.label) return;
      const weight = data.highlighted ? HOVER_WEIGHT : settings.labelWeight;
      const { size, places } = prepare(context, data, settings, weight);
      const box = board.take(keyOf(data), places, context.canvas.clientWidth);
      // A highlighted node's name is written by `hover`, above all nodes.
      if (box && !data.highlighted) writeLabel(context, data.label, box, size, palette());
    },
    hover(context: CanvasRenderingContext2D, data: Labelled, settings: LabelSettings): void {
      context.beginPath();
      context.arc(data.x, data.y, data.size + 5, 0, 2 * Math.PI);
      context.lineWidth = 1.5;
      context.strokeStyle = palette().ink;
      context.stroke();
      if (!data.label) return;
      const { size, places } = prepare(context, data, settings, HOVER_WEIGHT);
      const box = places[board.choiceOf(keyOf(data)) ?? 0] as Box;
      writeLabel(context, data.label, box, size, palette());
    },
  };
}

/** Words in the ink of the theme on a halo of its ground, so that they read on edges. */
export function writeLabel(
  context: CanvasRenderingContext2D,
  text: string,
  { left, top }: Box,
  size: number,
  { ground, ink }: Palette,
): void {
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = ground;
  context.strokeText(text, left, top + size);
  context.fillStyle = ink;
  context.fillText(text, left, top + size);
}

/** A node is known by its place: a pointed-at node writes over its own label. */
function keyOf({ x, y }: Labelled): string {
  return `${x} ${y}`;
}

function placesAround({ x, y, size }: Labelled, width: number, height: number): Box[] {
  const gap = size + 4;
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + height });
  return [
    at(x + gap, y - height / 2),
    at(x - gap - width, y - height / 2),
    at(x - width / 2, y + gap),
    at(x - width / 2, y - gap - height),
  ];
}
