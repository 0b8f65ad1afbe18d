import { existsSync, readFileSync } from "node:fs";
import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { validateXML, type XMLFileInfo } from "xmllint-wasm";
import { EXPORT_FORMATS } from "../../graph/export/formats.ts";
import { writeGexf } from "../../graph/export/write-gexf.ts";
import { writeGraphml } from "../../graph/export/write-graphml.ts";
import { writeGraphologyJson } from "../../graph/export/write-graphology-json.ts";
import { foreignGraph, hostileGraph, smallGraph } from "./graphs.ts";
import { reversed, unzipped, written, writtenBytes } from "./written.ts";

const SHARED = new URL("../../../shared/data/", import.meta.url);
const SHARED_IS_THERE = existsSync(SHARED);
const schema = (path: string): XMLFileInfo => ({
  fileName: path.split("/").at(-1) as string,
  contents: readFileSync(new URL(`xsd/${path}`, SHARED), "utf8"),
});

async function errorsOf(xml: string, main: string, imported: readonly string[]) {
  const { valid, errors } = await validateXML({
    xml: [{ fileName: "export.xml", contents: xml }],
    schema: [schema(main)],
    preload: imported.map(schema),
  });
  return valid ? [] : errors.slice(0, 3).map((error) => error.message);
}

describe.skipIf(!SHARED_IS_THERE)("exports against their schemas (skipped without ../shared)", () => {
  const hostile = hostileGraph();
  it.each([
    ["GEXF 1.3", writeGexf, "gexf-1.3/gexf.xsd", ["gexf-1.3/dynamics.xsd", "gexf-1.3/viz.xsd"]],
    ["GraphML", writeGraphml, "graphml-1.0/graphml.xsd", ["graphml-1.0/xlink.xsd"]],
  ] as const)("%s holds hostile strings and an empty graph", async (_, write, main, imported) => {
    expect(hostile.entities.length).toBeGreaterThan(400);
    expect(await errorsOf(await written(write, hostile), main, imported)).toEqual([]);
    expect(await errorsOf(await written(write, hostileGraph([])), main, imported)).toEqual([]);
    expect(await errorsOf(await written(write, foreignGraph(hostile)), main, imported)).toEqual([]);
    expect(
      await errorsOf((await written(write, hostile)).replace("<node id", "<node ident"), main, imported),
    ).not.toEqual([]);
  });
});

describe("every format", () => {
  // What the HTML file tells is packed (tests/end-to-end/viewer.test.ts opens it), reports and pictures are for people.
  it.each(EXPORT_FORMATS.filter(({ name }) => !/^(html|report|png)/.test(name)))(
    "$label tells the sentence, its outlet, date and speaker, in one order",
    async ({ name, write }) => {
      const subgraph = await smallGraph();
      const bytes = await writtenBytes(write, subgraph);
      const text =
        String(bytes.subarray(0, 2)) === "PK" ? Object.values(unzipped(bytes)).join("\n") : String(bytes);
      const title = "Kazakh parliament backs Smailov as prime minister";
      // Parquet packs a column of names alike: tests/export/parquet.test.ts reads it.
      const types = name === "parquet" ? [] : ["CONSULTED"];
      for (const told of [...types, "Reuters", title, "2022-01-11", "Kassym-Jomart Tokayev"])
        expect(text).toContain(told);
      expect(await writtenBytes(write, reversed(subgraph))).toEqual(bytes);
      expect(bytes.subarray(0, 2000).toString("latin1")).toContain("newsgraph-export:format=test");
    },
  );

  it("has a name and an ending of its own", () => {
    expect(new Set(EXPORT_FORMATS.map((format) => format.name)).size).toBe(EXPORT_FORMATS.length);
    expect(new Set(EXPORT_FORMATS.map((format) => format.extension)).size).toBe(EXPORT_FORMATS.length);
  });
});

describe("a part of a database that Newsgraph did not build", () => {
  const subgraph = foreignGraph(hostileGraph(["Ada", "Bo"]));

  it("keeps numbers as numbers, and the values of parallel relationships on lines of their own", async () => {
    const gexf = await written(writeGexf, subgraph);
    expect(gexf).toMatch(/title="born" type="integer"/);
    expect(gexf).toMatch(/title="share" type="double"/);
    expect(gexf).toMatch(/title="true" type="boolean"/);
    expect(gexf).toContain('value="Captain&#10;Twin"');
    expect(gexf).not.toContain("confidence");
    expect(await written(writeGraphml, subgraph)).toMatch(/attr.name="born" attr.type="int"/);
  });

  it("is read back by graphology, properties and all", async () => {
    const graph = Graph.from(JSON.parse(await written(writeGraphologyJson, subgraph)));
    expect(graph.getNodeAttributes(subgraph.entities[1]?.id)).toMatchObject({
      labels: ["Thing", "BoL"],
      properties: { born: 1971, share: 0.5, true: true },
    });
    const [relation] = subgraph.relations;
    expect(graph.getEdgeAttribute(relation?.id, "relationships")).toEqual([
      { role: "Captain" },
      { role: "Twin" },
    ]);
  });
});

it("graphology reads its JSON back, evidence and all", async () => {
  const hostile = hostileGraph();
  const read = Graph.from(JSON.parse(await written(writeGraphologyJson, hostile)));
  expect([read.order, read.size]).toEqual([hostile.entities.length, hostile.relations.length]);
  const subgraph = await smallGraph();
  const graph = Graph.from(JSON.parse(await written(writeGraphologyJson, subgraph)));
  const documents = new Map(subgraph.documents.map((document) => [document.id, document]));
  for (const { documentId, type, subject, object, quote, negated, modality } of subgraph.statements) {
    const { publisher, title } = documents.get(documentId) ?? {};
    expect(graph.getEdgeAttributes(`${subject}|${type}|${object}`)).toMatchObject({
      type,
      evidence: expect.arrayContaining([
        expect.objectContaining({ outlet: publisher, documentTitle: title, quote, negated, modality }),
      ]),
    });
  }
  expect(graph.getAttribute("documents")[0]).not.toHaveProperty("text");
});
