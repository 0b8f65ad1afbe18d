import { get } from "node:http";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, inject } from "vitest";
import type { Neo4jAccess } from "./neo4j-server.ts";

/** Whether this run has a Neo4j; where it has none, start-neo4j.ts has said why. For `describe.skipIf(!hasNeo4j)`. */
export const hasNeo4j = inject("neo4jDesk") !== null;

/** Lends the run's Neo4j, empty, to the tests of the `describe` that calls it, and to no other file meanwhile. */
export function borrowNeo4j(): () => Neo4jAccess {
  let access: Neo4jAccess | undefined;
  const lease = new AbortController();
  beforeAll(async () => {
    access = await ask(String(inject("neo4jDesk")), lease.signal);
    await emptyNeo4j(access);
  }, 600_000);
  afterAll(() => lease.abort());
  return () => {
    if (!access) throw new Error("The Neo4j is lent from beforeAll on");
    return access;
  };
}

/** Takes every node and relationship away; constraints and indexes stay. */
export async function emptyNeo4j({ uri, username, password }: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    await driver.executeQuery("MATCH (n) DETACH DELETE n");
  } finally {
    await driver.close();
  }
}

/** By node:http: fetch ends an answer that says nothing for five minutes, and with it the loan. */
function ask(desk: string, signal: AbortSignal): Promise<Neo4jAccess> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      if (!signal.aborted) reject(error);
    };
    get(desk, { signal }, (answer) => {
      answer.on("error", fail).setEncoding("utf8");
      answer.once("data", (text: string) => {
        if (answer.statusCode === 200) resolve(JSON.parse(text) as Neo4jAccess);
        else reject(new Error(text));
      });
    }).on("error", fail);
  });
}
