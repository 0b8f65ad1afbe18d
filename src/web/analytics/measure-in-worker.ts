import type { Analytics, GraphShape } from "../state/analytics.ts";

/**
 * Measures a graph in a thread of its own. When `signal` aborts, the thread ends and the promise is never settled.
 * Rejects where the thread fails.
 */
export function measureInWorker(shape: GraphShape, signal: AbortSignal): Promise<Analytics> {
  const worker = new Worker(new URL("./analytics-worker.ts", import.meta.url), { type: "module" });
  signal.addEventListener("abort", () => worker.terminate());
  return new Promise<Analytics>((resolve, reject) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Analytics>) => resolve(data));
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    worker.postMessage(shape);
  }).finally(() => worker.terminate());
}
