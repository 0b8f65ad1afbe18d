import type { RawGraph } from "./raw-graph.ts";

/** Several files as one graph: tables of nodes and of edges go together. */
export function joinGraphs(graphs: readonly RawGraph[]): RawGraph {
  const notes = graphs.flatMap((graph) => graph.notes ?? []);
  const records = graphs.flatMap((graph) => graph.records ?? []);
  return {
    title: graphs.find(({ title }) => title !== null)?.title ?? null,
    nodes: graphs.flatMap(({ nodes }) => nodes),
    edges: graphs.flatMap(({ edges }) => edges),
    ...(notes.length > 0 ? { notes } : {}),
    ...(records.length > 0 ? { records } : {}),
  };
}
