import { spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { zipSync } from "fflate";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

describe("newsgraph import", () => {
  let folder: string;
  beforeEach(() => {
    folder = emptyFolder();
  });
  const run = (...words: string[]) => runNewsgraph(folder, words);
  const ask = async (cypher: string) => JSON.parse((await run("query", cypher, "--format", "json")).out);

  it("takes tables of nodes and edges in as one graph, once, and a changed one in its place", async () => {
    writeFileSync(join(folder, "nodes.csv"), "id,label,kind\na,Alice,person\nb,Acme,company\n");
    writeFileSync(join(folder, "edges.csv"), "source,target,type\na,b,works for\na,a,knows\n");
    const first = await run("import", "nodes.csv", "edges.csv");
    expect(first).toMatchObject({
      code: 0,
      out: expect.stringMatching(/2 entities and 1 relation as 1 document, 1 of them new.\nLeft out 1 edge/),
    });
    expect((await run("import", "nodes.csv", "edges.csv")).out).toMatch(/0 of them new/);
    writeFileSync(join(folder, "edges.csv"), "source,target,type\nb,a,FOUNDED_BY\n");
    expect((await run("import", "nodes.csv", "edges.csv")).out).toMatch(/1 of them new/);
    const answer = await ask("MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, type(r), b.id");
    expect(JSON.stringify(answer)).toContain("FOUNDED_BY");
    expect(JSON.stringify(answer)).not.toContain("HOLDS_POSITION_IN");
    expect(await run("check")).toMatchObject({ code: 0 });
  });

  it("keeps where the nodes of a file stand as a view, once", async () => {
    const node = (id: string, x: number) => ({ data: { id, kind: "Person" }, position: { x, y: 2 * x } });
    const file = { elements: { nodes: [node("Ada", 1), node("Bo", 5)], edges: [] } };
    writeFileSync(join(folder, "drawn.cyjs"), JSON.stringify(file));
    const said = 'Its places are kept as the view "As in drawn.cyjs".';
    expect((await run("import", "drawn.cyjs")).out).toContain(said);
    expect((await run("import", "drawn.cyjs")).out).toContain("Its places were kept before");
    expect((await run("views")).out.match(/As in drawn.cyjs/g)).toHaveLength(1);
  });

  it("brings back what was exported", async () => {
    expect(await run("build", resolve("samples"), "--reader", "rules", "--store", "a.db")).toMatchObject({
      code: 0,
    });
    await run("export", "-o", "a.json.gz", "--store", "a.db");
    expect(await run("import", "a.json.gz", "--store", "b.db")).toMatchObject({ code: 0 });
    expect(await run("check", "--store", "b.db")).toMatchObject({ code: 0 });
    const count = "MATCH (:Entity)-[r]->(:Entity) RETURN count(r)";
    const answers = await Promise.all(["a.db", "b.db"].map((store) => run("query", count, "--store", store)));
    expect(answers[1]?.out).toBe(answers[0]?.out);
  });

  it.each([
    ["graph.docx", "x", /ending tells no format/, 2],
    ["graph.gexf", "<gexf><graph>", /graph.gexf: line 1, column \d+/, 1],
    ["graph.csv", "a,b\n", /graph.csv: 2 of 2 nodes .* --kind Person/, 1],
    ["graph.json", "\u0000\u0001", /graph.json: it is/, 1],
  ])("says what is wrong with %s", async (name, content, message, code) => {
    writeFileSync(join(folder, name), content);
    expect(await run("import", name)).toMatchObject({ code, err: expect.stringMatching(message) });
  });

  it("refuses an archive by what it unpacks to, before it does", async () => {
    const archive = Buffer.from(zipSync({ "edges.csv": Buffer.from("source,target\na,b\n") }));
    // The central directory tells the size that it unpacks to (APPNOTE 4.3.12, offset 24).
    const at = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24;
    archive.writeUInt32LE(0xfffffff0, at);
    writeFileSync(join(folder, "graph.csv.zip"), archive);
    expect(await run("import", "graph.csv.zip", "--kind", "Person")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/graph.csv.zip: it is longer than 500 MB/),
    });
  });

  it("says that a file is not there, and which words are no kinds", async () => {
    expect(await run("import", "none.gexf")).toMatchObject({
      code: 1,
      err: expect.stringMatching(/none.gexf: /),
    });
    expect(await run("import", "none.gexf", "--kinds", "ship")).toMatchObject({ code: 2 });
  });

  it("opens a graph only to look at it, and leaves nothing behind", async () => {
    writeFileSync(join(folder, "edges.csv"), "source,target,type\nAlice,Kazakhstan,citizen of\n");
    const kept = () => readdirSync(folder).filter((name) => name.startsWith("newsgraph"));
    const child = spawn(
      process.execPath,
      [resolve("scripts/newsgraph.mjs"), "open", "edges.csv", "--kind", "Person", "--port", "0"],
      {
        cwd: folder,
        env: { ...process.env, TMPDIR: folder },
      },
    );
    const closed = new Promise((done) => child.on("close", done));
    let out = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    await expect.poll(() => out, { timeout: 30_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/);
    expect(out).toMatch(/1 documents, 2 entities, 1 relations/);
    expect(kept()).toHaveLength(1);
    child.kill("SIGINT");
    expect(await closed).toBe(0);
    expect(kept()).toEqual([]);
  });
});
