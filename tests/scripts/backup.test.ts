import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { runNewsgraph } from "./run-newsgraph.ts";

const run = (words: readonly string[], environment?: NodeJS.ProcessEnv) =>
  runNewsgraph(".", words, environment);

describe("newsgraph backup, restore, forget and check", () => {
  let folder: string;
  let built: string;
  let plain: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "newsgraph-backup-"));
    built = join(folder, "built.db");
    plain = join(folder, "plain.backup");
    await run(["build", "samples", "--reader", "rules", "--store", built]);
    expect((await run(["backup", plain, "--store", built])).code).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  let number = 0;
  let store: string;
  beforeEach(() => {
    number += 1;
    store = join(folder, `${number}.db`);
  });
  const graphOf = async (uri: string) => {
    const opened = await openStore(uri);
    try {
      return { graph: await opened.subgraph({ all: true }), origins: await opened.origins() };
    } finally {
      await opened.close();
    }
  };
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  it("gives the same graph in another file, and the same bytes, packed or not", async () => {
    const packed = join(folder, "packed.backup.gz");
    await run(["backup", packed, "--store", built]);
    expect(gunzipSync(readFileSync(packed)).equals(readFileSync(plain))).toBe(true);
    const { code, out } = await run(["restore", packed, "--store", store]);
    expect([code, out]).toEqual([0, expect.stringContaining("Restored 10 documents")]);
    expect(await graphOf(store)).toEqual(await graphOf(built));
    const again = join(folder, "again.backup");
    await run(["backup", again, "--store", store]);
    expect(readFileSync(again).equals(readFileSync(plain))).toBe(true);
    expect((await run(["check", "--store", store])).out).toContain("All is as it should be.");
    expect((await run(["build", "samples", "--reader", "rules", "--store", store])).out).toContain(
      "10 documents already there",
    );
  });

  it("goes on with a restore that was stopped, and refuses a store that holds others", async () => {
    const part = await openStore(store);
    const source = await openStore(built);
    await part.restore(await source.records((await source.documentIds()).slice(0, 4)), []);
    await part.close();
    await source.close();
    const { out } = await run(["restore", plain, "--store", store]);
    expect(out).toContain("Restored 6 documents");
    expect((await graphOf(store)).graph).toEqual((await graphOf(built)).graph);

    const mine = write("mine.txt", "Vladimir Putin met Xi Jinping in Moscow.");
    const other = join(folder, "other.db");
    await run(["build", mine, "--reader", "rules", "--store", other]);
    const refused = await run(["restore", plain, "--store", other]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/holds 1 document .*--merge/)]);
    expect((await run(["restore", plain, "--store", other, "--merge"])).code).toBe(0);
    expect((await graphOf(other)).graph.documents).toHaveLength(11);
  });

  it("restores nothing from a file that was changed", async () => {
    const path = write("damaged.backup", readFileSync(plain, "utf8").replace("Almaty", "Astana"));
    const { code, err } = await run(["restore", path, "--store", store]);
    expect([code, err]).toEqual([1, expect.stringMatching(/damaged.*Nothing was restored/)]);
    expect((await graphOf(store)).graph.documents).toEqual([]);
  });

  it("says so where there is no such file, and where it cannot be written", async () => {
    const missing = await run(["restore", join(folder, "none.backup"), "--store", store]);
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining("there is no such file")]);
    const nowhere = await run(["backup", join(folder, "none", "a.backup"), "--store", built]);
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining("none")]);
  });

  it("forgets a document by its path, and tells before what would go", async () => {
    await run(["restore", plain, "--store", store]);
    const path = "samples/03-afp-dozens-killed.md";
    const dry = await run(["forget", path, "--store", store, "--dry-run"]);
    expect(dry.out).toContain("1 document would go");
    expect((await graphOf(store)).graph.documents).toHaveLength(10);
    const { out } = await run(["forget", path, "--store", store]);
    expect(out).toMatch(/1 document forgotten, with \d+ statements/);
    expect((await graphOf(store)).graph.documents).toHaveLength(9);
    expect((await run(["check", "--store", store])).code).toBe(0);
    const unknown = await run(["forget", path, "document:none", "--store", store]);
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining("holds no document called")]);
    await run(["build", "samples", "--reader", "rules", "--store", store]);
    expect((await graphOf(store)).graph).toEqual((await graphOf(built)).graph);
  });

  it("finds what is wrong, says what to do, and puts right what is derived", async () => {
    await run(["restore", plain, "--store", store]);
    const { default: Database } = await import("libsql");
    const database = new Database(store);
    database.exec("UPDATE relations SET count = 99");
    database.close();
    const found = await run(["check", "--store", store]);
    expect(found.code).toBe(1);
    expect(found.out).toMatch(
      /36 places where it does not hold that a relation is what its statements add up to: --repair/,
    );
    expect(found.out).toContain("and 26 more");
    expect((await run(["check", "--store", store, "--json"])).out.trim().split("\n")).toHaveLength(36);
    expect((await run(["check", "--store", store, "--repair"])).code).toBe(0);
    expect((await graphOf(store)).graph).toEqual((await graphOf(built)).graph);
  });

  describe.skipIf(!hasNeo4j)("with Neo4j", () => {
    const access = borrowNeo4j();
    let neo4jStore: GraphStore | undefined;
    afterEach(async () => neo4jStore?.close());

    it("go from a file to Neo4j and back, with the same bytes", async () => {
      const { uri, username, password } = access();
      await emptyNeo4j(access());
      const environment = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
      const restored = await run(["restore", plain, "--store", uri], environment);
      expect([restored.code, restored.err]).toEqual([0, expect.any(String)]);
      const back = join(folder, "back.backup");
      expect((await run(["backup", back, "--store", uri], environment)).code).toBe(0);
      expect(readFileSync(back).equals(readFileSync(plain))).toBe(true);
      expect((await run(["check", "--store", uri], environment)).out).toContain("All is as it should be.");
      neo4jStore = await openStore(uri, environment);
      expect(await neo4jStore.subgraph({ all: true })).toEqual((await graphOf(built)).graph);
    });
  });
});
