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

async function ask(desk: string, signal: AbortSignal): Promise<Neo4jAccess> {
  const answer = await fetch(desk, { signal });
  if (!answer.ok || !answer.body) throw new Error(await answer.text());
  const { value } = await answer.body.getReader().read();
  return JSON.parse(new TextDecoder().decode(value)) as Neo4jAccess;
}
