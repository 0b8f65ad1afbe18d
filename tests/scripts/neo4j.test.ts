import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import neo4j from "neo4j-driver";
import { describe, expect, it } from "vitest";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

const QUERY =
  "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, type(r), b.id, r.count, r.confidence ORDER BY r.id";

describe.skipIf(!hasNeo4j)("the command on a real Neo4j", () => {
  const access = borrowNeo4j();

  it("takes the address from the environment, and answers and exports like the embedded file", async () => {
    const { uri, username, password } = access();
    const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const folder = emptyFolder();
    const built = await runNewsgraph(folder, ["build", resolve("samples"), "--json"], environment);
    expect(built.err).toBe("");
    expect(JSON.parse(built.out)).toMatchObject({ added: 10, failed: [] });
    await runNewsgraph(folder, ["build", resolve("samples"), "--store", "here.db"]);
    for (const words of [
      ["query", QUERY, "--format", "json"],
      ["export", "-o", "-", "--format", "graphology"],
    ]) {
      const there = await runNewsgraph(folder, words, environment);
      const here = await runNewsgraph(folder, [...words, "--store", "here.db"]);
      expect(there.out.length).toBeGreaterThan(500);
      expect(there.out).toBe(here.out);
    }
    const again = await runNewsgraph(folder, ["build", resolve("samples"), "--json"], environment);
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, unchanged: 10 });
  }, 120_000);

  it("takes the address from a .env, and says in words that the password is wrong", async () => {
    const folder = emptyFolder();
    writeFileSync(
      join(folder, ".env"),
      `NEO4J_URI=${access().uri}\nNEO4J_USERNAME=neo4j\nNEO4J_PASSWORD=canary-31c9\n`,
    );
    const ended = await runNewsgraph(folder, ["query", "RETURN 1"]);
    expect(ended.code).toBe(1);
    expect(ended.err).toMatch(/password/i);
    expect(ended.out + ended.err).not.toContain("canary-31c9");
  });

  it("takes the graph of another program out of it, into a file", async () => {
    const { uri, username, password } = access();
    await emptyNeo4j(access());
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    await driver.executeQuery(
      "CREATE (:Person {name: 'Ada Moreau'})-[:ACTED_IN {year: 1998}]->(:Film {title: 'North of Nowhere'})",
    );
    await driver.close();
    const folder = emptyFolder();
    const secret = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const words = ["import", uri, "--store", "own.db", "--kinds", "film=Organization"];
    const imported = await runNewsgraph(folder, words, secret);
    expect(imported).toMatchObject({ code: 0, out: expect.stringMatching(/2 entities and 1 relation/) });
    const told = await runNewsgraph(folder, [
      "query",
      "MATCH (s:Statement) RETURN s.quote",
      "--store",
      "own.db",
    ]);
    expect(told.out).toContain("Ada Moreau — ACTED_IN → North of Nowhere (year: 1998)");
    expect(await runNewsgraph(folder, ["check", "--store", "own.db"])).toMatchObject({ code: 0 });
    await emptyNeo4j(access());
  }, 120_000);
});
