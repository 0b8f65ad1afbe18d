import type { Environment } from "../evaluation/environment.ts";
import type { SortKey } from "../syntax/syntax-tree.ts";
import { order } from "../values/ordering.ts";
import type { Row, Value } from "../values/value.ts";

interface Keyed<T> {
  readonly item: T;
  readonly values: readonly Value[];
}

/** Rows kept beyond those asked for, before the worst are dropped. */
const spare = 1000;

/** The first `most` rows in the order of the keys; equal ones stay in the order in which they came. */
export function sortRows<T extends { readonly visible: Row }>(
  environment: Environment,
  keys: readonly SortKey[],
  rows: Iterable<T>,
  most: number,
): T[] {
  const compare = (left: Keyed<T>, right: Keyed<T>): number => {
    for (let k = 0; k < keys.length; k++) {
      const result = order(left.values[k] ?? null, right.values[k] ?? null);
      if (result !== 0) return keys[k]?.descending ? -result : result;
    }
    return 0;
  };
  let kept: Keyed<T>[] = [];
  let worst: Keyed<T> | undefined;
  for (const item of rows) {
    const values: Value[] = [];
    for (const { expression } of keys) values.push(environment.evaluate(expression, item.visible));
    const one = { item, values };
    if (worst !== undefined && compare(one, worst) >= 0) continue;
    kept.push(one);
    if (kept.length <= most + spare) {
      if (worst === undefined) environment.keep(item.visible.size + keys.length);
      continue;
    }
    kept = kept.sort(compare).slice(0, most);
    worst = kept.at(-1);
  }
  return kept
    .sort(compare)
    .slice(0, most)
    .map(({ item }) => item);
}
