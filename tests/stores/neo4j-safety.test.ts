import { createServer, type Server } from "node:net";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CypherError } from "../../graph/cypher/cypher-error.ts";
import { GivenUpError } from "../../graph/stores/given-up.ts";
import { type GraphStore, StoreError } from "../../graph/stores/graph-store.ts";
import { openNeo4jClient } from "../../graph/stores/neo4j-client.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import type { QuerySource } from "../../graph/stores/query-source.ts";
import { openQueryThread } from "../../graph/stores/query-thread.ts";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import type { Neo4jAccess } from "../neo4j/neo4j-server.ts";
import { READINGS, readingOf } from "./readings.ts";

const CANARY = "canary-password-7";
const HUGE_ROW = "RETURN range(1, 9000000) AS n";

function sourceOf({ uri, username, password }: Neo4jAccess): QuerySource & { kind: "neo4j" } {
  return { kind: "neo4j", ids: "application", address: uri, username, password };
}

/** What opening says when it fails; opening must fail. */
async function refusal(uri: string, environment: Record<string, string> = {}): Promise<Error> {
  try {
    await (await openStore(uri, environment)).close();
  } catch (error) {
    return error as Error;
  }
  throw new Error(`${uri} was opened`);
}

describe("a Neo4j that cannot be reached", () => {
  let silent: Server;
  beforeAll(async () => {
    silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => void silent.close());
  const silentPort = () => (silent.address() as { port: number }).port;

  it.each(["bolt", "neo4j", "bolt+s", "neo4j+s", "bolt+ssc"])(
    "%s:// where nobody listens",
    async (scheme) => {
      const error = await refusal(`${scheme}://anna:${CANARY}@127.0.0.1:1`);
      expect(error).toBeInstanceOf(StoreError);
      expect(error.message).toContain(`${scheme}://127.0.0.1:1: no Neo4j answers there. Start it`);
      expect(error.message).not.toContain(CANARY);
    },
  );

  it("one that accepts and never answers, within 10 seconds", async () => {
    const started = Date.now();
    const error = await refusal(`bolt://127.0.0.1:${silentPort()}`, { NEO4J_PASSWORD: CANARY });
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).not.toContain(CANARY);
    expect(Date.now() - started).toBeLessThan(12_000);
  });

  it.each([
    ["http://127.0.0.1:7474", /http:\/\/ is no address of a store.*bolt:\/\//],
    [`bolt://anna:${CANARY}@host:port:1`, /cannot be read/],
    [`bolt://anna:%E0%A4%A@${CANARY}:1`, /cannot be read/],
  ])("%s", async (uri, words) => {
    const error = await refusal(uri);
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(words);
    expect(error.message).not.toContain(CANARY);
  });
});

describe.skipIf(!hasNeo4j)("a Neo4j that is there", () => {
  const borrowed = borrowNeo4j();
  let access: Neo4jAccess;
  let store: GraphStore;
  const environment = () => ({ NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password });
  beforeAll(async () => {
    access = borrowed();
    store = await openStore(access.uri, environment());
    await store.add(READINGS);
  });
  afterAll(async () => {
    await store.close();
  });

  it("is opened with the credentials in its address, which no name shows", async () => {
    const { host } = new URL(access.uri);
    const opened = await openStore(`bolt://neo4j:${access.password}@${host}`, { NEO4J_PASSWORD: "other" });
    expect(opened.name).toBe(`Neo4j at bolt://${host}`);
    await opened.close();
  });

  it("is opened from the environment alone, with its database named", async () => {
    const opened = await openStore(undefined, {
      ...environment(),
      NEO4J_URI: access.uri,
      NEO4J_DATABASE: "neo4j",
    });
    expect(opened.name).toBe(`Neo4j at ${access.uri}, database neo4j`);
    await opened.close();
  });

  it("is opened by neo4j://, at the address that was given and not the one that the server gives itself", async () => {
    const opened = await openStore(access.uri.replace("bolt:", "neo4j:"), environment());
    expect((await opened.counts()).documents).toBe(READINGS.length);
    await opened.close();
  });

  it("a wrong password is refused in words that do not repeat it", async () => {
    const error = await refusal(access.uri, { NEO4J_PASSWORD: CANARY });
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toContain(
      `${access.uri}: the user name or password is wrong. Check NEO4J_USERNAME`,
    );
    expect(error.message).not.toContain(CANARY);
  });

  it("a database that does not exist is refused", async () => {
    const error = await refusal(access.uri, { ...environment(), NEO4J_DATABASE: "nowhere" });
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(/no database of that name. Check NEO4J_DATABASE/);
  });

  it("a graph of another model version is refused", async () => {
    await change("CREATE CONSTRAINT newsgraph_v9_other FOR (n:Other) REQUIRE n.id IS UNIQUE");
    const error = await refusal(access.uri, environment());
    await change("DROP CONSTRAINT newsgraph_v9_other");
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(/version 9; this Newsgraph reads versions 2 and 3/);
  });

  it("is made ready by several programs at once", async () => {
    for (const label of ["document", "entity", "statement"])
      await change(`DROP CONSTRAINT newsgraph_v2_${label}`);
    await change("DROP INDEX newsgraph_v2_names");
    const opened = await Promise.all([1, 2, 3].map(() => openStore(access.uri, environment())));
    expect(await opened[0]?.search("tokayev", 5)).toHaveLength(1);
    for (const other of opened) await other.close();
  });

  it("has unique ids, indexes of what lists are sorted by, and full-text indexes", async () => {
    const { rows } = await store.query(
      "SHOW INDEXES YIELD name, type WHERE name STARTS WITH 'newsgraph_v' RETURN name, type ORDER BY name",
    );
    expect(rows).toEqual([
      ["newsgraph_v2_document", "RANGE"],
      ["newsgraph_v2_entity", "RANGE"],
      ["newsgraph_v2_entity_documentcount", "RANGE"],
      ["newsgraph_v2_entity_firstseen", "RANGE"],
      ["newsgraph_v2_figure", "RANGE"],
      ["newsgraph_v2_names", "FULLTEXT"],
      ["newsgraph_v2_note", "RANGE"],
      ["newsgraph_v2_statement", "RANGE"],
      ["newsgraph_v2_statement_date", "RANGE"],
      ["newsgraph_v2_statement_negated", "RANGE"],
      ["newsgraph_v2_texts", "FULLTEXT"],
      ["newsgraph_v2_view", "RANGE"],
      ["newsgraph_v3_words", "FULLTEXT"],
    ]);
  });

  it.each([
    "CREATE (n:Entity {id: 'x'})",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n:Entity) SET n.name = 'x' RETURN n",
    "MERGE (n:Entity {id: 'x'}) RETURN n",
    "MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS",
    "MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
    "CREATE INDEX evil FOR (n:Entity) ON (n.name)",
    "DROP CONSTRAINT newsgraph_v2_entity",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
    "MATCH (d:Document) LOAD CSV FROM 'http://127.0.0.1:1/' + d.id AS line RETURN line",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "SHOW TRANSACTIONS",
    "SHOW SETTINGS",
    "SHOW USERS",
    "SHOW PROCEDURES",
    "SHOW FUNCTIONS",
    "SHOW DATABASES",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "CREATE USER eve SET PASSWORD 'password'",
    "CALL dbms.listConfig()",
    "CALL dbms.killConnection('x')",
    "CALL dbms.queryJmx('*:*')",
    "CALL db.clearQueryCaches()",
    "CALL tx.setMetaData({a: 1})",
    "CALL db.stats.retrieve('GRAPH COUNTS')",
    "CALL db.createLabel('x')",
    "CALL { CALL dbms.listConfig() YIELD name RETURN name } RETURN name",
    "MATCH (n) RETURN n UNION MATCH (n) LOAD CSV FROM 'file:///etc/passwd' AS n2 RETURN n",
    "EXPLAIN EXPLAIN MATCH (n) RETURN n",
    "PROFILE CREATE (n) RETURN n",
    "PROFILE LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "// first\n/* then */ pRoFiLe LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "CYPHER 5 PROFILE LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "\\u0050ROFILE LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "/* \\u002a/ PROFILE RETURN 1 // */ RETURN 1",
    "L\\u004fAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "/* nothing */ CREATE (n)",
    "CYPHER planner=cost CREATE (n)",
    "RETURN 1; CREATE (n)",
    "USE system SHOW USERS",
  ])("refuses %s", async (cypher) => {
    const before = await everything();
    await expect(store.query(cypher)).rejects.toThrow(CypherError);
    expect(await everything()).toEqual(before);
  });

  it.each([
    "MATCH (n) RETURN count(n)",
    "MATCH p = shortestPath((a:Person)-[*..4]-(b:Organization)) RETURN p LIMIT 3",
    "MATCH (a)-[r*1..3]->(b) WHERE NOT (a)-->(b) RETURN a, b ORDER BY a.id SKIP 1 LIMIT 5",
    "MATCH (e:Entity) OPTIONAL MATCH (e)<-[:OBJECT]-(s) RETURN e.name, count(s), collect(s.type)",
    "MATCH (e:Entity) WHERE EXISTS { (e)-[:MEMBER_OF]->() } RETURN COUNT { (e)--() }",
    "/* a comment */ // and another\n MATCH (n) RETURN count(n)",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.index.fulltext.queryNodes('newsgraph_v2_names', 'tok*') YIELD node, score RETURN node.name, score",
    "UNWIND range(1, 3) AS i RETURN i UNION ALL RETURN 4 AS i",
    "MATCH (a:Person), (b:Country) WHERE a.firstSeen = b.firstSeen RETURN DISTINCT a.name, b.name",
    "MATCH (e {id: 'country:kz'}) RETURN [(e)<-[:LOCATED_IN]-(p) | p.name]",
    "CALL { MATCH (n:Person) RETURN n LIMIT 1 } RETURN n",
    "MATCH SHORTEST 1 (a:Person)-[]->+(b:Organization) RETURN count(*)",
    "MATCH (a)-[:ACCUSED|MEMBER_OF]->(b)<-[:MEMBER_OF]-(c) RETURN a, b, c",
  ])("answers %s", async (cypher) => {
    expect((await store.query(cypher)).rows.length).toBeGreaterThan(0);
  });

  it.each([
    ["MATCH (n RETURN n", "syntax", 1, 10],
    ["MATCH (n)\nRETURN m", "syntax", 2, 8],
    ["RETURN $missing", "syntax", null, null],
    ["RETURN 1 / 0", "runtime", null, null],
  ])("tells what is wrong with %j and where", async (cypher, kind, line, column) => {
    const error = await store.query(cypher).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CypherError);
    expect(error).toMatchObject({ kind, line, column });
    expect((error as Error).message).not.toMatch(/EXPLAIN/);
  });

  it("tells in words that a query needs more memory than the server gives one, and answers the next", async () => {
    const greedy = "UNWIND range(1, 20000000) AS n WITH n ORDER BY n % 1000 RETURN collect(n)[0]";
    const error = await store.query(greedy).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CypherError);
    expect(error).toMatchObject({
      kind: "runtime",
      message: "The query needs more memory than it may use: add LIMIT or a condition",
    });
    expect((await store.query("RETURN 1 AS one")).rows).toEqual([[1]]);
  });

  it("stops within two seconds while a row of nine million numbers is unpacked, and answers others meanwhile", async () => {
    const stop = new AbortController();
    const asked = store.query(HUGE_ROW, {}, { signal: stop.signal }).catch((thrown: unknown) => thrown);
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    expect((await store.query("RETURN 1 AS one")).rows).toEqual([[1]]);
    const stopped = performance.now();
    stop.abort();
    expect(await asked).toMatchObject({ kind: "runtime", message: "The query was stopped" });
    expect(performance.now() - stopped).toBeLessThan(2_000);
    expect((await store.query("RETURN 1 AS one")).rows).toEqual([[1]]);
    expect(await transactionsOf("range(1, 9000000)")).toEqual([]);
  });

  it("gives a query up whose rows need more memory than its thread has, and answers the next", async () => {
    const thread = openQueryThread(sourceOf(access), 64);
    const first = (cypher: string) => thread.answer(cypher, {}, { timeLimit: 80_000 }).next();
    const greedy = "RETURN [n IN range(1, 1500000) | {number: n}] AS maps";
    await expect(first(greedy)).rejects.toThrow("The query needs more memory than it may use");
    expect((await first("RETURN 1 AS one")).value).toEqual({ columns: ["one"], rows: [[1]] });
    await thread.close();
  });

  it("tells in words that the server refuses the thread or is gone, without the password", async () => {
    const errors = [];
    for (const other of [{}, { address: "bolt://127.0.0.1:1" }, { database: "nowhere" }]) {
      const wrong = "database" in other ? {} : { password: CANARY };
      const thread = openQueryThread({ ...sourceOf(access), ...wrong, ...other }, 256);
      errors.push(
        await thread
          .answer("RETURN 1", {}, {})
          .next()
          .catch((thrown: unknown) => thrown),
      );
      await thread.close();
    }
    const words = [/user name or password is wrong/, /no Neo4j answers there/, /no database of that name/];
    for (const [k, error] of errors.entries()) {
      expect(error).toBeInstanceOf(StoreError);
      expect((error as Error).message).toMatch(words[k] as RegExp);
      expect((error as Error).message).not.toContain(CANARY);
    }
  });

  it("stops reading an answer without end", async () => {
    await expect(store.query("UNWIND range(1, 20000000) AS i RETURN i")).rejects.toThrow(
      /more than 100000 rows/,
    );
  });

  it("makes the server stop what it looks up for somebody who has left", async () => {
    const client = await openNeo4jClient({ ...access, address: access.uri });
    const leave = new AbortController();
    const asked = client.until(leave.signal).read("UNWIND range(1, 2000000000) AS gone RETURN sum(gone)");
    const outcome = asked.catch((error: unknown) => error);
    await expect.poll(() => transactionsOf("AS gone")).toHaveLength(1);
    leave.abort();
    const left = performance.now();
    expect(await outcome).toBeInstanceOf(GivenUpError);
    expect(performance.now() - left).toBeLessThan(1_000);
    await expect.poll(() => transactionsOf("AS gone")).toEqual([]);
    await client.close();
  });

  it("four importers at once write what one would", async () => {
    const readings = Array.from({ length: 24 }, (_, k) => {
      const [first, second] = [`person:p${k % 3}`, `person:p${(k % 5) + 3}`];
      const text = `One met Two, ${k}.`;
      const entities = {
        [first]: { name: "One", words: ["One"] },
        [second]: { name: "Two", words: ["Two"] },
      };
      const says = [{ type: "CONSULTED", subject: first, object: second, quote: "One met Two" }];
      return readingOf({ id: `document:n${k}`, publishedAt: `2022-02-${10 + k}`, text, entities, says });
    });
    const alone = await openStore(":memory:");
    await alone.add([...READINGS, ...readings]);
    const importers = await Promise.all([0, 1, 2, 3].map(() => openStore(access.uri, environment())));
    await Promise.all(
      importers.map(async (importer, k) => {
        for (const reading of readings.filter((_, n) => n % 4 === k || n % 4 === (k + 1) % 4))
          await importer.add([reading]);
        await importer.close();
      }),
    );
    expect(await store.subgraph({ all: true })).toEqual(await alone.subgraph({ all: true }));
    await alone.close();
    await emptyNeo4j(access);
  });

  /** What the server still runs. */
  async function transactionsOf(text: string): Promise<unknown[]> {
    const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
    const { records } = await driver.executeQuery("SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery");
    await driver.close();
    return records.map((record) => record.get("currentQuery")).filter((query) => query.includes(text));
  }

  async function change(cypher: string): Promise<void> {
    const driver = neo4j.driver(access.uri, neo4j.auth.basic(access.username, access.password));
    await driver.executeQuery(cypher);
    await driver.close();
  }

  async function everything() {
    return (await store.query("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN count(DISTINCT n), count(r)"))
      .rows;
  }
});
