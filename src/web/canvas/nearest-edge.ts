import { type Point, pointOnCurve } from "./relation-curve.ts";

/** How far from a line a click still means it, in pixels. */
const REACH = 6;

/** The straight edge nearest to a point of the viewport, where one is near. */
export function nearestEdge(
  edges: Iterable<{ readonly key: string; readonly a: Point; readonly b: Point }>,
  point: Point,
): string | null {
  let [best, least] = [null as string | null, REACH];
  for (const { key, a, b } of edges) {
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
    const foot = pointOnCurve(a, b, 0, Math.min(1, Math.max(0, along)));
    const distance = Math.hypot(point.x - foot.x, point.y - foot.y);
    if (distance < least) [best, least] = [key, distance];
  }
  return best;
}
