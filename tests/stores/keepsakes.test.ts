import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { openStore } from "../../graph/stores/open-store.ts";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { keepsakeContract } from "./keepsake-contract.ts";

describe("views and notes in a file", () => {
  const folder = mkdtempSync(join(tmpdir(), "newsgraph-keepsakes-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let files = 0;
  keepsakeContract(async (isFirst) => {
    if (isFirst) files += 1;
    return openStore(join(folder, `${files}.db`));
  });
});

describe.skipIf(!hasNeo4j)("views and notes in Neo4j", () => {
  const neo4j = borrowNeo4j();
  keepsakeContract(async (isFirst) => {
    const access = neo4j();
    if (isFirst) await emptyNeo4j(access);
    return openStore(access.uri, { NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password });
  });
});
