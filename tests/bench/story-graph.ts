import { seededRandom } from "../seeded-random.ts";
import type { GraphSize } from "./news-shaped-graph.ts";

/** Numbered nodes, and the ends of edges; no edge twice. */
export interface StoryGraph {
  readonly order: number;
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

/** Entities of one story, and stories of one country. */
const STORY = 25;
const COUNTRY = 20;

/**
 * A graph in the shape of news whose neighbourhoods a layout can show: most relations stay within a story and go to its
 * protagonists, some join stories of one country, some lead to the few that everybody speaks of.
 */
export function makeStoryGraph({ nodes: order, edges }: GraphSize, seed = 1): StoryGraph {
  const random = seededRandom(seed);
  const pick = (from: number, size: number, skew: number) =>
    Math.min(order - 1, from + Math.floor(size * random() ** skew));
  const seen = new Set<number>();
  const [sources, targets]: [number[], number[]] = [[], []];
  while (sources.length < edges) {
    const source = pick(0, order, 1);
    const story = source - (source % STORY);
    const country = source - (source % (STORY * COUNTRY));
    const where = random();
    const target =
      where < 0.75
        ? pick(story, STORY, 2)
        : where < 0.95
          ? pick(country, STORY * COUNTRY, 2)
          : pick(0, order, 3);
    const key = Math.min(source, target) * order + Math.max(source, target);
    if (source === target || seen.has(key)) continue;
    seen.add(key);
    sources.push(source);
    targets.push(target);
  }
  return { order, sources, targets };
}
