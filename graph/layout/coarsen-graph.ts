import { type LayoutGraph, layoutGraphOf } from "./layout-graph.ts";

/** A smaller graph whose nodes each stand for several of a larger one. */
export interface CoarseGraph {
  readonly graph: LayoutGraph;
  /** For each node of the larger graph, the node that stands for it. */
  readonly parent: Uint32Array;
}

/**
 * About half the nodes or fewer: every node joins the neighbour that it is bound to most for that one's degree, leaves
 * join their hub, at most `MOST` to one. Source: the aggregation of Walshaw, "A Multilevel Algorithm for Force-Directed
 * Graph Drawing" (2003), with groups in the place of pairs, since pairs make no headway on stars.
 */
export function coarsenGraph(graph: LayoutGraph): CoarseGraph {
  const { order, offsets, neighbours, weights } = graph;
  const degree = (i: number) => (offsets[i + 1] as number) - (offsets[i] as number);
  const parent = new Uint32Array(order).fill(NONE);
  const members = new Uint32Array(order);
  let coarse = 0;
  for (const i of risingBy(order, degree)) {
    if (parent[i] !== NONE) continue;
    let [best, bestWorth] = [NONE, 0];
    for (let at = offsets[i] as number; at < (offsets[i + 1] as number); at += 1) {
      const other = neighbours[at] as number;
      const group = parent[other] as number;
      const size = group === NONE ? 1 : (members[group] as number);
      if (size >= MOST) continue;
      const worth = (weights[at] as number) / (size * Math.sqrt(degree(other)));
      if (worth > bestWorth) [best, bestWorth] = [other, worth];
    }
    const group = best === NONE || parent[best] === NONE ? coarse : (parent[best] as number);
    if (group === coarse) coarse += 1;
    for (const member of best === NONE || parent[best] !== NONE ? [i] : [i, best]) {
      parent[member] = group;
      members[group] = (members[group] as number) + 1;
    }
  }
  return { graph: joined(graph, parent, coarse), parent };
}

const NONE = 0xffffffff;
/** How many nodes one may stand for. */
const MOST = 4;

/** The nodes by a whole number below `order`, rising; equal ones by their own. */
function risingBy(order: number, key: (i: number) => number): Uint32Array {
  const nodes = Uint32Array.from({ length: order }, (_, i) => i);
  return nodes.sort((a, b) => key(a) - key(b) || a - b);
}

/** The graph of the groups; parallel edges become one of their summed weight. */
function joined(
  { order, offsets, neighbours, weights }: LayoutGraph,
  parent: Uint32Array,
  coarse: number,
): LayoutGraph {
  const [sources, targets, sums]: [number[], number[], number[]] = [[], [], []];
  const members = layoutRows(parent, coarse);
  const place = new Int32Array(coarse).fill(-1);
  for (let group = 0; group < coarse; group += 1) {
    const begin = sources.length;
    for (const i of members(group)) {
      for (let at = offsets[i] as number; at < (offsets[i + 1] as number); at += 1) {
        const other = parent[neighbours[at] as number] as number;
        if (other <= group) continue;
        const seen = place[other] as number;
        if (seen >= begin) sums[seen] = (sums[seen] as number) + (weights[at] as number);
        else {
          place[other] = sources.length;
          sources.push(group);
          targets.push(other);
          sums.push(weights[at] as number);
        }
      }
    }
  }
  if (parent.length !== order) throw new Error("every node needs a group");
  return layoutGraphOf(coarse, sources, targets, (edge) => sums[edge] as number);
}

function layoutRows(parent: Uint32Array, coarse: number): (group: number) => Uint32Array {
  const starts = new Uint32Array(coarse + 1);
  for (const group of parent) starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let group = 0; group < coarse; group += 1)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  const fill = starts.slice();
  const rows = new Uint32Array(parent.length);
  parent.forEach((group, i) => {
    rows[fill[group] as number] = i;
    fill[group] = (fill[group] as number) + 1;
  });
  return (group) => rows.subarray(starts[group], starts[group + 1]);
}
