import type { ResolvedMention } from "../../model/mention.ts";

/** How many names back an antecedent may lie. */
const FARTHEST = 60;

/** The names that end before `start`, the nearest first, and the first behind `end`; `names` are sorted by start. */
export function namesBefore(
  names: readonly ResolvedMention[],
  start: number,
  end = start,
): { before: readonly ResolvedMention[]; next: ResolvedMention | undefined } {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const before = names.slice(Math.max(0, low - FARTHEST), low).filter((name) => name.end <= start);
  let next = low;
  while (next < names.length && (names[next]?.start ?? 0) < end) next++;
  return { before: before.reverse(), next: names[next] };
}
