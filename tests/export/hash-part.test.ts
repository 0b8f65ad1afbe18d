import { expect, it } from "vitest";
import { contentHash, hashPart } from "../../graph/export/hash-part.ts";
import { partOfSubgraph } from "../../graph/model/part-of-subgraph.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";

it("what a database of others holds of a node is part of the sum", async () => {
  const sumOf = async (born: number) => {
    const nodes = new Map([["n1", { labels: ["Person"], properties: [{ name: "born", value: born }] }]]);
    const lists = { entities: [], relations: [], documents: [], mentions: [], statements: [], figures: [] };
    const subgraph: Subgraph = { ...lists, content: { nodes, relationships: [] } };
    const part = partOfSubgraph(subgraph);
    return contentHash((await hashPart(part)).hash, part.content);
  };
  expect(await sumOf(1971)).toBe(await sumOf(1971));
  expect(await sumOf(1971)).not.toBe(await sumOf(1972));
});
