import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type GraphStore, StoreError } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { writeBatches } from "../../graph/stores/write-batches.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { madeReadings } from "../bench/stores/made-readings.ts";
import { emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { type Neo4jServer, startNeo4jServer } from "../neo4j/neo4j-server.ts";
import { faultsOf, sumOf } from "./build-in-process.ts";
import { openWay } from "./cuttable-way.ts";
import { writeCorpus } from "./write-corpus.ts";

const DOCUMENTS = 60;
const HALFWAY = 25;
/** They all speak of the same few entities. */
const READINGS = madeReadings(100);

/** A server of its own: it is restarted, and its password changed. */
describe.skipIf(!hasNeo4j)("a build while Neo4j is in trouble", { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-trouble-"));
  let server: Neo4jServer;
  let whole: string;
  beforeAll(async () => {
    writeCorpus(folder, DOCUMENTS, 3);
    server = await startNeo4jServer();
    const store = await openStore(":memory:");
    await buildGraph(store, [folder]);
    whole = await sumOf(store);
    await store.close();
  }, 600_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => emptyNeo4j(server));

  const openAt = (port: number, password = server.password): Promise<GraphStore> =>
    openStore(`bolt://127.0.0.1:${port}`, { NEO4J_USERNAME: "neo4j", NEO4J_PASSWORD: password });

  /** Builds, and lets `trouble` happen once, at a document halfway; what is in hand goes on meanwhile. */
  async function buildWith(store: GraphStore, trouble: () => Promise<void>): Promise<void> {
    let happening: Promise<void> | undefined;
    const onProgress = ({ done }: { readonly done: number }) => {
      if (done === HALFWAY) happening ??= trouble();
    };
    try {
      const { added, failed } = await buildGraph(store, [folder], { onProgress });
      expect([added, failed]).toEqual([DOCUMENTS, []]);
    } finally {
      await happening;
    }
  }

  it("goes on when the server is killed and started again", async () => {
    const store = await openAt(server.port);
    await buildWith(store, async () => {
      await server.kill();
      await server.start();
    });
    expect(await faultsOf(store)).toEqual([]);
    expect(await sumOf(store)).toBe(whole);
    await store.close();
  });

  it("goes on when its connection is cut for three seconds", async () => {
    const way = await openWay(server.port);
    const store = await openAt(way.port);
    await buildWith(store, async () => {
      way.cut();
      await setTimeout(3_000);
      way.mend();
    });
    expect(await sumOf(store)).toBe(whole);
    await store.close();
    await way.close();
  });

  it("goes on when its connection is cut while one transaction is committed and the next has begun", async () => {
    const alone = await openStore(":memory:");
    await alone.add(READINGS);
    const way = await openWay(server.port);
    const store = await openAt(way.port);
    let written = 0;
    await writeBatches(
      READINGS.map((reading) => [reading]),
      async (batch) => {
        await store.add(batch);
        written += 1;
        if (written % 20 > 0) return;
        way.cut();
        await setTimeout(500);
        way.mend();
      },
    );
    expect(await faultsOf(store)).toEqual([]);
    expect(await sumOf(store)).toBe(await sumOf(alone));
    await store.close();
    await alone.close();
    await way.close();
  });

  it("stops in words when its password is changed, and goes on with the new one", async () => {
    const way = await openWay(server.port);
    const store = await openAt(way.port);
    const changed = `${server.password}-changed`;
    const broken = buildWith(store, async () => {
      await changePassword(server, changed);
      way.cut();
      way.mend();
    });
    await expect(broken).rejects.toThrow(StoreError);
    await expect(broken).rejects.toThrow(/user name or password is wrong.*NEO4J_PASSWORD/);
    await expect(broken).rejects.not.toThrow(server.password);
    await store.close();
    const again = await openAt(server.port, changed);
    expect(await faultsOf(again)).toEqual([]);
    await buildGraph(again, [folder]);
    expect(await sumOf(again)).toBe(whole);
    await again.close();
    await way.close();
    await changePassword({ ...server, password: changed }, server.password);
  });
});

async function changePassword(
  { uri, password }: Pick<Neo4jServer, "uri" | "password">,
  to: string,
): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password));
  try {
    await driver.executeQuery(
      "ALTER CURRENT USER SET PASSWORD FROM $from TO $to",
      { from: password, to },
      { database: "system" },
    );
  } finally {
    await driver.close();
  }
}
