import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import neo4j from "neo4j-driver";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkStore } from "../../graph/check/check-store.ts";
import type { Fault } from "../../graph/check/fault.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { RULES_READER } from "../../scripts/document-reader.ts";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { add, NOTE, NOTE_ON_RELATION, VIEW } from "../stores/keepsake-contract.ts";
import { READINGS } from "../stores/readings.ts";

async function faultsOf(store: GraphStore, repair = false): Promise<Fault[]> {
  const faults: Fault[] = [];
  for await (const fault of checkStore(store, { repair })) faults.push(fault);
  return faults;
}

const OWN_VIEW = { ...VIEW, id: "view:00000000-0000-4000-8000-000000000002" };
const NOTE_ON_NOBODY = { ...NOTE, id: "note:00000000-0000-4000-8000-000000000003", about: "person:gone" };

interface Backend {
  open(): Promise<GraphStore>;
  /** Changes what is stored behind the store's back. */
  tamper(statement: string): Promise<void>;
}

/** What is done to the graph on each backend, the rules that it breaks, and whether a repair puts it right. */
const WRONGS: readonly {
  readonly name: string;
  readonly sql: string;
  readonly cypher: string;
  readonly rules: readonly string[];
  readonly mends: boolean;
}[] = [
  {
    name: "a relation that nobody states",
    sql: "INSERT INTO relations SELECT 'country:kz|SUPPORTED|country:ru', 'SUPPORTED', 'country:kz', 'country:ru', 3, 2, 0.9, 0, NULL, NULL, NULL, 0",
    cypher:
      "MATCH (a {id: 'country:kz'}), (b {id: 'country:ru'}) CREATE (a)-[:SUPPORTED {id: 'country:kz|SUPPORTED|country:ru', count: 3, documentCount: 2, confidence: 0.9, disputed: false, former: false}]->(b)",
    rules: ["relation"],
    mends: true,
  },
  {
    name: "a relation that is missing",
    sql: "DELETE FROM relations WHERE type = 'HEAD_OF_STATE_OF'",
    cypher: "MATCH ()-[r:HEAD_OF_STATE_OF]->() DELETE r",
    rules: ["relation"],
    mends: true,
  },
  {
    name: "a relation that counts too much",
    sql: "UPDATE relations SET count = 99 WHERE type = 'HEAD_OF_STATE_OF'",
    cypher: "MATCH ()-[r:HEAD_OF_STATE_OF]->() SET r.count = 99",
    rules: ["relation"],
    mends: true,
  },
  {
    name: "an entity with the counts of another",
    sql: "UPDATE entities SET mentionCount = 77 WHERE id = 'country:kz'",
    cypher: "MATCH (e:Entity {id: 'country:kz'}) SET e.mentionCount = 77",
    rules: ["entity-counts"],
    mends: true,
  },
  {
    name: "an entity of which nothing is told",
    sql: "INSERT INTO entities (id, kind, name, aliases) VALUES ('person:nobody', 'Person', 'Nobody', '[]')",
    cypher:
      "CREATE (:Entity:Person {id: 'person:nobody', name: 'Nobody', aliases: [], documentCount: 0, mentionCount: 0})",
    rules: ["entity-told-of"],
    mends: true,
  },
  {
    name: "a quotation that nobody wrote",
    sql: "UPDATE statements SET quote = 'Tokayev resigned' WHERE type = 'HEAD_OF_STATE_OF'",
    cypher: "MATCH (s:Statement {type: 'HEAD_OF_STATE_OF'}) SET s.quote = 'Tokayev resigned'",
    rules: ["quotation"],
    mends: false,
  },
  {
    name: "a confidence beyond one",
    sql: "UPDATE figures SET confidence = 1.5 WHERE id = 'figure:document:tass-0'",
    cypher: "MATCH (f:Figure {id: 'figure:document:tass-0'}) SET f.confidence = 1.5",
    rules: ["confidence"],
    mends: false,
  },
  {
    name: "spans beyond the text",
    sql: "UPDATE mentions SET starts = '[99998]', ends = '[99999]' WHERE documentId = 'document:reuters' AND entityId = 'place:almaty'",
    cypher:
      "MATCH (:Document {id: 'document:reuters'})-[m:MENTIONS]->({id: 'place:almaty'}) SET m.starts = [99998], m.ends = [99999]",
    rules: ["mention-span"],
    mends: false,
  },
  {
    name: "a note of nothing, and a view that leads away",
    sql: "INSERT INTO notes VALUES ('note:1', '', ' ', 'today', '2026'); INSERT INTO views VALUES ('view:00000000-0000-4000-8000-000000000001', 'V', '', 'https://example.org', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')",
    cypher:
      "CREATE (:Note {id: 'note:1', about: '', text: ' ', writtenAt: 'today', changedAt: '2026'}), (:View {id: 'view:00000000-0000-4000-8000-000000000001', name: 'V', note: '', address: 'https://example.org', savedAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z'})",
    rules: ["keepsake"],
    mends: false,
  },
];

function checkContract(backend: () => Promise<Backend>): void {
  let on: Backend;
  let store: GraphStore;
  beforeEach(async () => {
    on = await backend();
    store = await on.open();
    await store.add(READINGS);
    await store.keep([OWN_VIEW, NOTE, NOTE_ON_RELATION, NOTE_ON_NOBODY].map(add));
  });
  afterEach(() => store.close());

  it("is content with what was added, and with what is built from articles", async () => {
    expect(await faultsOf(store)).toEqual([]);
    await buildGraph(store, ["samples"], { reader: RULES_READER });
    expect(await faultsOf(store)).toEqual([]);
  });

  it.each(WRONGS)("finds $name", async ({ sql, cypher, rules, mends }) => {
    const before = await store.subgraph({ all: true });
    await on.tamper(store.name.startsWith("Neo4j") ? cypher : sql);
    const found = await faultsOf(store, true);
    const broken = new Set(found.map(({ rule }) => rule));
    // The file's own index lacks an entity that came behind its back.
    broken.delete("index");
    expect([...broken]).toEqual(rules);
    const left = await faultsOf(store);
    if (mends) {
      expect(left).toEqual([]);
      expect(await store.subgraph({ all: true })).toEqual(before);
    } else expect(left).toEqual(found);
  });
}

describe("newsgraph check on a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-check-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let files = 0;
  const fresh = async (): Promise<Backend> => {
    files += 1;
    const path = join(folder, `${files}.db`);
    return {
      open: () => openStore(path),
      tamper: async (statement) => {
        const database = new Database(path);
        database.exec(statement);
        database.close();
      },
    };
  };
  checkContract(fresh);

  it.each([
    [
      "a name that the index lacks",
      "DELETE FROM names WHERE rowid = (SELECT min(rowid) FROM names)",
      "index",
    ],
    ["a text that the index lacks", "INSERT INTO texts (texts) VALUES ('delete-all')", "index"],
  ])("finds %s, and mends it", async (_name, sql, rule) => {
    const on = await fresh();
    const store = await on.open();
    await store.add(READINGS);
    await on.tamper(sql);
    expect((await faultsOf(store, true)).map((fault) => fault.rule)).toEqual([rule]);
    expect(await faultsOf(store)).toEqual([]);
    expect((await store.searchDocuments("almaty", 9)).length).toBeGreaterThan(0);
    await store.close();
  });

  it("finds a row that names what is not there", async () => {
    const on = await fresh();
    const store = await on.open();
    await store.add(READINGS);
    await on.tamper("PRAGMA foreign_keys = OFF; DELETE FROM documents WHERE id = 'document:undated'");
    expect((await faultsOf(store)).map(({ rule }) => rule)).toContain("stray");
    await store.close();
  });
});

describe.skipIf(!hasNeo4j)("newsgraph check on Neo4j", () => {
  const access = borrowNeo4j();
  const backend = async (): Promise<Backend> => {
    const { uri, username, password } = access();
    await emptyNeo4j(access());
    return {
      open: () => openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password }),
      tamper: async (statement) => {
        const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
        await driver.executeQuery(statement);
        await driver.close();
      },
    };
  };
  checkContract(backend);

  it.each([
    ["no label of a kind", "REMOVE e:Country", "none"],
    ["labels of two kinds", "SET e:Person", "Country and Person"],
  ])("finds an entity with %s, goes on, and mends it", async (_what, change, labels) => {
    const on = await backend();
    const store = await on.open();
    await store.add(READINGS);
    const before = await store.subgraph({ all: true });
    await on.tamper(`MATCH (e:Entity {id: 'country:kz'}) ${change}`);
    await on.tamper("MATCH ()-[r:HEAD_OF_STATE_OF]->() SET r.count = 99");
    const found = await faultsOf(store);
    expect([found[0]?.rule, found.at(-1)?.rule]).toEqual(["entity-label", "relation"]);
    expect(found[0]?.id).toBe("country:kz");
    for (const label of labels.split(" and ")) expect(found[0]?.detail).toContain(label);
    const mended = await faultsOf(store, true);
    expect(mended.map(({ rule }) => rule)).toEqual(["entity-label", "relation"]);
    expect(await faultsOf(store)).toEqual([]);
    expect(await store.subgraph({ all: true })).toEqual(before);
    await store.close();
  });

  it.each([
    [
      "a statement without a document",
      "MATCH ()-[s:STATES]->(:Statement {id: 'statement:document:reuters-0'}) DELETE s",
    ],
    [
      "a mention twice",
      "MATCH (d:Document {id: 'document:reuters'})-[m:MENTIONS]->(e {id: 'country:kz'}) CREATE (d)-[n:MENTIONS]->(e) SET n = properties(m)",
    ],
    [
      "a relation of an unknown type",
      "MATCH (a {id: 'country:kz'}), (b {id: 'country:ru'}) CREATE (a)-[:LOVES]->(b)",
    ],
  ])("finds %s", async (_name, cypher) => {
    const on = await backend();
    const store = await on.open();
    await store.add(READINGS);
    await on.tamper(cypher);
    expect((await faultsOf(store)).map(({ rule }) => rule)).toContain("stray");
    await store.close();
  });
});
