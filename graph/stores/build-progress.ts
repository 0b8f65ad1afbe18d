/** How far a build has come; counts are files. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  /** Those of `done` that could not be read. */
  readonly failed: number;
  /** The file in hand. */
  readonly current: string | null;
}

/** What comes into a store. */
export interface StoreProgress {
  /** How many documents it holds. */
  readonly documents: number;
  /** The builds that run now, in any program, as if they were one; null where none does. */
  readonly build: BuildProgress | null;
}

/** A build that has not told for so long how far it is was killed: it counts as over. */
export const SILENT_MILLISECONDS = 15_000;

/** Several builds as if they were one; `current` is the last one's. */
export function together(builds: readonly BuildProgress[]): BuildProgress | null {
  if (builds.length === 0) return null;
  return builds.reduce((sum, { done, total, failed, current }) => ({
    done: sum.done + done,
    total: sum.total + total,
    failed: sum.failed + failed,
    current,
  }));
}
