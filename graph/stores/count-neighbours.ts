import { compareText } from "../model/order.ts";
import type { NeighbourCounts } from "../model/subgraph.ts";
import type { NeighbourRow } from "./graph-rows.ts";

/** The ids of the neighbours that `rows` lead to, best evidenced first. */
export function nearestOf(rows: readonly NeighbourRow[]): string[] {
  const evidence = new Map<string, { count: number; documentCount: number }>();
  for (const { id, count, documentCount } of rows) {
    const sum = evidence.get(id) ?? { count: 0, documentCount: 0 };
    evidence.set(id, { count: sum.count + count, documentCount: sum.documentCount + documentCount });
  }
  return [...evidence]
    .sort(([a, x], [b, y]) => y.count - x.count || y.documentCount - x.documentCount || compareText(a, b))
    .map(([id]) => id);
}

/** Each neighbour counts once in all, and once for every type. */
export function countNeighbours(rows: readonly NeighbourRow[]): NeighbourCounts {
  const ofType = new Map<string, Set<string>>();
  for (const { id, type } of rows) {
    const ids = ofType.get(type);
    if (ids) ids.add(id);
    else ofType.set(type, new Set([id]));
  }
  const byType = [...ofType].sort(([a], [b]) => compareText(a, b)).map(([type, ids]) => [type, ids.size]);
  return { all: new Set(rows.map(({ id }) => id)).size, byType: Object.fromEntries(byType) };
}
