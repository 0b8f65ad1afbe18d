import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { RULES_READER } from "../../scripts/document-reader.ts";

describe("buildGraph", () => {
  it("names the document that the store refuses, and adds the others", async () => {
    const store = await openStore(":memory:");
    const strict: GraphStore = {
      ...store,
      add: async (readings, options) => {
        if (readings.some(({ document }) => document.publisher === "AFP"))
          throw new Error("it contradicts itself");
        return store.add(readings, options);
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

  describe("when files change", () => {
    let folder: string;
    let store: GraphStore;
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), "newsgraph-build-"));
      store = await openStore(":memory:");
    });
    afterEach(async () => {
      await store.close();
      rmSync(folder, { recursive: true });
    });
    const write = (files: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.txt`), text);
    };
    const texts = async () => {
      const documents = await Promise.all((await store.documentIds()).map((id) => store.document(id)));
      return documents.map((document) => document?.text).sort();
    };

    it("puts the new version in the place of the earlier one, and says so", async () => {
      write({ a: "Vladimir Putin met Xi Jinping in Moscow.", b: "Emmanuel Macron met Olaf Scholz." });
      await buildGraph(store, [folder]);
      write({ a: "Vladimir Putin met Narendra Modi in Moscow." });
      const summary = await buildGraph(store, [folder]);
      expect([summary.added, summary.replaced, summary.unchanged]).toEqual([1, 1, 1]);
      expect(await texts()).toEqual([
        "Emmanuel Macron met Olaf Scholz.",
        "Vladimir Putin met Narendra Modi in Moscow.",
      ]);
      expect(await store.search("Xi Jinping", 5)).toEqual([]);
      expect((await buildGraph(store, [folder])).unchanged).toBe(2);
    });

    it.each([
      ["together", 99],
      ["one by one", 1],
    ])("loses no text that another file still holds, read %s", async (_how, width) => {
      const reader = { ...RULES_READER, width };
      write({ a: "Vladimir Putin met Xi Jinping.", b: "Emmanuel Macron met Olaf Scholz." });
      await buildGraph(store, [folder], { reader });
      write({ a: "Emmanuel Macron met Olaf Scholz.", b: "Vladimir Putin met Xi Jinping." });
      await buildGraph(store, [folder], { reader });
      expect(await texts()).toEqual(["Emmanuel Macron met Olaf Scholz.", "Vladimir Putin met Xi Jinping."]);
      write({ a: "Joe Biden met Rishi Sunak.", c: "Emmanuel Macron met Olaf Scholz." });
      await buildGraph(store, [folder], { reader });
      expect(await texts()).toEqual([
        "Emmanuel Macron met Olaf Scholz.",
        "Joe Biden met Rishi Sunak.",
        "Vladimir Putin met Xi Jinping.",
      ]);
    });

    it("reads again what is there when it is told to", async () => {
      write({ a: "Vladimir Putin met Xi Jinping in Moscow." });
      await buildGraph(store, [folder]);
      const before = await store.subgraph({ all: true });
      const summary = await buildGraph(store, [folder], { again: true });
      expect([summary.added, summary.unchanged]).toEqual([1, 0]);
      expect(await store.subgraph({ all: true })).toEqual(before);
    });
  });
});
