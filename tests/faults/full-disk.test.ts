import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { runNewsgraph } from "../scripts/run-newsgraph.ts";
import { faultsOf, sumOf } from "./build-in-process.ts";
import { writeCorpus } from "./write-corpus.ts";

const folder = mkdtempSync(join(tmpdir(), "newsgraph-full-"));
const disk = join(folder, "disk");
const canMount = mountDisk();
if (!canMount) console.warn("Skipped: a full disk, because this user may not mount a file system.");

/** A file system in memory of two megabytes. */
function mountDisk(): boolean {
  mkdirSync(disk);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], { stdio: "ignore" });
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
