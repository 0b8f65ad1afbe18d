import type { Point } from "../../web/canvas/relation-curve.ts";
import type { Place } from "../../web/state/places.ts";

/** Which part of the plane is in sight: the place in the middle, and how many pixels a unit has. y grows upwards in the plane, downwards on the screen. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Of the canvas, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Room about the picture for names, in pixels, and at most a share of the canvas. */
const MARGIN = 56;
const MOST_MARGIN = 0.09;
/** As near and as far as it goes, in scales of the whole picture. */
const NEAREST = 40;
const FARTHEST = 0.4;

/** The viewport that shows all of `places`. */
export function fittedViewport(places: Iterable<Place>, width: number, height: number): Viewport {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of places) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  if (left > right) return { x: 0, y: 0, scale: 1, width, height };
  const room = (size: number) => Math.max(size - 2 * Math.min(MARGIN, MOST_MARGIN * size), 1);
  const scale = Math.min(
    room(width) / Math.max(right - left, 1),
    room(height) / Math.max(top - bottom, 1),
    2,
  );
  return { x: (left + right) / 2, y: (bottom + top) / 2, scale, width, height };
}

export function toScreen({ x, y, scale, width, height }: Viewport, place: Place): Point {
  return { x: width / 2 + (place.x - x) * scale, y: height / 2 - (place.y - y) * scale };
}

/** Moved by so many pixels. */
export function panned(viewport: Viewport, right: number, down: number): Viewport {
  const { x, y, scale } = viewport;
  return { ...viewport, x: x - right / scale, y: y + down / scale };
}

/** Nearer or farther, while the place under `at` stays where it is. `whole`: the scale that shows all. */
export function zoomed(viewport: Viewport, factor: number, at: Point, whole: number): Viewport {
  const scale = Math.min(whole * NEAREST, Math.max(whole * FARTHEST, viewport.scale * factor));
  const [right, down] = [at.x - viewport.width / 2, at.y - viewport.height / 2];
  return {
    ...viewport,
    scale,
    x: viewport.x + right / viewport.scale - right / scale,
    y: viewport.y - down / viewport.scale + down / scale,
  };
}
