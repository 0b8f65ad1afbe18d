import { MultiDirectedGraph } from "graphology";
import { fromColumns, type GraphColumns, toColumns } from "../../../graph/model/graph-columns.ts";
import { canvasGraphOf } from "../../../src/web/canvas/canvas-graph.ts";
import { DrawnGraph } from "../../../src/web/canvas/drawn-graph.ts";
import { shownGraph } from "./shown-graph.ts";

export interface WireTime {
  /** Milliseconds from bytes to a graph. */
  readonly time: number;
  readonly bytes: number;
}

/** How graphology's users do it: its JSON, and its import. */
export function benchPeerWire(nodes: number, edges: number): Promise<WireTime> {
  const shown = shownGraph(nodes, edges);
  const graph = new MultiDirectedGraph();
  for (const { id, ...attributes } of shown.entities) graph.addNode(id, { ...attributes });
  for (const { id, subject, object, ...attributes } of shown.relations)
    graph.addEdgeWithKey(id, subject, object, { ...attributes });
  return timed(graph.export(), (sent) => MultiDirectedGraph.from(sent));
}

/** How the page does it: columns, and the graph that the canvas draws. */
export function benchOurWire(nodes: number, edges: number): Promise<WireTime> {
  return timed<GraphColumns>(toColumns(shownGraph(nodes, edges)), (sent) =>
    canvasGraphOf(fromColumns(sent), new DrawnGraph(), new Map()),
  );
}

/** Waits until what making the bytes left behind is swept away, as far as that can be told. */
async function timed<Sent>(sent: Sent, graphOf: (sent: Sent) => object): Promise<WireTime> {
  const bytes = new TextEncoder().encode(JSON.stringify(sent));
  await new Promise((next) => setTimeout(next, 1000));
  const begin = performance.now();
  const graph = graphOf(JSON.parse(new TextDecoder().decode(bytes)));
  const time = performance.now() - begin;
  if (!graph) throw new Error("no graph came of the bytes");
  return { time, bytes: bytes.length };
}
