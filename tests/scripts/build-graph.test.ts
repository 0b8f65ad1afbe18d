import { describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";

describe("buildGraph", () => {
  it("names the document that the store refuses, and adds the others", async () => {
    const store = await openStore(":memory:");
    const strict: GraphStore = {
      ...store,
      add: async (readings) => {
        if (readings.some(({ document }) => document.publisher === "AFP"))
          throw new Error("it contradicts itself");
        return store.add(readings);
      },
    };
    const { added, failed } = await buildGraph(strict, ["samples"]);
    expect(added).toBe(9);
    expect(failed).toEqual([
      {
        path: "samples/03-afp-dozens-killed.md",
        reason: "the store refused what was read (it contradicts itself)",
      },
    ]);
    expect((await store.counts()).documents).toBe(9);
    await store.close();
  });

  it("stops when it is asked to, says what is left, and goes on the next time", async () => {
    const store = await openStore(":memory:");
    const stop = new AbortController();
    const first = await buildGraph(store, ["samples"], {
      onProgress: ({ done }) => done === 3 && stop.abort(),
      signal: stop.signal,
    });
    expect([first.added, first.left]).toEqual([3, 7]);
    const second = await buildGraph(store, ["samples"]);
    expect([second.added, second.unchanged, second.left]).toEqual([7, 3, 0]);
    await store.close();
  });
});
