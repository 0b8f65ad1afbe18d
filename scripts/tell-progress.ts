import type { BuildProgress } from "../graph/stores/build-progress.ts";
import type { GraphStore } from "../graph/stores/graph-store.ts";

/** How often the store is told something new, and how often the same again: milliseconds. */
const TELL_EVERY = 500;
const REPEAT_EVERY = 4_000;

/**
 * Tells the store how far a build is, so that an open page shows it. `tell` waits for nothing, and what the store does
 * not take stops no build. `end` resolves when nobody is told of the build any more.
 */
export function tellProgress(store: GraphStore): {
  tell(progress: BuildProgress): void;
  end(): Promise<void>;
} {
  let latest: BuildProgress | null = null;
  let told: BuildProgress | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  let telling: Promise<void> | null = null;

  const tellLatest = (): void => {
    const isDue = latest !== told || performance.now() - toldAt > REPEAT_EVERY;
    if (telling || latest === null || !isDue) return;
    told = latest;
    toldAt = performance.now();
    telling = store
      .tellProgress(latest)
      .catch(() => {})
      .finally(() => {
        telling = null;
      });
  };
  const timer = setInterval(tellLatest, TELL_EVERY);

  return {
    tell(progress) {
      latest = progress;
      if (told === null) tellLatest();
    },
    async end() {
      clearInterval(timer);
      await telling;
      await store.tellProgress(null).catch(() => {});
    },
  };
}
