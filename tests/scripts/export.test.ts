import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
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

  it("writes who stands on the ways between two, and packs where the name says so", async () => {
    const ended = await runNewsgraph(folder, ["export", "-o", "ways.json.gz", "--path", "Tokayev", "CSTO"]);
    expect(ended).toMatchObject({ code: 0 });
    const { nodes } = JSON.parse(gunzipSync(readFileSync(join(folder, "ways.json.gz"))).toString());
    const ids = nodes.map((node: { key: string }) => node.key);
    expect(ids).toEqual(expect.arrayContaining(["person:kassym-jomart-tokayev", "organization:csto"]));
  });

  it.each([
    ["all.gexf"],
    ["quiet.graphml", "--no-evidence"],
    ["near.json", "--entity", "Kazakhstan", "--depth", "2"],
    ["told.gexf.gz", "--query", "MATCH (p:Person)-[r]->(c:Country) RETURN p, c"],
    ["all.tar"],
    ["near.png", "--entity", "Kazakhstan", "--width", "500"],
  ])("makes %s again and says that it is the same", async (name, ...options) => {
    expect(await runNewsgraph(folder, ["export", "-o", name, ...options])).toMatchObject({ code: 0 });
    const verified = await runNewsgraph(folder, ["export", "--verify", name]);
    expect(verified).toMatchObject({ code: 0, out: expect.stringMatching(/is what .* tells/) });
  });

  it.each([
    ["wide.png", "20000", /from 100 to 10000/],
    ["wide.gexf", "500", /--width is for pictures/],
  ])("refuses to make %s %s pixels wide", async (name, width, words) => {
    const ended = await runNewsgraph(folder, ["export", "-o", name, "--width", width]);
    expect(ended).toMatchObject({ code: 2, err: expect.stringMatching(words) });
  });

  it("says where a file was changed, that it is none of ours, and that the graph is another", async () => {
    await runNewsgraph(folder, ["export", "-o", "all.gexf"]);
    writeFileSync(join(folder, "changed.gexf"), read("all.gexf").replace("Tokayev", "Nazarbayev"));
    const changed = await runNewsgraph(folder, ["export", "--verify", "changed.gexf"]);
    expect(changed).toMatchObject({ code: 1, out: expect.stringMatching(/was changed: .* byte \d+/) });
    writeFileSync(join(folder, "other.gexf"), "<gexf/>");
    const other = await runNewsgraph(folder, ["export", "--verify", "other.gexf"]);
    expect(other).toMatchObject({ code: 1, err: expect.stringMatching(/no export of Newsgraph/) });
    writeFileSync(join(folder, "more.txt"), "Macron\n\nFrench President Emmanuel Macron accused Russia.\n");
    await runNewsgraph(folder, ["build", "more.txt"]);
    const later = await runNewsgraph(folder, ["export", "--verify", "all.gexf"]);
    expect(later).toMatchObject({ code: 1, out: expect.stringMatching(/the graph is another now/) });
  });
});
