import { createServer, type ServerResponse } from "node:http";
import type { TestProject } from "vitest/node";
import { missingForNeo4j, type Neo4jServer, startNeo4jServer } from "./neo4j-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where a test file asks for the one Neo4j of this run; null where there is none. */
    neo4jDesk: string | null;
  }
}

/**
 * One Neo4j serves the whole run: started when the first test file asks for it, lent to one file at a time, and gone with
 * the run. A file has it for as long as it keeps its request open.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const missing = missingForNeo4j();
  if (missing.length > 0) {
    const words = `tests on a real Neo4j: this machine has no ${missing.join(" and no ")}`;
    if (process.env.NEWSGRAPH_NO_SKIP === "1")
      throw new Error(`Nothing may be skipped, but cannot run ${words}.`);
    console.warn(`Skipped: ${words}.`);
    project.provide("neo4jDesk", null);
    return async () => {};
  }
  let server: Promise<Neo4jServer> | undefined;
  let turn: Promise<void> = Promise.resolve();
  const lend = async (answer: ServerResponse) => {
    const over = new Promise<void>((resolve) => answer.once("close", resolve));
    const before = turn;
    turn = before.then(() => over);
    await before;
    try {
      server ??= startNeo4jServer();
      const { uri, username, password } = await server;
      answer.write(`${JSON.stringify({ uri, username, password })}\n`);
    } catch (error) {
      answer.writeHead(500).end(String(error));
    }
  };
  const desk = createServer((_question, answer) => void lend(answer));
  await new Promise<void>((resolve) => desk.listen(0, "127.0.0.1", resolve));
  const address = desk.address();
  project.provide("neo4jDesk", `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`);
  return async () => {
    desk.closeAllConnections();
    desk.close();
    await (await server?.catch(() => undefined))?.stop();
  };
}
