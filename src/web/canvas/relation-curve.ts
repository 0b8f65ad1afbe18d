/** A point in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Between the curves of parallel relations, in pixels at their middle. */
const FAN_STEP = 26;

/**
 * How far the middle of each of `count` parallel relations bends away from the straight line, in pixels: evenly about it.
 */
export function fanBends(count: number): number[] {
  return Array.from({ length: count }, (_, k) => (k - (count - 1) / 2) * FAN_STEP);
}

/**
 * The point at `t` (0–1) of the quadratic Bézier curve between two points whose middle is `bend` pixels from the
 * straight line: to the left of the way from `a` to `b` where y points upwards, to the right where it points down.
 */
export function pointOnCurve(a: Point, b: Point, bend: number, t: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const off = 4 * t * (1 - t) * bend;
  return {
    x: a.x + (b.x - a.x) * t - ((b.y - a.y) / length) * off,
    y: a.y + (b.y - a.y) * t + ((b.x - a.x) / length) * off,
  };
}
