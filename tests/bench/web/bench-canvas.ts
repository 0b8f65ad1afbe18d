import { MultiGraph } from "graphology";
import Sigma from "sigma";
import { layoutGraphOf } from "../../../graph/layout/layout-graph.ts";
import { settingsFor } from "../../../src/web/canvas/drawing-programs.ts";
import { createGraphCanvas } from "../../../src/web/canvas/graph-canvas.ts";
import type { LayoutReport, NumberedTask } from "../../../src/web/canvas/layout/layout-task.ts";
import { seededRandom } from "../../seeded-random.ts";
import { makeStoryGraph } from "../story-graph.ts";
import { shownGraph } from "./shown-graph.ts";

const container = () => document.getElementById("canvas") as HTMLElement;
const NONE = new Set<string>();

/** A fresh canvas of this size; resolves when it stands. Milliseconds until then. */
export async function openCanvas(nodes: number, edges: number): Promise<number> {
  const graph = shownGraph(nodes, edges);
  const begin = performance.now();
  const canvas = createGraphCanvas(container(), {
    onSelect() {},
    onExpand() {},
    onMenu() {},
    onHover() {},
    onMoved() {},
    onLayout() {},
    onLook() {},
  });
  canvas.show({
    graph,
    selection: null,
    theme: "light",
    highlighted: NONE,
    lit: null,
    pinned: NONE,
    places: new Map(),
    outletCounts: new Map(),
  });
  while (container().dataset.layout === "preparing") await new Promise((next) => setTimeout(next, 50));
  await new Promise(requestAnimationFrame);
  return performance.now() - begin;
}

/** sigma with its defaults over the same graph. */
export function openSigma(nodes: number, edges: number): void {
  const graph = new MultiGraph();
  const random = seededRandom(1);
  const shown = shownGraph(nodes, edges);
  for (const { id, name } of shown.entities)
    graph.addNode(id, { x: random(), y: random(), size: 4, label: name, color: "#0a1b5c" });
  for (const { subject, object } of shown.relations)
    graph.addEdge(subject, object, { size: 1, color: "#b9b5ab" });
  new Sigma(graph, container());
}

/** Frames that the browser draws while `drag` lasts: milliseconds a frame. */
export function countFrames(): { stop(): number } {
  const begin = performance.now();
  let frames = 0;
  let goesOn = true;
  const count = () => {
    frames += 1;
    if (goesOn) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  return {
    stop() {
      goesOn = false;
      return (performance.now() - begin) / frames;
    },
  };
}

/** Iterations a second of the layout's worker until it rests; `isLive` draws every report with sigma. */
export function layoutRate(nodes: number, edges: number, isLive: boolean): Promise<number> {
  const { order, sources, targets } = makeStoryGraph({ nodes, edges });
  const random = seededRandom(1);
  const axis = () => Float64Array.from({ length: order }, () => 1000 * random());
  const places = { x: axis(), y: axis() };
  const graph = new MultiGraph();
  for (let i = 0; i < order; i += 1) graph.addNode(i, { x: places.x[i], y: places.y[i], size: 2 });
  for (const [k, a] of sources.entries()) graph.addEdge(a, targets[k]);
  container().replaceChildren();
  const sigma = isLive ? liveSigma(graph) : null;
  const worker = new Worker(new URL("../../../src/web/canvas/layout/layout-worker.ts", import.meta.url), {
    type: "module",
  });
  const task = {
    kind: "run",
    graph: layoutGraphOf(order, sources, targets),
    extents: { halfWidths: new Float64Array(order), halfHeights: new Float64Array(order) },
    places,
    fixed: new Uint8Array(order),
  } as const;
  return new Promise((resolve) => {
    let begin = 0;
    worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => {
      if (begin === 0) begin = performance.now() - 1000 / 15;
      sigma?.(data.places);
      if (!data.isAtRest) return;
      worker.terminate();
      resolve((1000 * data.iterations) / (performance.now() - begin));
    };
    worker.postMessage({ number: 1, task } satisfies NumberedTask);
  });
}

function liveSigma(graph: MultiGraph): (places: Float32Array) => void {
  const sigma = new Sigma(graph, container(), {
    ...settingsFor("points", graph.size),
    defaultNodeType: "Person",
    defaultEdgeType: "relation",
    labelRenderedSizeThreshold: 99,
  });
  return (places) => {
    graph.forEachNode((id, node) => {
      [node.x, node.y] = [places[2 * Number(id)], places[2 * Number(id) + 1]];
    });
    sigma.refresh({ partialGraph: { nodes: [], edges: [] }, schedule: true });
  };
}
