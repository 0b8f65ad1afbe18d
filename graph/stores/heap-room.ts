import { getHeapStatistics } from "node:v8";
import { resourceLimits } from "node:worker_threads";

/** Of the heap so much may be used before it counts as full. */
const FULL = 0.9;

/** The megabytes that this thread may use where it has used nearly all of them; null while there is room. */
export function fullHeap(): number | null {
  const { used_heap_size: used, heap_size_limit } = getHeapStatistics();
  const { maxOldGenerationSizeMb } = resourceLimits;
  const limit = maxOldGenerationSizeMb ? maxOldGenerationSizeMb * 2 ** 20 : heap_size_limit;
  return used > FULL * limit ? Math.round(limit / 2 ** 20) : null;
}
