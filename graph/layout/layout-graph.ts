/** An undirected graph of numbered nodes, as a layout reads it: compressed rows, every edge in the rows of both ends. */
export interface LayoutGraph {
  /** Nodes are 0 … order − 1. */
  readonly order: number;
  /** The neighbours of node i are `neighbours[offsets[i]]` up to, not with, `neighbours[offsets[i + 1]]`. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Of the same length as `neighbours`: how strongly the edge pulls, above 0. */
  readonly weights: Float32Array;
}

/**
 * The graph of the edges `sources[k]` – `targets[k]`, with weight 1 where no weights are given. Edges of a node with
 * itself are left out. The rows are sorted, so that the order of the edges makes no difference.
 */
export function layoutGraphOf(
  order: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  weightOf: (edge: number) => number = () => 1,
): LayoutGraph {
  const offsets = new Uint32Array(order + 1);
  for (let k = 0; k < sources.length; k += 1) {
    const [a, b] = [sources[k] as number, targets[k] as number];
    if (a === b) continue;
    offsets[a + 1] = (offsets[a + 1] as number) + 1;
    offsets[b + 1] = (offsets[b + 1] as number) + 1;
  }
  for (let i = 0; i < order; i += 1) offsets[i + 1] = (offsets[i + 1] as number) + (offsets[i] as number);

  // Two passes of a counting sort by end: after the second, each row is sorted.
  const halves = offsets[order] as number;
  const [from, to, weight] = [new Uint32Array(halves), new Uint32Array(halves), new Float32Array(halves)];
  const fill = offsets.slice();
  for (let k = 0; k < sources.length; k += 1) {
    const [a, b] = [sources[k] as number, targets[k] as number];
    if (a === b) continue;
    for (const [near, far] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = fill[far] as number;
      fill[far] = at + 1;
      from[at] = near;
      to[at] = far;
      weight[at] = weightOf(k);
    }
  }
  const [neighbours, weights] = [new Uint32Array(halves), new Float32Array(halves)];
  fill.set(offsets);
  for (let k = 0; k < halves; k += 1) {
    const near = from[k] as number;
    const at = fill[near] as number;
    fill[near] = at + 1;
    neighbours[at] = to[k] as number;
    weights[at] = weight[k] as number;
  }
  return { order, offsets, neighbours, weights };
}
