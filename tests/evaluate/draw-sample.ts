/** `size` of the items, drawn without replacement; the same seed draws the same, in the order of `items`. */
export function drawSample<Item>(items: readonly Item[], size: number, seed: number): Item[] {
  const random = mulberry32(seed);
  return items
    .map((item, i) => ({ item, i, key: random() }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .slice(0, size)
    .sort((a, b) => a.i - b.i)
    .map(({ item }) => item);
}

/** Tommy Ettinger's generator: uniform in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
