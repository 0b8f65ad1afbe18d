/** What it costs to go from one node to another; a node that is not named cannot be left. Costs are above 0. */
export type Costs = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** The nodes of a path from its beginning to its end, and what it costs. */
export interface Path {
  readonly nodes: readonly string[];
  readonly cost: number;
}

/**
 * At most `count` paths without loops from one node to another in at most `steps` steps, the cheapest first; of equals the one
 * with fewer steps, then by its nodes. J. Y. Yen, "Finding the K shortest loopless paths in a network", Management
 * Science 17 (1971), with a bound on the steps.
 */
export function cheapestPaths(
  costs: Costs,
  from: string,
  to: string,
  { count, steps }: { readonly count: number; readonly steps: number },
): Path[] {
  const found: Path[] = [];
  const candidates = new Map<string, Path>();
  const note = (path: Path | null) => path && candidates.set(JSON.stringify(path.nodes), path);
  note(from === to ? null : cheapestPath(costs, [from], to, steps, new Set()));
  while (found.length < count && candidates.size > 0) {
    const [key, path] = [...candidates].reduce((a, b) => (comparePaths(b[1], a[1]) < 0 ? b : a));
    candidates.delete(key);
    found.push(path);
    for (let k = 0; k < path.nodes.length - 1; k += 1) {
      const root = path.nodes.slice(0, k + 1);
      const taken = found
        .filter(({ nodes }) => root.every((node, at) => nodes[at] === node))
        .map(({ nodes }) => nodes[k + 1] as string);
      note(cheapestPath(costs, root, to, steps, new Set(taken)));
    }
  }
  return found;
}

/** The end of a path, with what it came from: paths that begin alike share their beginning. */
interface Link {
  readonly node: string;
  readonly before: Link | null;
  readonly cost: number;
}

/** The cheapest way to go on from `root`, whose next node is none of `taken`; null where there is none. */
function cheapestPath(
  costs: Costs,
  root: readonly string[],
  to: string,
  steps: number,
  taken: ReadonlySet<string>,
): Path | null {
  const visited = new Set(root);
  const spur = linkOf(costs, root);
  let reached: ReadonlyMap<string, Link> = new Map([[spur.node, spur]]);
  let best: Path | null = null;
  for (let step = root.length; step <= steps && reached.size > 0; step += 1) {
    const next = new Map<string, Link>();
    for (const before of reached.values())
      for (const [node, further] of costs.get(before.node) ?? []) {
        if (visited.has(node) || (before === spur && taken.has(node))) continue;
        const cost = before.cost + further;
        const known = next.get(node);
        if (known && (known.cost < cost || (known.cost === cost && !isBefore(before, known.before))))
          continue;
        next.set(node, { node, before, cost });
      }
    const arrived = next.get(to);
    if (arrived && (!best || arrived.cost < best.cost)) best = pathOf(arrived);
    next.delete(to);
    reached = next;
  }
  return best;
}

function linkOf(costs: Costs, nodes: readonly string[]): Link {
  return nodes
    .slice(1)
    .reduce<Link>(
      (before, node) => ({ node, before, cost: before.cost + (costs.get(before.node)?.get(node) ?? 0) }),
      { node: nodes[0] as string, before: null, cost: 0 },
    );
}

function pathOf(end: Link): Path {
  const nodes: string[] = [];
  for (let link: Link | null = end; link; link = link.before) nodes.unshift(link.node);
  return { nodes, cost: end.cost };
}

/** By their nodes. Of paths of equal length; those that go through one node share their beginning. */
function isBefore(a: Link | null, b: Link | null): boolean {
  if (!a || !b) return false;
  return a.before === b.before ? a.node < b.node : isBefore(a.before, b.before);
}

function comparePaths(a: Path, b: Path): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  if (a.nodes.length !== b.nodes.length) return a.nodes.length - b.nodes.length;
  const different = a.nodes.findIndex((node, k) => node !== b.nodes[k]);
  if (different < 0) return 0;
  return (a.nodes[different] as string) < (b.nodes[different] as string) ? -1 : 1;
}
