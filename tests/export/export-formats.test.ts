import { existsSync, readFileSync } from "node:fs";
import Graph from "graphology";
import { describe, expect, it } from "vitest";
import { validateXML, type XMLFileInfo } from "xmllint-wasm";
import { EXPORT_FORMATS } from "../../graph/export/formats.ts";
import { writeGexf } from "../../graph/export/write-gexf.ts";
import { writeGraphml } from "../../graph/export/write-graphml.ts";
import { writeGraphologyJson } from "../../graph/export/write-graphology-json.ts";
import type { CountedEntity } from "../../graph/model/entity.ts";
import { deriveRelations } from "../../graph/model/relation.ts";
import type { Statement } from "../../graph/model/statement.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";
import { unzipped, written, writtenBytes } from "./written.ts";

const SHARED = new URL("../../../shared/data/", import.meta.url);
const SHARED_IS_THERE = existsSync(SHARED);
const OWN_HOSTILE = [
  "a\u0000b",
  "lone \ud800 half",
  "tab\tline\r\nend",
  "<a b=\"c\" d='e'>&]]>",
  "\ufffe",
  "😀",
];

function hostileStrings(): string[] {
  if (!SHARED_IS_THERE) return OWN_HOSTILE;
  return [...OWN_HOSTILE, ...JSON.parse(readFileSync(new URL("blns/blns.json", SHARED), "utf8"))];
}

/** One entity per text, named by it; each sends troops to the next, in that text's words. */
function subgraphOf(texts: readonly string[]): Subgraph {
  const entities = texts.map(
    (text, index): CountedEntity => ({
      id: `person:${index}-${text}`,
      kind: "Person",
      name: text,
      aliases: [text],
      wikidataId: null,
      isoCode: null,
      documentCount: 1,
      mentionCount: 2,
      firstSeen: "2022-01-07",
      lastSeen: null,
    }),
  );
  const statements = entities.map(
    (entity, index): Statement => ({
      id: `statement:${index}`,
      documentId: "document:1",
      type: "SENDS_TROOPS_TO",
      subject: entity.id,
      object: (entities[(index + 1) % entities.length] as CountedEntity).id,
      start: 0,
      end: 4,
      quote: texts[index] as string,
      confidence: 0.75,
      method: "test",
      negated: true,
      modality: "claimed",
      attributedTo: entity.id,
      reportedBy: null,
      date: "2022-01-07",
      role: null,
      former: false,
    }),
  );
  const document = {
    id: "document:1",
    title: "Troops arrive",
    publisher: "Reuters",
    publishedAt: "2022-01-07",
    url: null,
    path: null,
    language: "en",
    text: "The whole article.",
  };
  return {
    entities,
    statements,
    figures: [],
    relations: deriveRelations(statements),
    documents: [document],
    mentions: [],
  };
}

/** The same as a part of a database that Newsgraph did not build: hostile names of properties, and hostile values. */
function withContent(subgraph: Subgraph): Subgraph {
  const texts = subgraph.entities.map(({ name }) => name);
  const properties = texts.map((value, k) => ({ name: `${value}${k}`, value }));
  const numbers = [
    { name: "born", value: 1971 },
    { name: "share", value: 0.5 },
    { name: "true", value: true },
  ];
  return {
    ...subgraph,
    documents: [],
    statements: [],
    content: {
      nodes: new Map(
        subgraph.entities.map(({ id }, k) => [
          id,
          { labels: ["Person"], properties: k === 0 ? properties : numbers },
        ]),
      ),
      relationships: subgraph.relations.flatMap((relation) =>
        ["Captain", "Twin"].map((value, k) => ({
          ...relation,
          id: `5:${k}`,
          properties: [{ name: "role", value }],
        })),
      ),
    },
  };
}

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
  const hostile = subgraphOf(hostileStrings());
  it.each([
    ["GEXF 1.3", writeGexf, "gexf-1.3/gexf.xsd", ["gexf-1.3/dynamics.xsd", "gexf-1.3/viz.xsd"]],
    ["GraphML", writeGraphml, "graphml-1.0/graphml.xsd", ["graphml-1.0/xlink.xsd"]],
  ] as const)("%s holds hostile strings and an empty graph", async (_, write, main, imported) => {
    expect(hostile.entities.length).toBeGreaterThan(400);
    expect(await errorsOf(await written(write, hostile), main, imported)).toEqual([]);
    expect(await errorsOf(await written(write, subgraphOf([])), main, imported)).toEqual([]);
    expect(await errorsOf(await written(write, withContent(hostile)), main, imported)).toEqual([]);
    expect(
      await errorsOf((await written(write, hostile)).replace("<node id", "<node ident"), main, imported),
    ).not.toEqual([]);
  });
});

describe("every format", () => {
  const subgraph = subgraphOf(["Russia", "Kazakhstan"]);

  // What the HTML file tells is packed (tests/end-to-end/viewer.test.ts opens it), reports and pictures are for people.
  it.each(EXPORT_FORMATS.filter(({ name }) => !/^(html|report|png)/.test(name)))(
    "$label tells the sentence, its outlet, date and speaker, in one order",
    async ({ write }) => {
      const bytes = await writtenBytes(write, subgraph);
      const text =
        String(bytes.subarray(0, 2)) === "PK" ? Object.values(unzipped(bytes)).join("\n") : String(bytes);
      for (const told of ["SENDS_TROOPS_TO", "Reuters", "Troops arrive", "2022-01-07", "Kazakhstan"])
        expect(text).toContain(told);
      const shuffled = {
        ...subgraph,
        entities: subgraph.entities.toReversed(),
        relations: subgraph.relations.toReversed(),
        statements: subgraph.statements.toReversed(),
      };
      expect(await writtenBytes(write, shuffled)).toEqual(bytes);
      expect(bytes.subarray(0, 1000).toString("latin1")).toContain("newsgraph-export:format=test");
    },
  );

  it("has a name and an ending of its own", () => {
    expect(new Set(EXPORT_FORMATS.map((format) => format.name)).size).toBe(EXPORT_FORMATS.length);
    expect(new Set(EXPORT_FORMATS.map((format) => format.extension)).size).toBe(EXPORT_FORMATS.length);
  });
});

describe("a part of a database that Newsgraph did not build", () => {
  const subgraph = withContent(subgraphOf(["Ada", "Bo"]));

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
      labels: ["Person"],
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
  const subgraph = subgraphOf(hostileStrings());
  const graph = Graph.from(JSON.parse(await written(writeGraphologyJson, subgraph)));
  expect([graph.order, graph.size]).toEqual([subgraph.entities.length, subgraph.relations.length]);
  const [relation] = subgraph.relations;
  expect(graph.getEdgeAttributes(relation?.id)).toMatchObject({
    type: "SENDS_TROOPS_TO",
    evidence: [{ outlet: "Reuters", documentTitle: "Troops arrive", negated: true, modality: "claimed" }],
  });
  expect(graph.getAttribute("documents")[0]).not.toHaveProperty("text");
});
