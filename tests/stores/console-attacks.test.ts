import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CypherError } from "../../graph/cypher/cypher-error.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { whyItMayWrite } from "../../graph/stores/neo4j-self-test.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { READINGS } from "./readings.ts";

const CANARY = "canary-of-a-file-4c1f";
const AT_ONCE = 6;

/** What is no data and no file, and still more than reading. */
const ADMINISTRATION = [
  "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
  "ALTER USER neo4j SET PASSWORD 'newpassword' CHANGE NOT REQUIRED",
  "ALTER USER neo4j SET STATUS SUSPENDED",
  "CREATE USER eve SET PASSWORD 'password'",
  "DROP USER neo4j",
  "RENAME USER neo4j TO eve",
  "CREATE ROLE eve",
  "GRANT ROLE admin TO eve",
  "DENY READ {*} ON GRAPH * TO PUBLIC",
  "CREATE DATABASE other",
  "DROP DATABASE neo4j",
  "STOP DATABASE neo4j",
  "START DATABASE neo4j",
  "ALTER DATABASE neo4j SET ACCESS READ ONLY",
  "CREATE ALIAS other FOR DATABASE neo4j",
  "DROP ALIAS other FOR DATABASE",
  "ENABLE SERVER 'x'",
  "DEALLOCATE DATABASES FROM SERVER 'x'",
  "CREATE INDEX evil FOR (n:Entity) ON (n.name)",
  "CREATE TEXT INDEX evil FOR (n:Entity) ON (n.name)",
  "CREATE FULLTEXT INDEX evil FOR (n:Entity) ON EACH [n.name]",
  "CREATE CONSTRAINT evil FOR (n:Entity) REQUIRE n.name IS UNIQUE",
  "DROP INDEX newsgraph_v2_names",
  "DROP CONSTRAINT newsgraph_v2_entity",
  "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
  "SHOW TRANSACTIONS YIELD transactionId TERMINATE TRANSACTIONS transactionId YIELD message RETURN message",
  "SHOW TRANSACTIONS",
  "SHOW SETTINGS",
  "SHOW SETTINGS YIELD name, value RETURN name, value",
  "SHOW USERS",
  "SHOW CURRENT USER",
  "SHOW ROLES",
  "SHOW PRIVILEGES",
  "SHOW DATABASES",
  "SHOW DATABASE neo4j",
  "SHOW HOME DATABASE",
  "SHOW ALIASES FOR DATABASES",
  "SHOW SERVERS",
  "SHOW PROCEDURES",
  "SHOW FUNCTIONS",
  "USE system SHOW USERS",
  "USE system MATCH (n) RETURN n",
  "CREATE (n:Evil)",
  "MATCH (n) DETACH DELETE n",
  "MATCH (n) SET n.evil = 1",
  "MATCH (n) REMOVE n.id",
  "MERGE (n:Evil {id: 1})",
  "MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS",
  "MATCH (n) CALL (n) { SET n.evil = 1 } IN 2 CONCURRENT TRANSACTIONS OF 1 ROW",
  "MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
  "RETURN 1; CREATE (n)",
];

/** Each with ADDRESS where a file's or a host's goes. */
const LOADS = [
  "LOAD CSV FROM 'ADDRESS' AS line RETURN line",
  "LOAD CSV WITH HEADERS FROM 'ADDRESS' AS line RETURN line",
  "LOAD CSV FROM 'ADDRESS' AS line FIELDTERMINATOR ';' RETURN line",
  "MATCH (d:Document) LOAD CSV FROM 'ADDRESS?' + d.id AS line RETURN line",
  "MATCH (n) WITH n LIMIT 1 LOAD CSV FROM 'ADDRESS' AS line RETURN n, line",
  "UNWIND ['ADDRESS'] AS address LOAD CSV FROM address AS line RETURN line",
  "CALL { LOAD CSV FROM 'ADDRESS' AS line RETURN line } RETURN line",
  "CALL () { LOAD CSV FROM 'ADDRESS' AS line RETURN line } RETURN line",
  "CALL { CALL { LOAD CSV FROM 'ADDRESS' AS line RETURN line } RETURN line } RETURN line",
  "MATCH (n) CALL (n) { LOAD CSV FROM 'ADDRESS' AS line RETURN line } RETURN line",
  "UNWIND [1] AS x CALL { LOAD CSV FROM 'ADDRESS' AS line RETURN line } IN TRANSACTIONS RETURN line",
  "RETURN 1 AS line UNION LOAD CSV FROM 'ADDRESS' AS line RETURN line",
  "RETURN 1 AS line UNION ALL LOAD CSV FROM 'ADDRESS' AS line RETURN line",
  "RETURN EXISTS { LOAD CSV FROM 'ADDRESS' AS line RETURN line } AS found",
  "RETURN COUNT { LOAD CSV FROM 'ADDRESS' AS line RETURN line } AS found",
  "RETURN COLLECT { LOAD CSV FROM 'ADDRESS' AS line RETURN line } AS found",
  "MATCH (n) WHERE EXISTS { LOAD CSV FROM 'ADDRESS' AS line RETURN line } RETURN n",
  "OPTIONAL MATCH (n:Nobody) LOAD CSV FROM 'ADDRESS' AS line RETURN line",
  "LOAD CSV FROM $address AS line RETURN line",
  "L\\u004fAD CSV FROM 'ADDRESS' AS line RETURN line",
  "PROFILE LOAD CSV FROM 'ADDRESS' AS line RETURN line",
  "CYPHER 5 LOAD CSV FROM 'ADDRESS' AS line RETURN line",
  "CYPHER runtime=slotted LOAD CSV FROM 'ADDRESS' AS line RETURN line",
  "/* MATCH */ LOAD /**/ CSV FROM 'ADDRESS' AS line RETURN line",
];

interface Procedure {
  readonly name: string;
  readonly argumentDescription: readonly { readonly type: string }[];
  readonly returnDescription: readonly { readonly name: string }[];
}

const ARGUMENTS: Readonly<Record<string, string>> = {
  STRING: "'neo4j'",
  INTEGER: "1",
  FLOAT: "1.0",
  NUMBER: "1",
  BOOLEAN: "true",
  MAP: "{}",
  NODE: "null",
};

/** Calls of a procedure as a user might write them: alone, behind a pattern, and within. */
function callsOf({ name, argumentDescription, returnDescription }: Procedure): string[] {
  const values = argumentDescription.map(({ type }) =>
    type.startsWith("LIST") ? "[]" : (ARGUMENTS[type.split(/[ |]/)[0] ?? ""] ?? "null"),
  );
  const call = `CALL ${name}(${values.join(", ")})`;
  const column = returnDescription[0]?.name;
  if (column === undefined) return [call, `PROFILE ${call}`, `MATCH (n) WITH n LIMIT 1 ${call} RETURN n`];
  const yielded = `${call} YIELD ${column}`;
  return [
    call,
    `PROFILE ${call}`,
    `RETURN null AS ${column} UNION ${yielded} RETURN ${column}`,
    `${yielded} RETURN ${column}`,
    `MATCH (n) WITH n LIMIT 1 ${yielded} RETURN n, ${column}`,
    `CALL { ${yielded} RETURN ${column} } RETURN ${column}`,
  ];
}

describe.skipIf(!hasNeo4j)("what does more than read, on a Neo4j", () => {
  const borrowed = borrowNeo4j();
  const heard: string[] = [];
  let trap: Server;
  let folder: string;
  let driver: Driver;
  let store: GraphStore;
  let addresses: readonly string[];
  beforeAll(async () => {
    const { uri, username, password } = borrowed();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    store = await openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
    await store.add(READINGS);
    trap = createServer((socket) => {
      heard.push(String(socket.remotePort));
      socket.on("error", () => {}).destroy();
    });
    await new Promise<void>((resolve) => trap.listen(0, "127.0.0.1", resolve));
    folder = mkdtempSync(join(tmpdir(), "newsgraph-trap-"));
    writeFileSync(join(folder, "secret.csv"), `${CANARY}\n`);
    const { port } = trap.address() as { port: number };
    addresses = [`file://${join(folder, "secret.csv")}`, `http://127.0.0.1:${port}/`];
  });
  afterAll(async () => {
    await store.close();
    await driver.close();
    trap.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const rowsOf = async (cypher: string, database = "neo4j") =>
    (await driver.executeQuery(cypher, {}, { database })).records.map((record) => record.toObject());
  /** Everything that a statement could have changed. */
  const state = async () =>
    inspect(
      [
        await rowsOf("MATCH (n) RETURN n ORDER BY elementId(n)"),
        await rowsOf("MATCH ()-[r]->() RETURN r ORDER BY elementId(r)"),
        await rowsOf("SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name"),
        await rowsOf("SHOW INDEXES YIELD name, type, state RETURN name, type, state ORDER BY name"),
        await rowsOf("SHOW USERS YIELD user, suspended RETURN user, suspended ORDER BY user", "system"),
        await rowsOf("SHOW DATABASES YIELD name, access, currentStatus RETURN * ORDER BY name", "system"),
        await rowsOf("SHOW SETTINGS YIELD name, value RETURN name, value ORDER BY name"),
        await rowsOf("CALL db.labels() YIELD label RETURN label ORDER BY label"),
        await rowsOf("CALL db.relationshipTypes() YIELD relationshipType AS type RETURN type ORDER BY type"),
        await rowsOf("CALL db.propertyKeys() YIELD propertyKey AS key RETURN key ORDER BY key"),
      ],
      { depth: null, maxArrayLength: null, maxStringLength: null },
    );

  it("the trap catches who loads a file or reaches a host", async () => {
    const [file, host] = addresses;
    expect(inspect(await rowsOf(`LOAD CSV FROM '${file}' AS line RETURN line`))).toContain(CANARY);
    await expect(rowsOf(`LOAD CSV FROM '${host}' AS line RETURN line`)).rejects.toThrow();
    expect(heard.splice(0)).not.toEqual([]);
  });

  it("300 statements and more change nothing, read no file, reach no host", async () => {
    const procedures = (await rowsOf(
      "SHOW PROCEDURES YIELD name, argumentDescription, returnDescription",
    )) as unknown as Procedure[];
    const loads = LOADS.flatMap((load) =>
      addresses.map((address) => ({
        cypher: load.replaceAll("ADDRESS", address),
        parameters: load.includes("$address") ? { address } : {},
      })),
    );
    const statements = [
      ...[...procedures.flatMap(callsOf), ...ADMINISTRATION].map((cypher) => ({ cypher, parameters: {} })),
      ...loads,
    ];
    const before = await state();
    const answered: string[] = [];
    const wrong: string[] = [];
    const left = statements.values();
    const throwOneByOne = async (): Promise<void> => {
      for (const { cypher, parameters } of left) {
        const outcome = await store.query(cypher, parameters).catch((error: unknown) => error);
        if (outcome instanceof Error && !(outcome instanceof CypherError))
          wrong.push(`${cypher}: ${outcome}`);
        if (inspect(outcome, { depth: null }).includes(CANARY)) wrong.push(`${cypher}: tells the file`);
        if (!(outcome instanceof Error)) answered.push(/CALL ([\w.]+)\(/.exec(cypher)?.[1] ?? cypher);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, throwOneByOne));
    expect(wrong).toEqual([]);
    expect([...new Set(answered)].sort()).toEqual([
      "db.labels",
      "db.propertyKeys",
      "db.relationshipTypes",
      "db.schema.nodeTypeProperties",
      "db.schema.relTypeProperties",
      "db.schema.visualization",
    ]);
    expect(heard).toEqual([]);
    expect(await state()).toBe(before);
    console.warn(`${statements.length} statements, of ${procedures.length} procedures among others`);
    expect(statements.length).toBeGreaterThan(300);
  }, 300_000);

  it("a server that writes where it may only read is found out, and nothing of it stays", async () => {
    const before = await state();
    const reading = driver.session({ defaultAccessMode: "READ" });
    expect(await whyItMayWrite(reading)).toBeNull();
    await reading.close();
    // A session that may write is what READ is to a server that takes it for a hint.
    const writing = driver.session({ defaultAccessMode: "WRITE" });
    expect(await whyItMayWrite(writing)).toMatch(/it writes/);
    await writing.close();
    expect(await state()).toBe(before);
  });
});
