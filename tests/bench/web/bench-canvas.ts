import { MultiGraph } from "graphology";
import Sigma from "sigma";
import type { ShownGraph } from "../../../src/api/contract.ts";
import { createGraphCanvas, type GraphCanvas } from "../../../src/web/canvas/graph-canvas.ts";
import type { Places } from "../../../src/web/state/places.ts";
import { seededRandom } from "../../seeded-random.ts";
import { shownGraph } from "./shown-graph.ts";

const container = () => document.getElementById("canvas") as HTMLElement;
const NONE = new Set<string>();

/** A canvas of the page's own, with this on it; entities without a place are laid out. */
export function canvasOf(graph: ShownGraph, places: Places = new Map()): GraphCanvas {
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
    places,
    outletCounts: new Map(),
  });
  return canvas;
}

export interface OpenTimes {
  /** Milliseconds until something is to be seen, and until all stands. */
  readonly first: number;
  readonly whole: number;
}

/** A fresh canvas of this size; resolves when it stands. */
export async function openCanvas(nodes: number, edges: number): Promise<OpenTimes> {
  const graph = shownGraph(nodes, edges);
  const begin = performance.now();
  const until = async (isSo: (layout: string | undefined) => boolean) => {
    while (!isSo(container().dataset.layout)) await new Promise((next) => setTimeout(next, 50));
    // The first frame draws, the second comes when that is done.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return performance.now() - begin;
  };
  canvasOf(graph);
  const first = await until((layout) => layout !== "preparing");
  return { first, whole: await until((layout) => layout === undefined || layout === "resting") };
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
