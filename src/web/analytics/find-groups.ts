import type { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";

/** Runs of which the best partition counts: the method's outcome depends on where it begins. */
const RUNS = 8;
const SMALLEST = 3;

/**
 * Entities that are related to each other more than to others, by the Louvain method (Blondel et al. 2008) over
 * `weight`: groups of three or more, largest first, in each the most related first. The same graph gives the same groups.
 */
export function findGroups(graph: UndirectedGraph): string[][] {
  if (graph.size === 0) return [];
  const runs = Array.from({ length: RUNS }, (_, seed) =>
    louvain.detailed(graph, { getEdgeWeight: "weight", rng: seededRandom(seed + 1) }),
  );
  const { communities } = runs.reduce((best, run) => (run.modularity > best.modularity ? run : best));
  const groups = new Map<number | undefined, string[]>();
  graph.forEachNode((id) => {
    const group = groups.get(communities[id]);
    if (group) group.push(id);
    else groups.set(communities[id], [id]);
  });
  return [...groups.values()]
    .filter(({ length }) => length >= SMALLEST)
    .map((ids) => byRelatedness(graph, ids))
    .sort((a, b) => b.length - a.length);
}

function byRelatedness(graph: UndirectedGraph, ids: readonly string[]): string[] {
  const members = new Set(ids);
  const strength = new Map(
    ids.map((id) => [
      id,
      graph.reduceEdges(
        id,
        (sum, _edge, { weight }, a, b) => sum + (members.has(a === id ? b : a) ? weight : 0),
        0,
      ),
    ]),
  );
  return ids.toSorted((a, b) => (strength.get(b) ?? 0) - (strength.get(a) ?? 0));
}

/** Numbers from 0 to 1 that depend on `seed` alone: mulberry32 (Tommy Ettinger, 2017). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
