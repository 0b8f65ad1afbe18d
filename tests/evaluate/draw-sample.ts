import { seededRandom } from "../seeded-random.ts";

/** `size` of the items, drawn without replacement; the same seed draws the same, in the order of `items`. */
export function drawSample<Item>(items: readonly Item[], size: number, seed: number): Item[] {
  const random = seededRandom(seed);
  return items
    .map((item, i) => ({ item, i, key: random() }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .slice(0, size)
    .sort((a, b) => a.i - b.i)
    .map(({ item }) => item);
}
