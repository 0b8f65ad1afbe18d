import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { judgeByGephi } from "./judge-by-gephi.ts";
import { judgeByPython } from "./judge-by-python.ts";

const folder = mkdtempSync(join(tmpdir(), "newsgraph-judges-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>
<nodes>
<node id="a" label="Ä"><attvalues><attvalue for="kind" value="x"/></attvalues><spells><spell start="2022-01-01" end="2022-02-01"/></spells><viz:color r="255" g="0" b="10"/></node>
<node id="b" label="B"/>
</nodes>
<edges><edge id="e" source="a" target="b" kind="T" label="T" weight="3"/></edges>
</graph></gexf>`;

describe.skipIf(!judgeByGephi)("Gephi's toolkit", () => {
  it("tells attributes, colours and spells of GEXF", () => {
    const read = judgeByGephi?.([file("a.gexf", GEXF)]);
    expect(read?.issues).toEqual([]);
    expect(read?.nodes[0]).toMatchObject({
      label: "Ä",
      color: "#ff000a",
      attributes: { kind: "x", Interval: "<[1640995200000.0, 1643673600000.0]>" },
    });
    expect(read?.edges).toMatchObject([{ source: "a", target: "b", kind: "T", weight: 3, directed: true }]);
  });

  it("reads two tables as one graph", () => {
    const nodes = file("nodes.csv", "Id,Label,count\na,A,3\nb,B,\n");
    const edges = file("edges.csv", "Source,Target,Type,Id,Label,Weight\na,b,Directed,e,T,3\n");
    const read = judgeByGephi?.([nodes, edges]);
    expect([read?.nodes.length, read?.edges.length, read?.nodeColumns]).toEqual([2, 1, { count: "Integer" }]);
  });

  it("refuses what is no graph", () => {
    expect(() => judgeByGephi?.([file("broken.gexf", "<gexf><nodes>")])).toThrow();
  });
});

describe.skipIf(!judgeByPython)("Python's readers", () => {
  it("tell nodes, edges and attributes", () => {
    expect(judgeByPython?.("gexf", file("b.gexf", GEXF))).toMatchObject({
      nodes: [
        ["a", { label: "Ä", kind: "x" }],
        ["b", { label: "B" }],
      ],
      edges: [["a", "b", { weight: 3 }]],
    });
  });

  it.each([
    ["dot", "digraph {"],
    ["ttl", "<a> <b> c ."],
    ["ftm", '{"id":"a","schema":"Person","properties":{}}\n'],
    ["ftm", '{"id":"a","schema":"Person","properties":{"name":["A"],"country":["Atlantis"]}}\n'],
    ["parquet", "PAR1"],
    ["graphml", "<graphml>"],
    ["cyjs", "{}"],
  ] as const)("refuse a broken file of %s", (judge, text) => {
    expect(() => judgeByPython?.(judge, file(`broken.${judge}`, text))).toThrow();
  });
});
