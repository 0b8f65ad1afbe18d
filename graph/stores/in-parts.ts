/** How many nodes or edges one query writes: its parameters are held in memory on both sides, and the next are put together while it runs. */
const AT_ONCE = 2_500;

export function* inParts<Item>(items: readonly Item[], size = AT_ONCE): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
