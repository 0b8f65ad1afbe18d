import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

describe("newsgraph export", () => {
  const folder = emptyFolder();
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  beforeAll(async () => {
    expect((await runNewsgraph(folder, ["build", resolve("samples")])).code).toBe(0);
  });

  it.each([
    ["all.gexf", /<gexf [^>]*version="1\.3"/],
    ["all.graphml", /<graphml /],
    ["all.json", /"nodes":/],
  ])("writes %s by its ending, with names and sentences in it", async (name, looks) => {
    const ended = await runNewsgraph(folder, ["export", "-o", name]);
    expect(ended.err).toMatch(/^Wrote \d+ entities and \d+ relations with \d+ statements/);
    expect(read(name)).toMatch(looks);
    expect(read(name)).toContain("Tokayev");
  });

  it("writes only what is around an entity", async () => {
    await runNewsgraph(folder, ["export", "-o", "all.json"]);
    await runNewsgraph(folder, ["export", "-o", "one.json", "--entity", "CSTO", "--depth", "1"]);
    const all = JSON.parse(read("all.json")).nodes.length;
    const one = JSON.parse(read("one.json")).nodes.map((node: { key: string }) => node.key);
    expect(one).toContain("organization:csto");
    expect(one).toContain("country:ru");
    expect(one.length).toBeLessThan(all);
  });

  it("writes only what a query returns", async () => {
    await runNewsgraph(folder, [
      "export",
      "-o",
      "query.json",
      "--query",
      "MATCH (p:Person)-[r:HEAD_OF_STATE_OF]->(c:Country) RETURN p, r, c",
    ]);
    const { nodes, edges } = JSON.parse(read("query.json"));
    expect(nodes.map((node: { key: string }) => node.key)).toContain("person:kassym-jomart-tokayev");
    expect(edges.length).toBeGreaterThan(0);
  });

  it("refuses a query that returns no entities", async () => {
    const ended = await runNewsgraph(folder, ["export", "-o", "none.json", "--query", "RETURN 1"]);
    expect(ended).toMatchObject({ code: 2, err: expect.stringMatching(/returns no entities/) });
  });
});
