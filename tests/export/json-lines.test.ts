import { describe, expect, it } from "vitest";
import { writeJsonLines } from "../../graph/export/write-json-lines.ts";
import { foreignGraph, hostileGraph, smallGraph } from "./graphs.ts";
import { reversed, writtenBytes } from "./written.ts";

async function linesOf(
  ...given: Parameters<typeof writtenBytes> extends [unknown, ...infer Rest] ? Rest : never
) {
  const text = String(await writtenBytes(writeJsonLines, ...given));
  expect(text.endsWith("\n")).toBe(true);
  return text
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line));
}

describe("JSON Lines", () => {
  it("give back all that the graph holds", async () => {
    const subgraph = hostileGraph();
    const lines = await linesOf(subgraph);
    expect(lines[0].head.provenance).toMatch(/^newsgraph-export:/);
    const entities = lines.flatMap((line) => line.entity ?? []);
    expect(new Map(entities.map((entity) => [entity.id, entity]))).toEqual(
      new Map(subgraph.entities.map((entity) => [entity.id, entity])),
    );
    const relations = lines.flatMap((line) => line.relation ?? []);
    expect(relations.map(({ evidence, ...relation }) => relation)).toEqual(
      expect.arrayContaining([...subgraph.relations]),
    );
    expect(relations.flatMap(({ evidence }) => evidence).length).toBe(subgraph.statements.length);
    const [{ document }] = lines.filter((line) => line.document);
    expect(document).toMatchObject(subgraph.documents[0] as object);
    expect(document.statements.length).toBe(subgraph.statements.length);
    expect(document.mentions.length).toBe(subgraph.mentions.length);
  });

  it("hold labels, properties and relationships of another's database", async () => {
    const lines = await linesOf(foreignGraph(hostileGraph(["Ada", "Bo"])));
    expect(lines.filter((line) => line.relationship).length).toBe(4);
    expect(lines[1].entity.content.properties).toContainEqual({ name: "born", value: 1971 });
  });

  it("leave sentences and documents away where they are not wanted", async () => {
    const lines = await linesOf(await smallGraph(), { evidence: false });
    expect(lines.filter((line) => line.document || line.relation?.evidence)).toEqual([]);
  });

  it("are the same for the same graph, and as they were", async () => {
    const subgraph = await smallGraph();
    const text = String(await writtenBytes(writeJsonLines, subgraph));
    expect(String(await writtenBytes(writeJsonLines, reversed(subgraph)))).toBe(text);
    await expect(text).toMatchFileSnapshot("snapshots/small.jsonl");
  });
});
