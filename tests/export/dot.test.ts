import { instance } from "@viz-js/viz";
import { describe, expect, it } from "vitest";
import { writeDot } from "../../graph/export/write-dot.ts";
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

interface Laid {
  readonly objects: readonly Readonly<Record<string, string>>[];
  readonly edges: readonly Readonly<Record<string, string>>[];
}

describe.each(GRAPHS)("DOT of %s", (_, graph) => {
  it("is read by Graphviz", async () => {
    const subgraph = await graph();
    const places = new Map(subgraph.entities.map(({ id }, k) => [id, { x: k, y: 2 * k }]));
    const text = String(await writtenBytes(writeDot, subgraph, { places }));
    const viz = await instance();
    const laid = viz.render(text, { format: "dot_json", engine: "nop" });
    expect([laid.status, laid.errors.filter(({ level }) => level === "error")]).toEqual(["success", []]);
    const { objects, edges } = JSON.parse(laid.output ?? "") as Laid;
    expect([objects.length, edges.length]).toEqual([subgraph.entities.length, subgraph.relations.length]);
    expect(objects.filter(({ image, shapefile, URL }) => image ?? shapefile ?? URL)).toEqual([]);
  });

  it.skipIf(!judgeByPython)("is read by pydot", async () => {
    const subgraph = await graph();
    const read = judgeByPython?.("dot", file("graph.dot", await writtenBytes(writeDot, subgraph))) as {
      readonly nodes: unknown[];
      readonly edges: unknown[];
    };
    expect([read.nodes.length, read.edges.length]).toEqual([
      subgraph.entities.length,
      subgraph.relations.length,
    ]);
  });
});

describe("DOT", () => {
  it("draws names as they are", async () => {
    const names = ["back\\slash", "\\N \\G", 'a "quote"', "AT&T &amp; &lt;b&gt; <b>", "two\nlines"];
    const viz = await instance();
    const text = String(await writtenBytes(writeDot, hostileGraph(names)));
    const svg = viz.renderString(text, { format: "svg" });
    const drawn = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, told]) => told);
    expect(drawn).toEqual(
      expect.arrayContaining([
        "back\\slash",
        "\\N \\G",
        "a &quot;quote&quot;",
        "AT&amp;T &amp;amp; &amp;lt;b&amp;gt; &lt;b&gt;",
        "two",
        "lines",
      ]),
    );
  });

  it("is the same for the same graph, and as it was", async () => {
    const subgraph = await smallGraph();
    const text = String(await writtenBytes(writeDot, subgraph));
    expect(String(await writtenBytes(writeDot, reversed(subgraph)))).toBe(text);
    await expect(text).toMatchFileSnapshot("snapshots/small.dot");
  });
});
