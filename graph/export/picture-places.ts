import { layOutGraph } from "../layout/lay-out-graph.ts";
import { layoutGraphOf } from "../layout/layout-graph.ts";
import type { CountedEntity } from "../model/entity.ts";

/** The picture is so wide or so high, in whole units. */
const EXTENT = 4000;
/** Half of what a node of a small picture covers in the layout, in pixels, and what it covers where there is room for its name. */
const HALF_HEIGHT = 12;
const HALF_WIDTH = { alone: 10, named: 42 } as const;
/** Up to so many nodes have room for their names, and up to so many are drawn large. */
const FEW = 250;
const ROOMY = 120;

/** Where the entities stand, y upwards: where `given` says, if it knows all of them, else by graph/layout. Whole numbers. */
export function picturePlaces(
  entities: readonly CountedEntity[],
  { subject, object }: { readonly subject: readonly number[]; readonly object: readonly number[] },
  given?: ReadonlyMap<string, { readonly x: number; readonly y: number }>,
): { x: number[]; y: number[] } {
  const known = entities.map(({ id }) => given?.get(id));
  const places = known.every((place) => place !== undefined)
    ? { x: known.map(({ x }) => x), y: known.map(({ y }) => y) }
    : laidOut(entities.length, subject, object);
  const [left, right] = extentOf(places.x);
  const [bottom, top] = extentOf(places.y);
  const scale = EXTENT / Math.max(right - left, top - bottom, 1);
  return {
    x: Array.from(places.x, (x) => Math.round((x - left) * scale)),
    y: Array.from(places.y, (y) => Math.round((y - bottom) * scale)),
  };
}

function laidOut(order: number, sources: readonly number[], targets: readonly number[]) {
  const size = Math.min(1, Math.sqrt(ROOMY / Math.max(1, order)));
  const halfWidth = order > FEW ? HALF_WIDTH.alone : HALF_WIDTH.named;
  const extents = {
    halfWidths: new Float64Array(order).fill(halfWidth * size),
    halfHeights: new Float64Array(order).fill(HALF_HEIGHT * size),
  };
  return layOutGraph(layoutGraphOf(order, sources, targets), extents);
}

function extentOf(values: ArrayLike<number>): [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (let k = 0; k < values.length; k += 1) {
    least = Math.min(least, values[k] as number);
    most = Math.max(most, values[k] as number);
  }
  return values.length === 0 ? [0, 0] : [least, most];
}
