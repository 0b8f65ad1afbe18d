import type { GraphStore } from "../../graph/stores/graph-store.ts";

/** In which order documents were found in the store: those that it held at the first look, then what came in; without those that were forgotten. */
export interface Arrivals {
  /** Looks, and tells how many documents there are. */
  notice(): Promise<number>;
  /** Ids of the documents that were noticed after the first `count`, the last at most `limit` of them. */
  since(count: number, limit: number): string[];
}

export function noticeArrivals(store: GraphStore): Arrivals {
  const noticed = new Set<string>();
  return {
    async notice() {
      const there = new Set(await store.documentIds());
      for (const id of noticed) if (!there.has(id)) noticed.delete(id);
      for (const id of there) noticed.add(id);
      return noticed.size;
    },
    since: (count, limit) => [...noticed].slice(count).slice(-limit),
  };
}
