import type { Settings } from "sigma/settings";
import type { NodeDisplayData, PartialButFor } from "sigma/types";
import type { Palette } from "./kind-colours.ts";

type Labelled = PartialButFor<NodeDisplayData, "x" | "y" | "size" | "label" | "color">;

/** A rectangle on the canvas, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Labels in the ink of the theme on a halo of its ground, so that they read on edges. A label stands right of its node,
 * else left, below or above; where every place is taken, by another label, one of `obstacles` or the canvas's end, it is
 * left out.
 */
export function labelDrawing(palette: () => Palette, obstacles: () => readonly Box[]) {
  let taken: Box[] | null = null;
  /** On which side the labels of this picture stand, by the place of their nodes: a pointed-at node writes over its own. */
  let sides = new Map<string, number>();

  const write = (context: CanvasRenderingContext2D, text: string, box: Box, size: number) => {
    const { ground, ink } = palette();
    const baseline = box.top + size;
    context.lineJoin = "round";
    context.lineWidth = 4;
    context.strokeStyle = ground;
    context.strokeText(text, box.left, baseline);
    context.fillStyle = ink;
    context.fillText(text, box.left, baseline);
  };
  const prepare = (context: CanvasRenderingContext2D, data: Labelled, settings: Settings, weight: string) => {
    const size = Math.round(settings.labelSize + Math.min(4, data.size / 5));
    context.font = `${weight} ${size}px ${settings.labelFont}`;
    return { size, places: placesAround(data, context.measureText(data.label ?? "").width, size * 1.3) };
  };

  return {
    /** Before a picture is drawn: forgets where the labels of the last one stood. */
    begin(): void {
      taken = null;
      sides = new Map();
    },
    label(context: CanvasRenderingContext2D, data: Labelled, settings: Settings): void {
      if (!data.label) return;
      const { size, places } = prepare(context, data, settings, settings.labelWeight);
      const boxes = taken ?? [...obstacles()];
      taken = boxes;
      const free = places.find(
        (place) =>
          place.left >= 0 &&
          place.right <= context.canvas.clientWidth &&
          !boxes.some((box) => overlap(box, place)),
      );
      if (!free) return;
      boxes.push(free);
      sides.set(keyOf(data), places.indexOf(free));
      write(context, data.label, free, size);
    },
    hover(context: CanvasRenderingContext2D, data: Labelled, settings: Settings): void {
      context.beginPath();
      context.arc(data.x, data.y, data.size + 5, 0, 2 * Math.PI);
      context.lineWidth = 1.5;
      context.strokeStyle = palette().ink;
      context.stroke();
      if (!data.label) return;
      const { size, places } = prepare(context, data, settings, "600");
      write(context, data.label, places[sides.get(keyOf(data)) ?? 0] as Box, size);
    },
  };
}

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

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
