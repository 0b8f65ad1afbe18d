import type { Places } from "./multilevel-places.ts";

/** What a node covers about its place: half its width and half its height. */
export interface Extents {
  readonly halfWidths: Float64Array;
  readonly halfHeights: Float64Array;
}

/** Fewer where each takes long. */
const mostRounds = (order: number) => Math.min(200, Math.ceil(400_000 / order));

/**
 * Moves nodes apart until their boxes do not lie over each other, each pair along the way that is shorter, or gives up
 * after some rounds. Pinned nodes stay. Neighbours in the plane are found by a grid of cells as large as the largest box.
 */
export function removeOverlaps(places: Places, extents: Extents, pinned?: Uint8Array): void {
  const { x, y } = places;
  const { halfWidths, halfHeights } = extents;
  const order = x.length;
  if (order < 2) return;
  const cellWidth = 2 * largest(halfWidths);
  const cellHeight = 2 * largest(halfHeights);
  if (!(cellWidth > 0 && cellHeight > 0)) return;

  for (let round = 0; round < mostRounds(order); round += 1) {
    const cells = new Map<number, number[]>();
    const cellOf = (column: number, row: number) => column * 2_097_152 + row;
    for (let i = 0; i < order; i += 1) {
      const key = cellOf(Math.floor((x[i] as number) / cellWidth), Math.floor((y[i] as number) / cellHeight));
      const cell = cells.get(key);
      if (cell) cell.push(i);
      else cells.set(key, [i]);
    }
    let overlaps = 0;
    for (let i = 0; i < order; i += 1) {
      const column = Math.floor((x[i] as number) / cellWidth);
      const row = Math.floor((y[i] as number) / cellHeight);
      for (let c = column - 1; c <= column + 1; c += 1)
        for (let r = row - 1; r <= row + 1; r += 1)
          for (const j of cells.get(cellOf(c, r)) ?? []) if (j > i && part(i, j)) overlaps += 1;
    }
    if (overlaps === 0) return;
  }

  /** Whether the two lay over each other; then they do so less. */
  function part(i: number, j: number): boolean {
    const dx = (x[j] as number) - (x[i] as number);
    const dy = (y[j] as number) - (y[i] as number);
    const overX = (halfWidths[i] as number) + (halfWidths[j] as number) - Math.abs(dx);
    const overY = (halfHeights[i] as number) + (halfHeights[j] as number) - Math.abs(dy);
    if (overX <= 1e-6 || overY <= 1e-6) return false;
    const [stuckI, stuckJ] = [pinned?.[i] === 1, pinned?.[j] === 1];
    if (stuckI && stuckJ) return false;
    const shareI = stuckI ? 0 : stuckJ ? 1 : 0.5;
    // Where both lie on one spot either way is as short: numbers decide, lest all move along one line.
    const alongY = dx === 0 && dy === 0 ? (i ^ j) & 1 : overY < overX;
    const [axis, over, sign] = alongY ? [y, overY, Math.sign(dy)] : [x, overX, Math.sign(dx)];
    const step = (over + 0.01) * (sign || 1);
    axis[i] = (axis[i] as number) - shareI * step;
    axis[j] = (axis[j] as number) + (1 - shareI) * step;
    return true;
  }
}

function largest(numbers: Float64Array): number {
  let most = 0;
  for (const number of numbers) if (number > most) most = number;
  return most;
}
