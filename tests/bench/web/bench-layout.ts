import DEFAULTS from "graphology-layout-forceatlas2/defaults.js";
import iterate from "graphology-layout-forceatlas2/iterate.js";
import { ForceLayout, USUAL_FORCES } from "../../../graph/layout/force-layout.ts";
import { layoutGraphOf } from "../../../graph/layout/layout-graph.ts";
import { multilevelPlaces } from "../../../graph/layout/multilevel-places.ts";
import { seededRandom } from "../../seeded-random.ts";
import { makeStoryGraph } from "../story-graph.ts";
import { type LayoutQuality, layoutQuality } from "./layout-quality.ts";

export interface LayoutTimes {
  /** Milliseconds until both measures are as good as the peer's after its last iteration, but for 5 %. */
  readonly peer: number;
  readonly ours: number;
  readonly asked: LayoutQuality;
  readonly reached: LayoutQuality;
}

const ITERATIONS = 250;
const EVERY = 10;
/** graphology-layout-forceatlas2 keeps so many numbers a node, and an edge. */
const [PER_NODE, PER_EDGE] = [10, 3];

/** Both from the same scattered places; looking at quality does not count. */
export function benchLayout(nodes: number, edges: number): LayoutTimes {
  const story = makeStoryGraph({ nodes, edges });
  const { order, sources, targets } = story;
  const random = seededRandom(1);
  const start = Float64Array.from({ length: 2 * order }, () => random() * 100);

  const nodeMatrix = new Float32Array(PER_NODE * order);
  const edgeMatrix = new Float32Array(PER_EDGE * sources.length);
  for (let i = 0; i < order; i += 1) {
    nodeMatrix.set(
      [start[2 * i] as number, start[2 * i + 1] as number, 0, 0, 0, 0, 1, 1, 1, 0],
      PER_NODE * i,
    );
  }
  sources.forEach((a, k) => {
    const b = targets[k] as number;
    edgeMatrix.set([PER_NODE * a, PER_NODE * b, 1], PER_EDGE * k);
    for (const end of [a, b]) nodeMatrix[PER_NODE * end + 6] = (nodeMatrix[PER_NODE * end + 6] as number) + 1;
  });
  // As inferSettings(graph) gives them.
  const settings = {
    ...DEFAULTS,
    barnesHutOptimize: order > 2000,
    strongGravityMode: true,
    gravity: 0.05,
    scalingRatio: 10,
    slowDown: 1 + Math.log(order),
  };
  const seen: { readonly time: number; readonly quality: LayoutQuality }[] = [];
  let time = 0;
  for (let k = 1; k <= ITERATIONS; k += 1) {
    const begin = performance.now();
    iterate(settings, nodeMatrix, edgeMatrix);
    time += performance.now() - begin;
    if (k % EVERY > 0) continue;
    const places = Float64Array.from({ length: 2 * order }, (_, at) =>
      Number(nodeMatrix[PER_NODE * (at >> 1) + (at & 1)]),
    );
    seen.push({ time, quality: layoutQuality(story, places) });
  }
  const last = (seen.at(-1) as (typeof seen)[number]).quality;
  const asked = { preservation: 0.95 * last.preservation, stress: 1.05 * last.stress };
  const isReached = ({ preservation, stress }: LayoutQuality) =>
    preservation >= asked.preservation && stress <= asked.stress;
  const peer = seen.find(({ quality }) => isReached(quality))?.time ?? time;

  let begin = performance.now();
  const graph = layoutGraphOf(order, sources, targets);
  const { x, y } = multilevelPlaces(graph, USUAL_FORCES);
  let ours = performance.now() - begin;
  const layout = new ForceLayout(graph, x, y);
  const qualityNow = () =>
    layoutQuality(
      story,
      Float64Array.from({ length: 2 * order }, (_, at) => (at & 1 ? y : x)[at >> 1] as number),
    );
  let reached = qualityNow();
  while (!isReached(reached) && !layout.isAtRest) {
    begin = performance.now();
    for (let k = 0; k < 5; k += 1) layout.iterate();
    ours += performance.now() - begin;
    reached = qualityNow();
  }
  return { peer, ours: isReached(reached) ? ours : Infinity, asked, reached };
}
