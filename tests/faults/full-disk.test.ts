import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GraphStore, StoreError } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { emptyNeo4jHome, type Neo4jServer, startNeo4jServer } from "../neo4j/neo4j-server.ts";
import { runNewsgraph } from "../scripts/run-newsgraph.ts";
import { faultsOf, sumOf } from "./build-in-process.ts";
import { writeCorpus } from "./write-corpus.ts";

const folder = mkdtempSync(join(tmpdir(), "newsgraph-full-"));
const disk = join(folder, "disk");
const canMount = mountDisk(disk, 2);
if (!canMount) console.warn("Skipped: a full disk, because this user may not mount a file system.");

/** A file system in memory of so many megabytes. */
function mountDisk(at: string, megabytes: number): boolean {
  mkdirSync(at);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", at], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

afterAll(() => {
  if (canMount) execFileSync("umount", [disk]);
  rmSync(folder, { recursive: true });
});

describe.skipIf(!canMount)("a full disk", { timeout: 240_000 }, () => {
  const corpus = join(folder, "corpus");
  const path = join(disk, "graph.db");
  let whole: string;
  beforeAll(async () => {
    writeCorpus(corpus, 60, 4);
    const store = await openStore(":memory:");
    await buildGraph(store, [corpus]);
    whole = await sumOf(store);
    await store.close();
  });

  it("stops a build in words, keeps what was written, and the same command goes on once there is room", async () => {
    const filling = join(disk, "filling");
    writeFileSync(filling, new Uint8Array(1_300_000));
    const { code, err } = await runNewsgraph(".", ["build", corpus, "--reader", "rules", "--store", path]);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/graph\.db: the disk is full\. Make room and run the same command again/),
    ]);
    rmSync(filling);
    const store = await openStore(path);
    try {
      expect((await store.counts()).documents).toBeLessThan(60);
      expect(await faultsOf(store)).toEqual([]);
      execFileSync("mount", ["-o", "remount,size=64m", disk]);
      await buildGraph(store, [corpus]);
      expect(await sumOf(store)).toBe(whole);
    } finally {
      await store.close();
    }
  });

  it("leaves no half backup", async () => {
    const source = join(folder, "source.db");
    const store = await openStore(source);
    await buildGraph(store, [corpus]);
    await store.close();
    const filling = join(disk, "filling");
    try {
      writeFileSync(filling, new Uint8Array(80_000_000));
    } catch (error) {
      expect(error).toMatchObject({ code: "ENOSPC" });
    }
    const backup = join(disk, "graph.backup");
    const { code, err } = await runNewsgraph(".", ["backup", backup, "--store", source]);
    expect([code, err]).toEqual([1, expect.stringMatching(/graph\.backup.*the disk is full/)]);
    rmSync(filling);
    expect(execFileSync("ls", [disk], { encoding: "utf8" })).not.toContain("backup");
  });
});

describe.skipIf(!canMount || !hasNeo4j)("a full disk under Neo4j", { timeout: 400_000 }, () => {
  const corpus = join(folder, "neo4j-corpus");
  const neo4jDisk = join(folder, "neo4j-disk");
  let server: Neo4jServer | undefined;
  beforeAll(async () => {
    writeCorpus(corpus, 240, 5);
    mountDisk(neo4jDisk, 200);
    server = await startNeo4jServer(emptyNeo4jHome(neo4jDisk));
  }, 600_000);
  afterAll(async () => {
    await server?.stop();
    execFileSync("umount", [neo4jDisk]);
  });

  it("stops a build in words; after a restart with room all that was written is there, and the build goes on", async () => {
    if (!server) throw new Error("the server is started before");
    const { uri, username, password } = server;
    const open = () => openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
    const filled = await open();
    const { bavail, bsize } = statfsSync(neo4jDisk);
    const filling = join(neo4jDisk, "filling");
    writeFileSync(filling, new Uint8Array(bavail * bsize - 700_000));
    let written = 0;
    const counting: GraphStore = {
      ...filled,
      add: async (readings, options) => {
        const added = await filled.add(readings, options);
        written += added.length;
        return added;
      },
    };
    const build = buildGraph(counting, [corpus]);
    await expect(build).rejects.toThrow(StoreError);
    await expect(build).rejects.toThrow(/Look whether its disk is full.*run the same command again/);
    await filled.close();

    rmSync(filling);
    await server.kill();
    await server.start();
    const [store, whole] = [await open(), await openStore(":memory:")];
    try {
      expect((await store.counts()).documents).toBe(written);
      expect(await faultsOf(store)).toEqual([]);
      await buildGraph(store, [corpus]);
      await buildGraph(whole, [corpus]);
      expect(await sumOf(store)).toBe(await sumOf(whole));
    } finally {
      await store.close();
      await whole.close();
    }
  });
});
