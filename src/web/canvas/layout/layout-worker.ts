import { ForceLayout, repulsionAt, USUAL_FORCES } from "../../../../graph/layout/force-layout.ts";
import { layOutGraph } from "../../../../graph/layout/lay-out-graph.ts";
import type { Places } from "../../../../graph/layout/multilevel-places.ts";
import { removeOverlaps } from "../../../../graph/layout/remove-overlaps.ts";
import { settleNewcomers } from "../../../../graph/layout/settle-newcomers.ts";
import { interleaved, type LayoutReport, type LayoutTask, type NumberedTask } from "./layout-task.ts";

/** Between two reports, and between two looks for a new task, in milliseconds. */
const REPORT = 1000 / 15;
const SLICE = 30;
/** A picture that takes no longer, in milliseconds, is first seen when it stands. */
const QUICK = 500;

type RunTask = Extract<LayoutTask, { kind: "run" | "settle" }>;

/** The task in hand: one that is no longer the newest ends. */
let newest = 0;

const worker = globalThis as unknown as {
  onmessage: (event: MessageEvent<NumberedTask>) => void;
  postMessage(report: LayoutReport, transfer: Transferable[]): void;
};

worker.onmessage = ({ data: { number, task } }) => {
  newest = number;
  if (task.kind === "prepare") {
    let reported = performance.now() + QUICK;
    const sketch = (placesNow: () => Places) => {
      if (performance.now() - reported < REPORT) return;
      reported = performance.now();
      report(placesNow(), false, 0);
    };
    report(layOutGraph(task.graph, task.extents, sketch), true, 0);
  }
  if (task.kind === "settle") {
    settleNewcomers(task.graph, task.places, task.fixed, task.extents);
    report(task.places, true, 0);
  }
  if (task.kind === "run") run(task, newest);
};

/** Moves all that is not fixed until it rests or a new task comes; it never waits for the page. */
async function run({ graph, places, fixed, extents }: RunTask, mine: number): Promise<void> {
  const repulsion = repulsionAt(graph, places.x, places.y, USUAL_FORCES.gravity);
  const layout = new ForceLayout(graph, places.x, places.y, { ...USUAL_FORCES, repulsion });
  layout.pinned.set(fixed);
  let reported = performance.now();
  while (!layout.isAtRest) {
    const sliceEnd = performance.now() + SLICE;
    while (!layout.isAtRest && performance.now() < sliceEnd) layout.iterate();
    if (performance.now() - reported >= REPORT) {
      reported = performance.now();
      report(places, false, layout.iterations);
    }
    await nextTurn();
    if (mine !== newest) return;
  }
  removeOverlaps(places, extents, fixed);
  report(places, true, layout.iterations);
}

function report(places: Places, isAtRest: boolean, iterations: number): void {
  const sent = interleaved(places);
  worker.postMessage({ task: newest, places: sent, isAtRest, iterations }, [sent.buffer]);
}

const channel = new MessageChannel();

/** Lets waiting messages in; a timer would wait 4 ms. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(null);
  });
}
