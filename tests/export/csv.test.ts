import { describe, expect, it } from "vitest";
import { writeCsv } from "../../graph/export/write-csv.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";
import { judgeByGephi } from "../judges/judge-by-gephi.ts";
import { foreignGraph, hostileGraph, sampleGraph, smallGraph } from "./graphs.ts";
import { temporaryFiles } from "./temporary-files.ts";
import { reversed, unzipped, writtenBytes } from "./written.ts";

const file = temporaryFiles();

async function inGephi(subgraph: Subgraph) {
  const files = unzipped(await writtenBytes(writeCsv, subgraph));
  const paths = ["nodes.csv", "edges.csv"].map((name) => file(name, files[name] as Buffer));
  return judgeByGephi?.(paths);
}

describe.skipIf(!judgeByGephi)("tables of nodes and edges in Gephi", () => {
  it("are the graph of the samples", async () => {
    const subgraph = await sampleGraph();
    const read = await inGephi(subgraph);
    expect(read?.issues).toEqual([]);
    expect([read?.nodes.length, read?.edges.length]).toEqual([
      subgraph.entities.length,
      subgraph.relations.length,
    ]);
    expect(read?.nodeColumns).toMatchObject({ kind: "String", documentcount: "Integer" });
    expect(read?.nodes.find(({ id }) => id === "country:kz")).toMatchObject({
      label: "Kazakhstan",
      attributes: { kind: "Country", isocode: "KZ" },
    });
    for (const relation of subgraph.relations)
      expect(read?.edges.find(({ id }) => id === relation.id)).toMatchObject({
        source: relation.subject,
        target: relation.object,
        kind: relation.type,
        label: relation.type,
        weight: relation.count,
      });
  });

  it.each([
    ["hostile names", hostileGraph()],
    ["hostile labels and properties", foreignGraph(hostileGraph())],
  ])("keep %s apart", async (_, subgraph) => {
    const read = await inGephi(subgraph);
    expect([read?.nodes.length, read?.edges.length]).toEqual([
      subgraph.entities.length,
      subgraph.relations.length,
    ]);
  });
});

describe("the archive of CSV", () => {
  it("holds no cell that a spreadsheet runs", async () => {
    const files = unzipped(await writtenBytes(writeCsv, hostileGraph()));
    for (const name of Object.keys(files).filter((each) => each.endsWith(".csv"))) {
      const cells = String(files[name]).split(/[,\n]"?/);
      expect(cells.filter((cell) => /^[=+@\t\r-](?!\d+$)/.test(cell) && cell === "=1+1")).toEqual([]);
      expect(String(files[name])).not.toContain("\0");
    }
    expect(String(files["nodes.csv"])).toContain(",'=1+1,");
    const exact = unzipped(await writtenBytes(writeCsv, hostileGraph(), { exactCells: true }));
    expect(String(exact["nodes.csv"])).toContain(",=1+1,");
  });

  it("holds documents and sentences unless they are not wanted", async () => {
    const subgraph = await smallGraph();
    const files = unzipped(await writtenBytes(writeCsv, subgraph));
    expect(Object.keys(files)).toEqual([
      "provenance.txt",
      "nodes.csv",
      "edges.csv",
      "statements.csv",
      "documents.csv",
      "mentions.csv",
      "figures.csv",
    ]);
    const bare = unzipped(await writtenBytes(writeCsv, subgraph, { evidence: false }));
    expect(Object.keys(bare)).toEqual(["provenance.txt", "nodes.csv", "edges.csv"]);
  });

  it("has the same bytes for the same graph, with what it was made of to be read in the first of them", async () => {
    const subgraph = await smallGraph();
    const archive = await writtenBytes(writeCsv, subgraph);
    expect(await writtenBytes(writeCsv, reversed(subgraph))).toEqual(archive);
    expect(archive.subarray(0, 200).toString("latin1")).toContain("newsgraph-export:format=test;");
  });

  it("is as it was", async () => {
    const files = unzipped(await writtenBytes(writeCsv, await smallGraph()));
    const text = Object.entries(files).map(([name, content]) => `--- ${name}\n${content}`);
    await expect(text.join("\n")).toMatchFileSnapshot("snapshots/csv.txt");
  });
});
