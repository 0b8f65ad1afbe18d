import { describe, expect, it } from "vitest";
import { writeGexf } from "../../graph/export/write-gexf.ts";
import { writeGraphml } from "../../graph/export/write-graphml.ts";
import { type GephiWorkspace, judgeByGephi } from "../judges/judge-by-gephi.ts";
import { judgeByPython } from "../judges/judge-by-python.ts";
import { foreignGraph, hostileGraph, sampleGraph } from "./graphs.ts";
import { temporaryFiles } from "./temporary-files.ts";
import { writtenBytes } from "./written.ts";

const file = temporaryFiles();

const GRAPHS = [
  ["the samples", sampleGraph],
  ["hostile names", async () => hostileGraph()],
  ["hostile labels and properties", async () => foreignGraph(hostileGraph())],
] as const;

type GephiEdge = GephiWorkspace["edges"][number];

interface Read {
  readonly nodes: readonly [id: string, attributes: Readonly<Record<string, unknown>>][];
  readonly edges: readonly [source: string, target: string, attributes: Readonly<Record<string, unknown>>][];
}

describe.skipIf(!judgeByGephi)("Gephi", () => {
  it.each(GRAPHS)("reads GEXF and GraphML of %s", async (_, graph) => {
    const subgraph = await graph();
    const counts = [subgraph.entities.length, subgraph.relations.length];
    const gexf = judgeByGephi?.([file("graph.gexf", await writtenBytes(writeGexf, subgraph))]);
    expect([gexf?.nodes.length, gexf?.edges.length]).toEqual(counts);
    const path = file("graph.graphml", await writtenBytes(writeGraphml, subgraph));
    // Kinds of edges it reads only of an attribute that the schema forbids, and merges what has none unless told not to.
    const graphml = judgeByGephi?.([path], "NO_MERGE");
    expect([graphml?.nodes.length, graphml?.edges.length]).toEqual(counts);
    const told = ({ source, target, attributes }: GephiEdge) => `${source} ${attributes.type} ${target}`;
    expect(new Set(graphml?.edges.map(told)).size).toBe(counts[1]);
  });

  it("has attributes, colours, places and days of GEXF", async () => {
    const places = new Map([["country:kz", { x: 300, y: -40 }]]);
    const subgraph = await sampleGraph();
    const read = judgeByGephi?.([file("places.gexf", await writtenBytes(writeGexf, subgraph, { places }))]);
    expect(read?.issues).toEqual([]);
    const known = subgraph.entities.find(({ id }) => id === "country:kz");
    const kazakhstan = read?.nodes.find(({ id }) => id === "country:kz");
    const others = read?.nodes.filter(({ attributes }) => attributes.kind === "Country");
    expect(kazakhstan).toMatchObject({ label: "Kazakhstan", attributes: { kind: "Country", isoCode: "KZ" } });
    expect(kazakhstan?.attributes.documentCount).toBe(String(known?.documentCount));
    expect(kazakhstan?.color).not.toBe("#000000");
    expect(new Set(others?.map(({ color }) => color)).size).toBe(1);
    const days = kazakhstan?.attributes.Interval?.match(/-?[\d.E]+/g)?.map(Number) ?? [];
    expect(new Date(days[0] ?? 0).toISOString().slice(0, 10)).toBe(known?.firstSeen?.slice(0, 10));
    expect(read?.nodeColumns).toMatchObject({ documentCount: "Integer", kind: "String" });
    expect(read?.edgeColumns).toMatchObject({ confidence: "Double", disputed: "Boolean" });
    for (const relation of subgraph.relations)
      expect(read?.edges.find(({ id }) => id === relation.id)).toMatchObject({
        kind: relation.type,
        weight: relation.count,
        attributes: { type: relation.type, confidence: String(relation.confidence) },
      });
  });
});

describe.skipIf(!judgeByPython)("NetworkX and igraph", () => {
  it.each(GRAPHS)("read GEXF and GraphML of %s", async (_, graph) => {
    const subgraph = await graph();
    const counts = [subgraph.entities.length, subgraph.relations.length];
    const gexf = judgeByPython?.("gexf", file("n.gexf", await writtenBytes(writeGexf, subgraph))) as Read;
    expect([gexf.nodes.length, gexf.edges.length]).toEqual(counts);
    const path = file("n.graphml", await writtenBytes(writeGraphml, subgraph));
    const graphml = judgeByPython?.("graphml", path) as Read & {
      readonly igraph: { readonly nodes: number; readonly edges: number };
    };
    expect([graphml.nodes.length, graphml.edges.length]).toEqual(counts);
    expect([graphml.igraph.nodes, graphml.igraph.edges]).toEqual(counts);
  });

  it("have numbers as numbers and truth as truth", async () => {
    const subgraph = await sampleGraph();
    const path = file("typed.graphml", await writtenBytes(writeGraphml, subgraph));
    const read = judgeByPython?.("graphml", path) as Read | undefined;
    expect(read?.nodes.map(([, attributes]) => attributes)).toContainEqual(
      expect.objectContaining({ label: "Kazakhstan", documentCount: expect.any(Number), isoCode: "KZ" }),
    );
    expect(read?.edges[0]?.[2]).toMatchObject({
      disputed: expect.any(Boolean),
      confidence: expect.any(Number),
    });
  });
});
