import type { Place } from "../state/places.ts";

/** The golden angle: points on a spiral that turn by it spread evenly. Source: Vogel, "A better way to construct the sunflower head" (1979). */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where entities that are new on the canvas begin: around a neighbour that has its place already, else on a sunflower
 * about the middle, in the order given; `ring` apart. The same input gives the same places.
 */
export function placeNewcomers(
  newcomers: readonly string[],
  neighboursOf: (id: string) => Iterable<string>,
  placeOf: (id: string) => Place | undefined,
  ring: number,
): Map<string, Place> {
  const places = new Map<string, Place>();
  const around = new Map<string, number>();
  newcomers.forEach((id, index) => {
    const parent = [...neighboursOf(id)].find((other) => placeOf(other) !== undefined);
    const middle = parent === undefined ? { x: 0, y: 0 } : (placeOf(parent) as Place);
    const turn = parent === undefined ? index : (around.get(parent) ?? 0);
    if (parent !== undefined) around.set(parent, turn + 1);
    const radius = parent === undefined ? ring * Math.sqrt(turn + 0.5) : ring * (1 + (turn % 3) / 4);
    places.set(id, {
      x: middle.x + radius * Math.cos(turn * GOLDEN_ANGLE),
      y: middle.y + radius * Math.sin(turn * GOLDEN_ANGLE),
    });
  });
  return places;
}
