import { MultiDirectedGraph } from "graphology";
import { fromColumns, type GraphColumns, toColumns } from "../../../graph/model/graph-columns.ts";
import type { EntityGraph } from "../../../graph/model/subgraph.ts";
import { type CanvasEdge, type CanvasNode, canvasGraphOf } from "../../../src/web/canvas/canvas-graph.ts";
import { DrawnGraph } from "../../../src/web/canvas/drawn-graph.ts";
import { shownGraph } from "./shown-graph.ts";

export interface WireTimes {
  readonly peer: number;
  readonly ours: number;
  readonly peerBytes: number;
  readonly oursBytes: number;
}

/** From bytes to a graph: JSON of graphology and its import, against columns and the graph that the canvas draws. */
export function benchWire(nodes: number, edges: number): WireTimes {
  const shown: EntityGraph<string> = shownGraph(nodes, edges);
  const exported = new MultiDirectedGraph();
  for (const { id, ...attributes } of shown.entities) exported.addNode(id, { ...attributes });
  for (const { id, subject, object, ...attributes } of shown.relations)
    exported.addEdgeWithKey(id, subject, object, { ...attributes });
  const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const [theirs, mine] = [encode(exported.export()), encode(toColumns(shown))];
  const decode = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

  const time = (act: () => unknown) => {
    const begin = performance.now();
    act();
    return performance.now() - begin;
  };
  const peer = time(() => MultiDirectedGraph.from(decode(theirs)));
  const empty = new DrawnGraph<CanvasNode, CanvasEdge>();
  const ours = time(() => canvasGraphOf(fromColumns(decode(mine) as GraphColumns), empty, new Map()));
  return { peer, ours, peerBytes: theirs.length, oursBytes: mine.length };
}
