import type { GraphStore } from "../../graph/stores/graph-store.ts";
import type { ProgressEvent } from "../api/contract.ts";

/** Milliseconds between two looks at the store, and after one that failed. */
const LOOK_EVERY = 500;
const LOOK_AGAIN = 5_000;

type Listener = (progress: ProgressEvent) => void;

/**
 * Looks at what comes into the store for as long as somebody listens. The function that it returns begins to tell a
 * listener what is no longer as it was `told`, and returns one that ends that.
 */
export function watchProgress(store: GraphStore): (told: ProgressEvent, listener: Listener) => () => void {
  const listeners = new Map<Listener, string>();
  let isLooking = false;

  const look = async (): Promise<void> => {
    isLooking = true;
    while (listeners.size > 0) {
      const progress = await store.progress().catch(() => null);
      const text = JSON.stringify(progress);
      for (const [listener, told] of progress ? listeners : []) {
        if (text === told) continue;
        listeners.set(listener, text);
        listener(progress as ProgressEvent);
      }
      await new Promise((resolve) => setTimeout(resolve, progress ? LOOK_EVERY : LOOK_AGAIN));
    }
    isLooking = false;
  };

  return (told, listener) => {
    listeners.set(listener, JSON.stringify(told));
    if (!isLooking) void look();
    return () => void listeners.delete(listener);
  };
}
