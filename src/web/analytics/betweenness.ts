import type { UndirectedGraph } from "graphology";
import { createUnweightedIndexedBrandes } from "graphology-shortest-path/indexed-brandes";

/**
 * Of each entity the share of the shortest ways between two others that it stands on, averaged over all pairs
 * (Brandes 2001). With fewer `sources` than entities an estimate from so many, evenly chosen (Brandes and Pich 2007).
 */
export function betweenness(graph: UndirectedGraph, sources: number): Map<string, number> {
  const { order } = graph;
  if (order === 0) return new Map();
  const shares = new Float64Array(order);
  const carried = new Float64Array(order);
  const follow = createUnweightedIndexedBrandes(graph);
  const followed = Math.min(sources, order);
  for (let turn = 0; turn < followed; turn += 1) {
    const source = Math.floor((turn * order) / followed);
    const [stack, before, ways] = follow(source);
    carried.fill(0);
    while (stack.size > 0) {
      const node = stack.pop() as number;
      const share = (1 + (carried[node] as number)) / (ways[node] as number);
      for (const previous of before[node] as number[])
        carried[previous] = (carried[previous] as number) + (ways[previous] as number) * share;
      if (node !== source) shares[node] = (shares[node] as number) + (carried[node] as number);
    }
  }
  const scale = order > 2 ? order / (followed * (order - 1) * (order - 2)) : 0;
  return new Map(graph.nodes().map((id, at) => [id, (shares[at] as number) * scale]));
}
