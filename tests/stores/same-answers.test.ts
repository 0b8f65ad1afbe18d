import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { inOrder } from "./in-order.ts";
import { add, NOTE, NOTE_ON_RELATION, VIEW } from "./keepsake-contract.ts";
import { READINGS, STRANGE_READING } from "./readings.ts";
import { SHARED_QUERIES } from "./shared-queries.ts";

describe.skipIf(!hasNeo4j)("the embedded store and Neo4j give the same answer to", () => {
  const borrowed = borrowNeo4j();
  let embedded: GraphStore;
  let neo4j: GraphStore;
  beforeAll(async () => {
    const { uri, username, password } = borrowed();
    embedded = await openStore(":memory:");
    neo4j = await openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
    const origins = ["b", "a"].map((origin) => ({ origin, documentId: "document:tass", before: null }));
    for (const store of [embedded, neo4j]) {
      await store.add([...READINGS, STRANGE_READING], { origins });
      await store.keep([VIEW, NOTE, NOTE_ON_RELATION].map(add));
    }
  });
  afterAll(async () => {
    await embedded.close();
    await neo4j.close();
  });

  it.each(SHARED_QUERIES)("$cypher", async ({ cypher, parameters }) => {
    const expected = inOrder(await neo4j.query(cypher, parameters), cypher);
    expect(inOrder(await embedded.query(cypher, parameters), cypher)).toEqual(expected);
  });

  it("where documents were read from", async () => {
    const cypher = "MATCH (d:Document) RETURN d.id, d.origins, keys(d) ORDER BY d.id";
    const { rows } = await embedded.query(cypher);
    expect(rows.find(([id]) => id === "document:tass")?.[1]).toEqual(["a", "b"]);
    const withKeys = ({ rows }: { rows: readonly (readonly unknown[])[] }) =>
      rows.map(([id, origins, keys]) => [id, origins, [...(keys as string[])].sort()]);
    expect(withKeys(await embedded.query(cypher))).toEqual(withKeys(await neo4j.query(cypher)));
  });

  it("the whole graph, part by part", async () => {
    expect(await embedded.subgraph({ all: true })).toEqual(await neo4j.subgraph({ all: true }));
  });
});
