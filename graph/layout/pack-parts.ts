/** What a part of the picture covers, in its own coordinates. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Squares of the raster that a part of usual size covers in each direction, about. */
const FINENESS = 8;

/**
 * How far each part moves so that the parts lie close beside each other, none over another, within about `aspect` times
 * as wide as high. Parts are placed in the order given, each on the free spot nearest to the middle. Source: Freivalds,
 * Dogrusoz and Kikusts, "Disconnected Graph Layout and the Polyomino Packing Approach" (2001).
 */
export function packParts(
  parts: readonly (readonly Box[])[],
  gap: number,
  aspect: number,
): { readonly x: number; readonly y: number }[] {
  const areas = parts.map((boxes) => areaOf(boundsOf(boxes), gap));
  const square = Math.max(1, Math.sqrt(areas.reduce((sum, area) => sum + area, 0) / parts.length) / FINENESS);
  const taken = new Set<number>();
  let spots = spotsAround(aspect);
  let lastShape = "";
  return parts.map((boxes) => {
    const bounds = boundsOf(boxes);
    const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
    const squares = squaresOf(boxes, middle, gap, square);
    const shape = squares.join();
    // Where a shape found no room, it finds none later.
    if (shape !== lastShape) spots = spotsAround(aspect);
    lastShape = shape;
    for (;;) {
      const [column, row] = spots.next().value;
      const shift = keyOf(column, row);
      if (squares.some((at) => taken.has(at + shift))) continue;
      for (const at of squares) taken.add(at + shift);
      return { x: column * square - middle.x, y: row * square - middle.y };
    }
  });
}

const ROWS = 1 << 20;

function keyOf(column: number, row: number): number {
  return column * ROWS + row;
}

/** The keys of the raster's squares that boxes cover, with half the gap about them. */
function squaresOf(
  boxes: readonly Box[],
  middle: { x: number; y: number },
  gap: number,
  square: number,
): number[] {
  const squares = new Set<number>();
  for (const { left, top, right, bottom } of boxes) {
    const last = Math.floor((right - middle.x + gap / 2) / square);
    const lowest = Math.floor((bottom - middle.y + gap / 2) / square);
    for (let column = Math.floor((left - middle.x - gap / 2) / square); column <= last; column += 1)
      for (let row = Math.floor((top - middle.y - gap / 2) / square); row <= lowest; row += 1)
        squares.add(keyOf(column, row));
  }
  return [...squares];
}

/** All spots of the raster, from the middle outwards in rectangles `aspect` times as wide as high. */
function* spotsAround(aspect: number): Generator<readonly [column: number, row: number], never> {
  for (let radius = 0; ; radius += 1) {
    const across = Math.round(radius * aspect);
    const inner = Math.round((radius - 1) * aspect);
    for (let column = -across; column <= across; column += 1) {
      const isRim = Math.abs(column) > inner || radius === 0;
      for (let row = -radius; row <= radius; row += isRim ? 1 : 2 * radius) yield [column, row];
    }
  }
}

function boundsOf(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

function areaOf({ left, top, right, bottom }: Box, gap: number): number {
  return (right - left + gap) * (bottom - top + gap);
}
