import { describe } from "vitest";
import { openStore } from "../../graph/stores/open-store.ts";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { addContract } from "./add-contract.ts";
import { changeContract } from "./change-contract.ts";
import { explorerContract } from "./explorer-contract.ts";
import { graphStoreContract } from "./graph-store-contract.ts";
import { queryContract } from "./query-contract.ts";
import { relinkContract } from "./relink-contract.ts";

describe.skipIf(!hasNeo4j)("the Neo4j store", () => {
  const neo4j = borrowNeo4j();
  const openEmpty = async () => {
    const access = neo4j();
    await emptyNeo4j(access);
    return openStore(access.uri, { NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password });
  };
  describe("as every store", () => graphStoreContract(openEmpty));
  describe("as every store of the explorer", () => explorerContract(openEmpty));
  describe("when documents come", () => addContract(openEmpty));
  describe("when documents go and come", () => changeContract(openEmpty));
  describe("when mentions are linked", () => relinkContract(openEmpty));
  describe("as a store beside the program", () => queryContract(openEmpty));
});
