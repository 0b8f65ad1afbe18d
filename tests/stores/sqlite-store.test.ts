import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { StoreError } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { openQueryThread } from "../../graph/stores/query-thread.ts";
import { SCHEMA_VERSION } from "../../graph/stores/sqlite-schema.ts";
import { addContract } from "./add-contract.ts";
import { changeContract } from "./change-contract.ts";
import { explorerContract } from "./explorer-contract.ts";
import { graphStoreContract } from "./graph-store-contract.ts";
import { add, NOTE, VIEW } from "./keepsake-contract.ts";
import { queryContract } from "./query-contract.ts";
import { READINGS } from "./readings.ts";
import { relinkContract } from "./relink-contract.ts";

describe("the embedded store, in memory", () => {
  graphStoreContract(() => openStore(":memory:"));
  describe("for the explorer", () => explorerContract(() => openStore(":memory:")));
  describe("when documents come", () => addContract(() => openStore(":memory:")));
  describe("when documents go and come", () => changeContract(() => openStore(":memory:")));
  describe("when mentions are linked", () => relinkContract(() => openStore(":memory:")));
});

describe("the embedded store, in a file", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "newsgraph-store-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  queryContract(() => openStore(join(mkdtempSync(join(tmpdir(), "newsgraph-query-")), "asked.db")));

  it("gives a query up that needs more memory than it may use, and answers the next", async () => {
    const path = join(folder, "small.db");
    const store = await openStore(path);
    await store.add(READINGS);
    const thread = openQueryThread({ kind: "sqlite", path }, 64);
    const first = (cypher: string) => thread.answer(cypher, {}, {}).next();
    const greedy = "UNWIND range(1, 4000000) AS n RETURN size(collect(toString(n) + '-' + toString(n)))";
    await expect(first(greedy)).rejects.toThrow(/needs more memory/);
    expect((await first("RETURN 1 AS one")).value).toEqual({ columns: ["one"], rows: [[1]] });
    await thread.close();
    await store.close();
  });

  it("names the way to Neo4j where the graph does not fit into memory", async () => {
    const path = join(folder, "large.db");
    const store = await openStore(path);
    change(
      path,
      `WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < 200000)
       INSERT INTO entities (id, kind, name, aliases) SELECT 'person:' || k, 'Person', 'Somebody ' || k, '[]' FROM n`,
    );
    const thread = openQueryThread({ kind: "sqlite", path }, 64);
    await expect(thread.answer("MATCH (n) RETURN count(n)", {}, {}).next()).rejects.toThrow(
      /larger than the \d+ MB .* newsgraph backup - --store .*large\.db \| newsgraph restore/,
    );
    await thread.close();
    expect((await store.search("Somebody", 1)).length).toBe(0);
    await store.close();
  });

  it("gives an answer up that is a list of nine million numbers", async () => {
    const store = await openStore(join(folder, "long.db"));
    const asked = store.query("RETURN range(1, 9000000) AS n");
    await expect(asked).rejects.toThrow("The answer is larger than 64 MB: return fewer or shorter values");
    expect((await store.query("RETURN 1 AS one")).rows).toEqual([[1]]);
    await store.close();
  });

  it("finds everything again after closing", async () => {
    const path = join(folder, "kept.db");
    const first = await openStore(path);
    await first.add(READINGS);
    const kept = await first.subgraph({ all: true });
    await first.close();
    const second = await openStore(path);
    expect(await second.subgraph({ all: true })).toEqual(kept);
    await second.close();
  });

  it("shows one program what another one writes", async () => {
    const path = join(folder, "shared.db");
    const [writer, reader] = [await openStore(path), await openStore(path)];
    await writer.add(READINGS.slice(0, 1));
    expect((await reader.counts()).documents).toBe(1);
    await Promise.all([writer.add(READINGS.slice(1, 2)), reader.add(READINGS.slice(2, 3))]);
    expect((await writer.counts()).documents).toBe(3);
    await writer.close();
    await reader.close();
  });

  const refused: readonly (readonly [name: string, make: (path: string) => void, words: RegExp])[] = [
    ["text", (path) => writeFileSync(path, "Tokayev ".repeat(200)), /not a Newsgraph file.*--store/],
    ["another program's database", (path) => change(path, "CREATE TABLE songs (title)"), /another program/],
    [
      "a later version",
      (path) => newsgraphOfVersion(path, 99),
      new RegExp(`version 99; this Newsgraph reads version ${SCHEMA_VERSION}.*Update`),
    ],
    [
      "an earlier version",
      (path) => newsgraphOfVersion(path, 0),
      new RegExp(`version 0; this Newsgraph reads version ${SCHEMA_VERSION}.*too old.*build`),
    ],
  ];
  it.each(refused)("refuses %s, in words that name the file", async (_name, make, words) => {
    const path = join(folder, "other.db");
    make(path);
    const opened = openStore(path);
    await expect(opened).rejects.toThrow(StoreError);
    await expect(opened).rejects.toThrow(path);
    await expect(opened).rejects.toThrow(words);
  });

  it("refuses a folder, and a folder that is missing", async () => {
    await expect(openStore(folder)).rejects.toThrow(/is not a file/);
    await expect(openStore(join(folder, "none", "a.db"))).rejects.toThrow(/does not exist/);
  });

  it("carries a file of an earlier version over, and keeps a copy of it", async () => {
    const path = join(folder, "older.db");
    cpSync(fileURLToPath(new URL("files/version-4.db", import.meta.url)), path);
    const fresh = await openStore(":memory:");
    await fresh.add(READINGS);
    const [older, again] = [await openStore(path), await openStore(path)];
    expect(await older.subgraph({ all: true })).toEqual(await fresh.subgraph({ all: true }));
    expect(await again.origins()).toEqual([]);
    for (const store of [older, fresh]) await store.remove(["document:reuters"]);
    expect(await older.subgraph({ all: true })).toEqual(await fresh.subgraph({ all: true }));
    expect(await older.search("almaty", 5)).toEqual(await fresh.search("almaty", 5));
    await older.keep([VIEW, NOTE].map(add));
    expect([await again.view(VIEW.id), await again.notes()]).toEqual([VIEW, [NOTE]]);
    for (const store of [older, again, fresh]) await store.close();
    const copy = new Database(`${path}.version-4`);
    expect(copy.prepare("PRAGMA user_version").get()).toMatchObject({ user_version: 4 });
    expect(copy.prepare("SELECT count(*) AS count FROM documents").get()).toMatchObject({ count: 4 });
    copy.close();
    expect(readdirSync(folder).filter((name) => name.includes(".version-"))).toEqual(["older.db.version-4"]);
  });

  it("takes an empty file for a new store", async () => {
    const path = join(folder, "empty.db");
    writeFileSync(path, "");
    const store = await openStore(path);
    expect((await store.counts()).documents).toBe(0);
    await store.close();
  });
});

function change(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

function newsgraphOfVersion(path: string, version: number): void {
  change(
    path,
    `CREATE TABLE documents (id); PRAGMA application_id = 0x4e455753; PRAGMA user_version = ${version}`,
  );
}
