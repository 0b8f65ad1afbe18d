import { type LayoutGraph, layoutGraphOf } from "./layout-graph.ts";

/** The nodes of each connected component, numbers rising; the largest component first, equal ones by their first node. */
export function connectedComponents({ order, offsets, neighbours }: LayoutGraph): Uint32Array[] {
  const seen = new Uint8Array(order);
  const queue = new Uint32Array(order);
  const components: Uint32Array[] = [];
  for (let first = 0; first < order; first += 1) {
    if (seen[first]) continue;
    seen[first] = 1;
    queue[0] = first;
    let [next, end] = [0, 1];
    while (next < end) {
      const node = queue[next] as number;
      next += 1;
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
        const other = neighbours[at] as number;
        if (seen[other]) continue;
        seen[other] = 1;
        queue[end] = other;
        end += 1;
      }
    }
    components.push(queue.slice(0, end).sort());
  }
  return components.sort((a, b) => b.length - a.length || (a[0] as number) - (b[0] as number));
}

/** The graph of these nodes alone; its k-th node is `nodes[k]`. */
export function partOf(graph: LayoutGraph, nodes: Uint32Array): LayoutGraph {
  return partsOf(graph, [nodes])[0] as LayoutGraph;
}

/** The graph of each group of nodes alone, see `partOf`. */
export function partsOf(
  { order, offsets, neighbours, weights }: LayoutGraph,
  groups: readonly Uint32Array[],
): LayoutGraph[] {
  const place = new Int32Array(order).fill(-1);
  return groups.map((nodes) => {
    nodes.forEach((node, k) => {
      place[node] = k;
    });
    const [sources, targets, pulls]: [number[], number[], number[]] = [[], [], []];
    for (const node of nodes) {
      for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
        const other = neighbours[at] as number;
        if (other <= node || place[other] === -1) continue;
        sources.push(place[node] as number);
        targets.push(place[other] as number);
        pulls.push(weights[at] as number);
      }
    }
    for (const node of nodes) place[node] = -1;
    return layoutGraphOf(nodes.length, sources, targets, (edge) => pulls[edge] as number);
  });
}
