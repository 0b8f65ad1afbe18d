import cytoscape from "cytoscape";
import { describe, expect, it } from "vitest";
import { writeCyjs } from "../../graph/export/write-cyjs.ts";
import { judgeByPython } from "../judges/judge-by-python.ts";
import { foreignGraph, hostileGraph, sampleGraph, smallGraph } from "./graphs.ts";
import { temporaryFiles } from "./temporary-files.ts";
import { reversed, writtenBytes } from "./written.ts";

const file = temporaryFiles();

const GRAPHS = [
  ["the samples", sampleGraph],
  ["hostile names", async () => hostileGraph()],
  ["hostile labels and properties", async () => foreignGraph(hostileGraph())],
] as const;

describe.each(GRAPHS)("Cytoscape.js JSON of %s", (_, graph) => {
  it("is read by Cytoscape.js", async () => {
    const subgraph = await graph();
    const { elements } = JSON.parse(String(await writtenBytes(writeCyjs, subgraph)));
    const read = cytoscape({ headless: true, elements });
    expect([read.nodes().length, read.edges().length]).toEqual([
      subgraph.entities.length,
      subgraph.relations.length,
    ]);
    for (const { id, name } of subgraph.entities) expect(read.getElementById(id).data("name")).toBe(name);
  });

  it.skipIf(!judgeByPython)("is read by NetworkX", async () => {
    const subgraph = await graph();
    const read = judgeByPython?.("cyjs", file("graph.cyjs", await writtenBytes(writeCyjs, subgraph))) as {
      readonly nodes: unknown[];
      readonly edges: unknown[];
    };
    expect([read.nodes.length, read.edges.length]).toEqual([
      subgraph.entities.length,
      subgraph.relations.length,
    ]);
  });
});

describe("Cytoscape.js JSON", () => {
  it("has places where they are known, and numbers and lists as such", async () => {
    const places = new Map([["country:kz", { x: 3, y: 4 }]]);
    const text = String(await writtenBytes(writeCyjs, await smallGraph(), { places }));
    const { nodes, edges } = JSON.parse(text).elements;
    const kazakhstan = nodes.find(({ data }: { data: { id: string } }) => data.id === "country:kz");
    expect(kazakhstan).toMatchObject({
      position: { x: 3, y: -4 },
      data: { documentCount: 2, isoCode: "KZ" },
    });
    expect(edges[0].data.evidence[0]).toMatch(/^".+" \[/);
  });

  it("is the same for the same graph, and as it was", async () => {
    const subgraph = await smallGraph();
    const text = String(await writtenBytes(writeCyjs, subgraph));
    expect(String(await writtenBytes(writeCyjs, reversed(subgraph)))).toBe(text);
    await expect(text).toMatchFileSnapshot("snapshots/small.cyjs");
  });
});
