import { existsSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { buildGraph } from "../../scripts/build-graph.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { inOrder } from "./in-order.ts";
import { SHARED_QUERIES } from "./shared-queries.ts";

const ARTICLES = "../shared/articles";
const hasArticles = existsSync(ARTICLES);
if (!hasArticles)
  console.warn(`Skipped: the real articles in both stores, because ${ARTICLES} is not there.`);

describe.skipIf(!hasNeo4j || !hasArticles)("the real articles, in the embedded store and in Neo4j", () => {
  const borrowed = borrowNeo4j();
  let embedded: GraphStore;
  let neo4j: GraphStore;
  beforeAll(async () => {
    const { uri, username, password } = borrowed();
    embedded = await openStore(":memory:");
    neo4j = await openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
    for (const store of [embedded, neo4j])
      expect(await buildGraph(store, [ARTICLES])).toMatchObject({ added: 2, failed: [] });
  });
  afterAll(async () => {
    await embedded.close();
    await neo4j.close();
  });

  it("are the same graph", async () => {
    const graph = await embedded.subgraph({ all: true });
    expect(graph.statements.length).toBeGreaterThan(10);
    expect(await neo4j.subgraph({ all: true })).toEqual(graph);
  });

  it.each(SHARED_QUERIES)("$cypher", async ({ cypher, parameters }) => {
    const expected = inOrder(await neo4j.query(cypher, parameters), cypher);
    expect(inOrder(await embedded.query(cypher, parameters), cypher)).toEqual(expected);
  });
});
