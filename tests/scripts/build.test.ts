import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, runNewsgraph } from "./run-newsgraph.ts";

const SAMPLES = resolve("samples");

describe("newsgraph build", () => {
  const folder = emptyFolder();
  beforeAll(async () => {
    const built = await runNewsgraph(folder, ["build", SAMPLES, "--json"]);
    expect(built.err).toBe("");
    expect(built.code).toBe(0);
  });

  it("changes nothing when it reads the same again", async () => {
    const before = await runNewsgraph(folder, ["export", "-o", "-", "--format", "graphology"]);
    const again = await runNewsgraph(folder, ["build", SAMPLES, "--json"]);
    expect(JSON.parse(again.out)).toMatchObject({ added: 0, failed: [] });
    expect(JSON.parse(again.out).unchanged).toBeGreaterThan(9);
    const after = await runNewsgraph(folder, ["export", "-o", "-", "--format", "graphology"]);
    expect(after.out).toBe(before.out);
  });

  it("sums up in words", async () => {
    const again = await runNewsgraph(folder, ["build", SAMPLES]);
    expect(again.out).toMatch(/already there, unchanged/);
    expect(again.out).toMatch(/newsgraph\.db holds \d+ documents, \d+ entities, \d+ relations\./);
  });

  it("names what cannot be read, reads the rest, and says so by its exit code", async () => {
    const mixed = emptyFolder();
    mkdirSync(join(mixed, "in"));
    const put = (name: string, content: string | Uint8Array) =>
      writeFileSync(join(mixed, "in", name), content);
    put(
      "good.txt",
      "Russia sends troops\n\nKazakh President Kassym-Jomart Tokayev thanked Russia, Reuters reported.\n",
    );
    put(
      "utf16.txt",
      Buffer.from("\ufeffFrance protests\n\nFrench President Emmanuel Macron accused Russia.\n", "utf16le"),
    );
    put(
      "latin.txt",
      Buffer.from("Espa\xf1a speaks\n\nSpanish Prime Minister Pedro S\xe1nchez visited Paris.\n", "latin1"),
    );
    put("empty.txt", "");
    put("picture.txt", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
    put("huge.txt", Buffer.alloc(50 * 1024 * 1024, "word "));
    const built = await runNewsgraph(mixed, ["build", "in", "missing.txt", "--json"]);
    expect(built.code).toBe(1);
    const summary = JSON.parse(built.out);
    expect(summary.added).toBe(3);
    const failed = new Map<string, string>(
      summary.failed.map((entry: { path: string; reason: string }) => [entry.path, entry.reason]),
    );
    expect([...failed.keys()].sort()).toEqual([
      "in/empty.txt",
      "in/huge.txt",
      "in/picture.txt",
      "missing.txt",
    ]);
    expect(failed.get("missing.txt")).toMatch(/no such file/);
    expect(failed.get("in/empty.txt")).toMatch(/empty/);
    expect(failed.get("in/huge.txt")).toMatch(/MB/);
    const names = await runNewsgraph(mixed, [
      "query",
      "MATCH (p:Person) RETURN p.name ORDER BY p.name",
      "--format",
      "csv",
    ]);
    expect(names.out.split("\n")).toEqual([
      "p.name",
      "Emmanuel Macron",
      "Kassym-Jomart Tokayev",
      "Pedro Sánchez",
      "",
    ]);
  });
});
