import type { ShownGraph } from "../../api/contract.ts";
import { type Analytics, type Measurement, shapeOf } from "../state/analytics.ts";
import { $analytics, $selection, $visible } from "../state/explorer.ts";
import { measureInWorker } from "./measure-in-worker.ts";

/** How long the picture rests before it is measured, in milliseconds. */
const REST = 150;

/** From now on the graph in sight is measured when the reader shows its structure, and anew when another one is in sight. */
export function keepAnalytics(): void {
  let graph: ShownGraph | null = null;
  let running = new AbortController();
  const keep = () => {
    const seen = $visible.get();
    if (seen === graph) return;
    running.abort();
    graph = $selection.get()?.kind === "structure" ? seen : null;
    if (graph !== null) {
      running = new AbortController();
      void measure(graph, running.signal);
    } else if ($analytics.get().state !== "none") $analytics.set({ state: "none" });
  };
  $visible.listen(keep);
  $selection.listen(keep);
}

async function measure(graph: ShownGraph, signal: AbortSignal): Promise<void> {
  $analytics.set({ state: "measuring", before: lastKnown($analytics.get()) });
  await new Promise((resolve) => setTimeout(resolve, REST));
  if (signal.aborted) return;
  try {
    $analytics.set({ state: "measured", analytics: await measureInWorker(shapeOf(graph), signal) });
  } catch (error) {
    $analytics.set({ state: "failed", message: (error as Error).message });
  }
}

function lastKnown(measurement: Measurement): Analytics | null {
  if (measurement.state === "measured") return measurement.analytics;
  return measurement.state === "measuring" ? measurement.before : null;
}
