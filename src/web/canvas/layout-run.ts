import type Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import ForceAtlas2Worker from "graphology-layout-forceatlas2/worker";
import noverlap from "graphology-layout-noverlap";

/** How long a layout runs before it rests by itself, in milliseconds. */
const LONGEST = 2500;
/** Iterations before the first picture: enough for most small graphs to be settled when they are first seen. */
const AHEAD = 400;

export interface LayoutRun {
  /** Brings a new graph into shape before it is seen. */
  prepare(): void;
  start(): void;
  stop(): void;
}

/** ForceAtlas2 in its worker over `graph`; `onChange` hears when it runs and rests. Pinned nodes (`fixed`) stay. */
export function createLayoutRun(graph: Graph, onChange: (running: boolean) => void): LayoutRun {
  let worker: ForceAtlas2Worker | null = null;
  let timer = 0;
  const settings = () => ({
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.08,
    scalingRatio: 12,
    strongGravityMode: true,
    barnesHutTheta: 1.2,
  });
  const spread = () => noverlap.assign(graph, { maxIterations: 60, settings: { margin: 2, ratio: 1.1 } });

  const run: LayoutRun = {
    prepare() {
      if (graph.order < 2) return;
      forceAtlas2.assign(graph, { iterations: AHEAD, settings: settings() });
      spread();
    },
    start() {
      if (worker || graph.order < 2) return;
      worker = new ForceAtlas2Worker(graph, { settings: settings() });
      worker.start();
      timer = window.setTimeout(run.stop, LONGEST);
      onChange(true);
    },
    stop() {
      if (!worker) return;
      clearTimeout(timer);
      worker.kill();
      worker = null;
      spread();
      onChange(false);
    },
  };
  return run;
}
