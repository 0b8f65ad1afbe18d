import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { READINGS } from "./readings.ts";

const HALFWAY = { done: 12, total: 80, failed: 1, current: "articles/tass.md" };

/** What every store promises of progress; `open` opens one that holds nothing, and again the same. */
function progressContract(open: (isFirst: boolean) => Promise<GraphStore>): void {
  let builder: GraphStore;
  let watcher: GraphStore;
  beforeEach(async () => {
    builder = await open(true);
    watcher = await open(false);
  });
  afterEach(() => Promise.all([builder.close(), watcher.close()]));

  it("tells another program how far a build is, until it is over", async () => {
    expect(await watcher.progress()).toEqual({ documents: 0, build: null });
    await builder.tellProgress({ ...HALFWAY, done: 0, current: null });
    expect((await watcher.progress()).build).toEqual({ ...HALFWAY, done: 0, current: null });
    await builder.tellProgress(HALFWAY);
    await builder.add(READINGS.slice(0, 2));
    await builder.tellProgress(HALFWAY);
    expect(await watcher.progress()).toEqual({ documents: 2, build: HALFWAY });
    expect(await builder.progress()).toEqual({ documents: 2, build: HALFWAY });
    await builder.tellProgress(null);
    expect(await watcher.progress()).toEqual({ documents: 2, build: null });
  });

  it("adds two builds up", async () => {
    await builder.tellProgress(HALFWAY);
    await watcher.tellProgress({ done: 1, total: 2, failed: 0, current: "other.txt" });
    expect((await watcher.progress()).build).toEqual({
      done: 13,
      total: 82,
      failed: 1,
      current: "other.txt",
    });
  });

  it("is no part of the graph", async () => {
    await builder.add(READINGS);
    const everything = async () => ({
      nodes: (await watcher.query("MATCH (n) RETURN count(n) AS number")).rows,
      part: await watcher.subgraph({ all: true }),
      counts: await watcher.counts(),
    });
    const before = await everything();
    await builder.tellProgress(HALFWAY);
    expect(await everything()).toEqual(before);
  });

  it("is over when the program has closed the store", async () => {
    await builder.tellProgress(HALFWAY);
    await builder.close();
    builder = await open(false);
    expect((await watcher.progress()).build).toBeNull();
  });

  it("lists the ids of the documents", async () => {
    await builder.add(READINGS);
    expect(await watcher.documentIds()).toEqual(READINGS.map(({ document }) => document.id).sort());
  });
}

describe("progress in a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-progress-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let files = 0;
  progressContract(async (isFirst) => {
    if (isFirst) files += 1;
    return openStore(join(folder, `${files}.db`));
  });
});

describe.skipIf(!hasNeo4j)("progress in Neo4j", () => {
  const neo4j = borrowNeo4j();
  progressContract(async (isFirst) => {
    const access = neo4j();
    if (isFirst) await emptyNeo4j(access);
    return openStore(access.uri, { NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password });
  });
});
