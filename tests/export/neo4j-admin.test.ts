import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ARGUMENTS_FILE, writeNeo4jAdmin } from "../../graph/export/write-neo4j-admin.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { emptyNeo4jHome, runNeo4jAdmin, startNeo4jServer } from "../neo4j/neo4j-server.ts";
import { READINGS, STRANGE_READING } from "../stores/readings.ts";
import { written } from "./written.ts";

const folder = mkdtempSync(join(tmpdir(), "newsgraph-admin-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function unpack(subgraph: Subgraph): Promise<string> {
  const archive = join(folder, "graph.tar");
  writeFileSync(archive, await written(writeNeo4jAdmin, subgraph));
  execFileSync("tar", ["xf", archive, "-C", folder]);
  return folder;
}

/** What the port tells of a graph. */
async function told(store: GraphStore): Promise<unknown> {
  return {
    subgraph: await store.subgraph({ all: true }),
    counts: await store.counts(),
    found: (await store.search("alma ata", 5)).map(({ id }) => id),
    paths: await store.paths("place:almaty", "organization:csto", { limit: 3 }),
  };
}

describe.skipIf(!hasNeo4j)("the archive for neo4j-admin", () => {
  it("becomes a Neo4j that holds the same graph, with constraints and indexes once it is opened", async () => {
    const own = await openStore(":memory:");
    await own.add([...READINGS, STRANGE_READING]);
    const files = await unpack(await own.subgraph({ all: true }));
    const home = emptyNeo4jHome();
    runNeo4jAdmin(home, files, ["database", "import", "full", `@${ARGUMENTS_FILE}`, "neo4j"]);
    const server = await startNeo4jServer(home);
    try {
      const access = { NEO4J_USERNAME: server.username, NEO4J_PASSWORD: server.password };
      const imported = await openStore(server.uri, access);
      expect(imported.foreign).toBeNull();
      expect(await told(imported)).toEqual(await told(own));
      const { rows } = await imported.query("SHOW CONSTRAINTS YIELD type RETURN count(*) AS k");
      expect(rows).toEqual([[6]]);
      expect(await imported.add(READINGS)).toEqual([]);
      await imported.close();
    } finally {
      await server.stop();
      await own.close();
    }
  }, 300_000);

  it("imports a part without some who are named in it", async () => {
    const own = await openStore(":memory:");
    await own.add(READINGS);
    const part = await own.subgraph({ entityIds: ["person:kassym-jomart-tokayev", "country:ru"], depth: 0 });
    await own.close();
    const speakers = part.statements.flatMap(({ attributedTo }) => attributedTo ?? []);
    expect(speakers.filter((id) => part.entities.every((entity) => entity.id !== id))).not.toEqual([]);
    const files = await unpack(part);
    const home = emptyNeo4jHome();
    expect(() =>
      runNeo4jAdmin(home, files, ["database", "import", "full", `@${ARGUMENTS_FILE}`, "neo4j"]),
    ).not.toThrow();
    rmSync(home, { recursive: true });
  }, 120_000);

  it("refuses a part of a database that Newsgraph did not build", async () => {
    const content = { nodes: new Map(), relationships: [] };
    const empty = { entities: [], relations: [], documents: [], mentions: [], statements: [], figures: [] };
    await expect(written(writeNeo4jAdmin, { ...empty, content })).rejects.toThrow(
      /neo4j-admin database dump/,
    );
  });
});
