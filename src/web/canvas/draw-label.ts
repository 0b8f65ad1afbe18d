import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { Palette } from "./kind-colours.ts";

type Labelled = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

/** Labels in the ink of the theme on a halo of its ground, so that they read on edges. */
export function labelDrawing(palette: () => Palette) {
  const draw = (context: CanvasRenderingContext2D, data: Labelled, settings: Settings, weight: string) => {
    if (!data.label) return;
    const { ground, ink } = palette();
    const size = Math.round(settings.labelSize + Math.min(4, data.size / 5));
    const [x, y] = [data.x + data.size + 4, data.y + size / 3];
    context.font = `${weight} ${size}px ${settings.labelFont}`;
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = ground;
    context.strokeText(data.label, x, y);
    context.fillStyle = ink;
    context.fillText(data.label, x, y);
  };
  return {
    label: (context: CanvasRenderingContext2D, data: Labelled, settings: Settings) =>
      draw(context, data, settings, settings.labelWeight),
    hover(context: CanvasRenderingContext2D, data: Labelled, settings: Settings) {
      context.beginPath();
      context.arc(data.x, data.y, data.size + 5, 0, 2 * Math.PI);
      context.lineWidth = 1.5;
      context.strokeStyle = palette().ink;
      context.stroke();
      draw(context, data, settings, "600");
    },
  };
}
