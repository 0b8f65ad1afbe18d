import type { StoryGraph } from "../story-graph.ts";

/** How well a picture shows its graph. */
export interface LayoutQuality {
  /** Jaccard index of each node's neighbours and the as many nodes nearest to it, mean over a sample: 1 at best. */
  readonly preservation: number;
  /** Mean squared length of edges in units of the room that one node has: lower is better. */
  readonly stress: number;
}

const SAMPLE = 400;

/** Source of the first: Kruiger et al., "Graph Layouts by t-SNE" (2017). */
export function layoutQuality({ order, sources, targets }: StoryGraph, places: Float64Array): LayoutQuality {
  const neighbours = Array.from({ length: order }, () => new Set<number>());
  let [lengths, cx, cy] = [0, 0, 0];
  const x = (node: number) => places[2 * node] as number;
  const y = (node: number) => places[2 * node + 1] as number;
  sources.forEach((a, k) => {
    const b = targets[k] as number;
    neighbours[a]?.add(b);
    neighbours[b]?.add(a);
    lengths += (x(a) - x(b)) ** 2 + (y(a) - y(b)) ** 2;
  });
  for (let i = 0; i < order; i += 1) [cx, cy] = [cx + x(i) / order, cy + y(i) / order];
  let spread = 0;
  for (let i = 0; i < order; i += 1) spread += ((x(i) - cx) ** 2 + (y(i) - cy) ** 2) / order;
  let [sum, seen] = [0, 0];
  for (let i = 0; i < order; i += Math.ceil(order / SAMPLE)) {
    const own = neighbours[i] as Set<number>;
    if (own.size === 0) continue;
    const hits = nearest(order, own.size, (j) =>
      j === i ? Infinity : (x(i) - x(j)) ** 2 + (y(i) - y(j)) ** 2,
    );
    const common = hits.filter((j) => own.has(j)).length;
    sum += common / (2 * own.size - common);
    seen += 1;
  }
  return { preservation: sum / seen, stress: (lengths / sources.length) * (order / (spread * Math.PI)) };
}

function nearest(order: number, count: number, distanceTo: (j: number) => number): number[] {
  const best: { readonly j: number; readonly distance: number }[] = [];
  for (let j = 0; j < order; j += 1) {
    const distance = distanceTo(j);
    if (best.length === count && distance >= (best.at(-1)?.distance ?? 0)) continue;
    const at = best.findIndex((other) => other.distance > distance);
    best.splice(at < 0 ? best.length : at, 0, { j, distance });
    if (best.length > count) best.pop();
  }
  return best.map(({ j }) => j);
}
