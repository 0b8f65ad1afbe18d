import { describe, expect, it } from "vitest";
import { type Interpretation, interpretGraph } from "../../graph/import/interpret-graph.ts";
import { joinGraphs } from "../../graph/import/join-graphs.ts";
import type { RawGraph } from "../../graph/import/raw-graph.ts";
import { readCsvPairs } from "../../graph/import/read-csv-pairs.ts";
import { readGexf } from "../../graph/import/read-gexf.ts";
import { readGraphml } from "../../graph/import/read-graphml.ts";
import { readGraphologyJson } from "../../graph/import/read-graphology-json.ts";
import { recordsOfGraph } from "../../graph/import/records-of-graph.ts";

const HOW: Interpretation = { kinds: new Map(), otherwise: "Person" };

/** "Alice —funds→ Bob", with days. */
const edges = ({ nodes, edges: all }: RawGraph) => {
  const name = new Map(nodes.flatMap(({ id, label }) => (label === null ? [] : [[id, label] as const])));
  return all.map(({ source, target, label, directed, days }) =>
    [
      name.get(source) ?? source,
      `—${label}${directed ? "→" : "—"}`,
      name.get(target) ?? target,
      ...days,
    ].join(" "),
  );
};

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <meta><description>Money</description></meta>
  <graph defaultedgetype="undirected" mode="dynamic" timeformat="date">
    <attributes class="node"><attribute id="0" title="Category" type="string"><default>x</default></attribute></attributes>
    <attributes class="edge"><attribute id="0" title="amount" type="integer"/></attributes>
    <nodes>
      <node id="a" label="Alice &amp; Co"><attvalues><attvalue for="0" value="company"/></attvalues>
        <viz:color r="1" g="2" b="3"/><nodes><node id="b" label="Bob"/></nodes></node>
      <node id="c" label="Kazakhstan"/>
    </nodes>
    <edges>
      <edge id="0" source="a" target="b" type="directed" label="funds" weight="2.5"><attvalues><attvalue for="0" value="7"/></attvalues>
        <spells><spell start="2001-02-03" end="2001-02-05"/><spell start="1999-01-01"/></spells></edge>
      <edge id="1" source="b" target="c"/>
    </edges>
  </graph>
</gexf>`;

const YED = `<?xml version="1.0"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
  <key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d9" for="edge" attr.name="relationship" attr.type="string"/>
  <key id="d1" for="node" attr.name="age" attr.type="int"><default>3</default></key>
  <graph edgedefault="directed" id="G">
    <node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>Alice</y:NodeLabel></y:ShapeNode></data><data key="d1">34</data></node>
    <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Bob</y:NodeLabel></y:ShapeNode></data></node>
    <edge source="n0" target="n1"><data key="d9">works_for</data></edge>
    <edge source="n1" target="n0" directed="false"/>
  </graph>
</graphml>`;

describe("graphs of other tools", () => {
  it.each<[string, RawGraph, readonly string[]]>([
    ["GEXF 1.2", readGexf(GEXF), ["Alice & Co —funds→ Bob 1999-01-01 2001-02-03", "Bob —null— Kazakhstan"]],
    ["GraphML of yEd", readGraphml(YED), ["Alice —works_for→ Bob", "Bob —null— Alice"]],
    [
      "graphology's JSON",
      readGraphologyJson(
        JSON.stringify({
          options: { type: "mixed" },
          nodes: [{ key: 1, attributes: { label: "Alice" } }, { key: "2" }],
          edges: [
            { source: 1, target: "2", attributes: { label: "funds" } },
            { source: 1, target: "2", undirected: true },
          ],
        }),
      ),
      ["Alice —funds→ 2", "Alice —null— 2"],
    ],
    [
      "pairs without a head",
      readCsvPairs("Alice,Bob\nBob,Carol\n"),
      ["Alice —null→ Bob", "Bob —null→ Carol"],
    ],
    ["triples without a head", readCsvPairs("Alice;Bob;funds\n"), ["Alice —funds→ Bob"]],
    [
      "Gephi's tables",
      joinGraphs([
        readCsvPairs("Id,Label,age\na,Alice,34\nb,Bob,\n"),
        readCsvPairs("Source,Target,Type,Id,Label,Weight,date\na,b,Undirected,0,knows,1,2020-05-06\n"),
      ]),
      ["Alice —knows— Bob 2020-05-06"],
    ],
    [
      "neo4j-admin's tables",
      joinGraphs([
        readCsvPairs("personId:ID,name,:LABEL\n1,Alice,Person\n2,Bob,Person\n"),
        readCsvPairs(":START_ID,:END_ID,:TYPE\n1,2,KNOWS\n"),
      ]),
      ["Alice —KNOWS→ Bob"],
    ],
    [
      "a table with tabs, a mark of order and quotation marks",
      readCsvPairs('\uFEFFfrom\tto\trelation\n"Alice ""A"" Smith"\tBob\tsees\n'),
      ['Alice "A" Smith —sees→ Bob'],
    ],
  ])("%s", (_what, graph, expected) => expect(edges(graph)).toEqual(expected));

  it.each([
    ["cut XML", () => readGexf(GEXF.slice(0, 900)), /^line \d+, column \d+: /],
    ["other XML", () => readGexf("<rss/>"), /no GEXF/],
    [
      "XML that grows",
      () => readGraphml('<!DOCTYPE a [<!ENTITY b "c">]><graphml>&b;</graphml>'),
      /document type/,
    ],
    [
      "an edge without ends",
      () => readGexf("<gexf><graph><edges><edge id='7'/></edges></graph></gexf>"),
      /edge 7 has no source/,
    ],
    ["no JSON", () => readGraphologyJson("{"), /no JSON/],
    ["other JSON", () => readGraphologyJson('{"a":1}'), /no JSON of graphology: nodes/],
    ["a row without a target", () => readCsvPairs("source,target\na,\n"), /row 2 has no source or no target/],
    ["a table of nothing", () => readCsvPairs("name\nAlice\n"), /needs a column Source/],
    ["an empty file", () => readCsvPairs(""), /empty/],
    ["quotation marks that never end", () => readCsvPairs('source,target\n"a,b\n'), /no table/],
  ])("says what is wrong with %s", (_what, read, message) => expect(read).toThrow(message));
});

describe("what the nodes and edges of another tool are", () => {
  const graph = interpretGraph(readGexf(GEXF), HOW);

  it("kinds come from words, from names that are known, and from whoever imports", () => {
    expect(graph.entities.map(({ entity }) => [entity.id, entity.name])).toEqual([
      ["organization:alice-co", "Alice & Co"],
      ["person:bob", "Bob"],
      ["country:kz", "Kazakhstan"],
    ]);
  });

  it("a type that is not known, or whose ends do not fit, is only related to", () => {
    const told = interpretGraph(
      readCsvPairs(
        "source,target,type\nAlice,Bob,works for\nAlice,Kazakhstan,citizen of\nAlice,CSTO,worksFor\nKazakhstan,CSTO,MEMBER_OF\nAlice,Alice,knows\n",
      ),
      HOW,
    );
    expect(told.facts.map(({ type, label }) => [type, label])).toEqual([
      ["RELATED_TO", "works for"],
      ["CITIZEN_OF", "citizen of"],
      ["HOLDS_POSITION_IN", "worksFor"],
      ["MEMBER_OF", "MEMBER_OF"],
    ]);
  });

  it("two nodes of one name stay two", () => {
    const told = interpretGraph(
      readCsvPairs("id,label,kind\n1,John Smith,person\n2,John Smith,person\n"),
      HOW,
    );
    expect(told.entities.map(({ entity }) => entity.id)).toEqual([
      "person:john-smith",
      "person:john-smith-2",
    ]);
  });

  it("says which kinds are missing, and what to do", () => {
    const refuse = (text: string) => () => interpretGraph(readCsvPairs(text), { ...HOW, otherwise: null });
    expect(refuse("id,kind\nTitanic,ship\nAlice,person\n")).toThrow(
      /^1 of 2 nodes do not tell .*"Titanic".*--kinds ship=Organization/,
    );
    expect(refuse("a,b\n")).toThrow(/2 of 2 nodes .*Say what they are with --kind Person/);
  });

  it("the file itself says what nobody is quoted for", () => {
    const [record, ...others] = recordsOfGraph(graph, { path: "money.gexf", format: "gexf" });
    expect(others).toEqual([]);
    expect(record?.document).toMatchObject({ title: "Money", path: "money.gexf", publisher: null });
    expect(record?.statements.map(({ type, quote, date, method }) => [type, quote, date, method])).toEqual([
      ["RELATED_TO", "Alice & Co — funds → Bob (weight: 2.5; amount: 7)", "1999-01-01", "import:gexf"],
      ["RELATED_TO", "Bob — related to → Kazakhstan", null, "import:gexf"],
    ]);
    for (const { documentId, starts, ends, names } of record?.mentions ?? []) {
      expect(documentId).toBe(record?.document.id);
      for (const [k, start] of starts.entries())
        expect(names).toContain(record?.document.text.slice(start, ends[k]));
    }
  });
});
