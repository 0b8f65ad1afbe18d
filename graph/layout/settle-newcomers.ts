import { partOf } from "./connected-components.ts";
import { ForceLayout, repulsionAt, USUAL_FORCES } from "./force-layout.ts";
import type { LayoutGraph } from "./layout-graph.ts";
import type { Places } from "./multilevel-places.ts";
import { type Extents, removeOverlaps } from "./remove-overlaps.ts";

const MOST_ITERATIONS = 80;

/**
 * Moves the nodes that are not `fixed` from where they begin to where they stand well among the fixed ones, which stay,
 * at the scale that the fixed ones have. The same input gives the same places.
 */
export function settleNewcomers(
  graph: LayoutGraph,
  places: Places,
  fixed: Uint8Array,
  extents: Extents,
): void {
  const old = Uint32Array.from(indexesOf(fixed));
  const [oldX, oldY] = [old, old].map((nodes, axis) =>
    Float64Array.from(nodes, (node) => (axis === 0 ? places.x : places.y)[node] as number),
  ) as [Float64Array, Float64Array];
  const repulsion = repulsionAt(partOf(graph, old), oldX, oldY, 0);
  const layout = new ForceLayout(graph, places.x, places.y, { ...USUAL_FORCES, repulsion, gravity: 0 });
  layout.pinned.set(fixed);
  while (!layout.isAtRest && layout.iterations < MOST_ITERATIONS) layout.iterate();
  removeOverlaps(places, extents, fixed);
}

function* indexesOf(flags: Uint8Array): Generator<number> {
  for (let i = 0; i < flags.length; i += 1) if (flags[i]) yield i;
}
