import { DirectedGraph, UndirectedGraph } from "graphology";
import pagerank from "graphology-metrics/centrality/pagerank";
import { type Analytics, type Bridge, type GraphShape, groupNumbers } from "../state/analytics.ts";
import { betweenness } from "./betweenness.ts";
import { findGroups } from "./find-groups.ts";

/** Steps over entities and relations that following the shortest ways may take. */
const MOST_STEPS = 8_000_000;

/** Groups, bridges and weights of a graph. The same shape gives the same answer. */
export function measureGraph(shape: GraphShape): Analytics {
  const joined = joinedPairs(shape);
  const groups = findGroups(joined);
  const entities = joined.order;
  const affordable = Math.floor(MOST_STEPS / Math.max(1, entities + 2 * joined.size));
  const sources = Math.min(entities, Math.max(1, affordable));
  const nameOf = (key: string) => shape.ids[Number(key)] as string;
  const named = <Item extends { readonly id: string }>(item: Item): Item => ({
    ...item,
    id: nameOf(item.id),
  });
  return {
    groups: groups.map((keys) => keys.map(nameOf)),
    bridges: bridgesOf(joined, groups, betweenness(joined, sources)).map(named),
    weights: weightsOf(shape).map(named),
    sources,
    entities,
  };
}

/** One edge for each related pair, its weight the documents of all its relations. Keys are indexes into the shape's ids. */
function joinedPairs({ ids, subjects, objects, weights }: GraphShape): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const at of ids.keys()) graph.addNode(at);
  subjects.forEach((subject, at) => {
    graph.updateEdge(subject, objects[at], heavier(weights[at] as number));
  });
  return graph;
}

function bridgesOf(
  graph: UndirectedGraph,
  groups: readonly (readonly string[])[],
  shares: ReadonlyMap<string, number>,
): Bridge[] {
  const numbers = groupNumbers(groups);
  return [...shares]
    .filter(([, share]) => share > 0)
    .map(([id, share]) => {
      const near = [id, ...graph.neighbors(id)].flatMap((other) => numbers.get(other) ?? []);
      return { id, share, groups: [...new Set(near)].sort((a, b) => a - b) };
    })
    .filter((bridge) => bridge.groups.length > 1)
    .sort((a, b) => b.share - a.share);
}

function weightsOf({ ids, subjects, objects, weights, directed }: GraphShape): Analytics["weights"] {
  if (ids.length === 0) return [];
  const graph = new DirectedGraph();
  for (const at of ids.keys()) graph.addNode(at);
  subjects.forEach((subject, at) => {
    const [object, weigh] = [objects[at], heavier(weights[at] as number)];
    graph.updateEdge(subject, object, weigh);
    if (directed[at] === 0) graph.updateEdge(object, subject, weigh);
  });
  return Object.entries(pagerank(graph, { getEdgeWeight: "weight" }))
    .map(([id, share]) => ({ id, share }))
    .sort((a, b) => b.share - a.share);
}

const heavier =
  (weight: number) =>
  (now: { readonly weight?: number }): { weight: number } => ({ weight: (now.weight ?? 0) + weight });
