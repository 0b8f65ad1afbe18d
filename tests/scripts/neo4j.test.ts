import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

const QUERY =
  "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id, type(r), b.id, r.count, r.confidence ORDER BY r.id";

describe.skipIf(!hasNeo4j)("the command on a real Neo4j", () => {
  const access = borrowNeo4j();

  it("takes the address from the environment, and answers and exports like the embedded file", async () => {
    const { uri, username, password } = access();
    const neo4j = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const folder = emptyFolder();
    const built = await runNewsgraph(folder, ["build", resolve("samples"), "--json"], neo4j);
    expect(built.err).toBe("");
    expect(JSON.parse(built.out)).toMatchObject({ added: 10, failed: [] });
    await runNewsgraph(folder, ["build", resolve("samples"), "--store", "here.db"]);
    for (const words of [
      ["query", QUERY, "--format", "json"],
      ["export", "-o", "-", "--format", "graphology"],
    ]) {
      const there = await runNewsgraph(folder, words, neo4j);
      const here = await runNewsgraph(folder, [...words, "--store", "here.db"]);
      expect(there.out.length).toBeGreaterThan(500);
      expect(there.out).toBe(here.out);
    }
    const again = await runNewsgraph(folder, ["build", resolve("samples"), "--json"], neo4j);
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
});
