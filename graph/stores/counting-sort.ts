/** The items by their keys, which are whole numbers from 0 to below `size`; those of one key as they stand. Of item `k` the key is `keys[k]`. */
export function countingSort(items: Uint32Array, keys: Uint32Array, size: number): Uint32Array {
  const places = new Uint32Array(size + 1);
  for (const key of keys) places[key + 1] = (places[key + 1] as number) + 1;
  for (let key = 1; key <= size; key += 1)
    places[key] = (places[key] as number) + (places[key - 1] as number);
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    const key = keys[item] as number;
    const place = places[key] as number;
    sorted[place] = item;
    places[key] = place + 1;
  }
  return sorted;
}
