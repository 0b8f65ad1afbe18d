import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GraphStore } from "../../../graph/stores/graph-store.ts";
import { openStore } from "../../../graph/stores/open-store.ts";
import { SCHEMA_VERSION } from "../../../graph/stores/sqlite-schema.ts";
import { emptyNeo4jHome, type Neo4jServer, startNeo4jServer } from "../../neo4j/neo4j-server.ts";
import { writeEvidencedSqlite } from "./evidenced-sqlite.ts";
import { importLargeNeo4j } from "./large-neo4j.ts";
import { writeLargeSqlite } from "./large-sqlite.ts";

const MEMORY = { heap: 2048, pages: 2048 };

/** What the rows measure on, each made when first asked for and used by all of them. */
export interface LentStores {
  /** A Neo4j of Newsgraph's own, with constraints and indexes; what rows write into it stays. */
  smallNeo4j(): Promise<Neo4jServer>;
  /** The path of a file with the large graph. Files stay for the next run in the folder NEWSGRAPH_BENCH_FILES, where that is given. */
  largeFile(): string;
  /** The path of a file with the graph of so many made readings. */
  evidencedFile(documents: number): string;
  largeNeo4j(): Promise<Neo4jServer>;
  giveBack(): Promise<void>;
}

export function lendStores(): LentStores {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-bench-"));
  const started: Neo4jServer[] = [];
  const once = <Thing>(make: () => Thing): (() => Thing) => {
    let made: { readonly thing: Thing } | undefined;
    return () => {
      made ??= { thing: make() };
      return made.thing;
    };
  };
  const file = (name: string, write: (path: string) => void): string => {
    const path = join(process.env.NEWSGRAPH_BENCH_FILES ?? folder, `${name}-version-${SCHEMA_VERSION}.db`);
    if (existsSync(path)) return path;
    rmSync(`${path}.unfinished`, { force: true });
    write(`${path}.unfinished`);
    renameSync(`${path}.unfinished`, path);
    return path;
  };
  const start = async (home?: string): Promise<Neo4jServer> => {
    const server = await startNeo4jServer(home, MEMORY);
    started.push(server);
    await (await openNeo4j(server)).close();
    return server;
  };
  return {
    smallNeo4j: once(() => start()),
    largeFile: () => file("large", writeLargeSqlite),
    evidencedFile: (documents) =>
      file(`evidenced-${documents}`, (path) => writeEvidencedSqlite(path, documents)),
    largeNeo4j: once(() => {
      const home = emptyNeo4jHome();
      importLargeNeo4j(home);
      return start(home);
    }),
    async giveBack() {
      for (const server of started) await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export function openNeo4j({ uri, username, password }: Neo4jServer): Promise<GraphStore> {
  return openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
}
