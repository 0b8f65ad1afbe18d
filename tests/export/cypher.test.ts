import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { checkStore } from "../../graph/check/check-store.ts";
import { writeCypher } from "../../graph/export/write-cypher.ts";
import type { Reading } from "../../graph/model/reading.ts";
import type { Subgraph } from "../../graph/model/subgraph.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { READINGS, readingOf, STRANGE_READING } from "../stores/readings.ts";
import { foreignGraph, hostileGraph, sampleGraph, smallGraph } from "./graphs.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { reversed, written } from "./written.ts";

/**
 * The statements of a script as cypher-shell finds them: each ends with a semicolon outside of texts, names and comments.
 * https://neo4j.com/docs/operations-manual/5/cypher-shell/
 */
function statementsOf(script: string): string[] {
  const parts = script.matchAll(/\/\/[^\n]*|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|;|[^'"`;/]+|./gs);
  const statements = [""];
  for (const [part] of parts) {
    if (part === ";") statements.push("");
    else if (!part.startsWith("//")) statements[statements.length - 1] += part;
  }
  return statements.map((each) => each.trim()).filter((each) => each !== "");
}

/** An article that names someone by each of the texts, and quotes it. */
function readingOfTexts(texts: readonly string[]): Reading {
  const named = texts.map(
    (text, k) => [`person:p${k}`, { name: text || "?", aliases: [`${text} `] }] as const,
  );
  return readingOf({
    id: "document:texts",
    title: texts.join(" "),
    text: texts.join("\n"),
    entities: { "country:kz": { name: "Kazakhstan", isoCode: "KZ" }, ...Object.fromEntries(named) },
    says: texts.map((quote, k) => ({
      type: "CITIZEN_OF",
      subject: `person:p${k}`,
      object: "country:kz",
      quote,
      role: quote,
    })),
  });
}

async function told(store: GraphStore): Promise<unknown> {
  return { subgraph: await store.subgraph({ all: true }), counts: await store.counts() };
}

describe.skipIf(!hasNeo4j)("the Cypher script", () => {
  const access = borrowNeo4j();
  let driver: Driver;
  beforeAll(() => {
    const { uri, username, password } = access();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  });
  beforeEach(() => emptyNeo4j(access()));
  afterAll(() => driver.close());

  const run = async (subgraph: Subgraph) => {
    for (const statement of statementsOf(await written(writeCypher, subgraph)))
      await driver.executeQuery(statement);
  };
  const opened = () => {
    const { uri, username, password } = access();
    return openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
  };

  it("makes the samples' graph, run twice, and check is content", async () => {
    const subgraph = await sampleGraph();
    await run(subgraph);
    await run(subgraph);
    const store = await opened();
    try {
      expect(store.foreign).toBeNull();
      expect(await store.subgraph({ all: true })).toEqual(subgraph);
      const faults = [];
      for await (const fault of checkStore(store)) faults.push(fault);
      expect(faults).toEqual([]);
    } finally {
      await store.close();
    }
  });

  it.each([
    ["of every kind of statement and figure", [...READINGS, STRANGE_READING]],
    ["of hostile texts", [readingOfTexts(hostileTexts())]],
  ])("makes a graph %s", async (_, readings) => {
    const own = await openStore(":memory:");
    await own.add(readings);
    await run(await own.subgraph({ all: true }));
    const store = await opened();
    try {
      expect(await told(store)).toEqual(await told(own));
    } finally {
      await store.close();
      await own.close();
    }
  });

  it("makes what another's database held, run twice, hostile labels and all", async () => {
    const subgraph = foreignGraph(hostileGraph());
    await run(subgraph);
    await run(subgraph);
    const { records } = await driver.executeQuery(
      "MATCH (n) WITH count(n) AS nodes MATCH (:Thing)-[r]->() RETURN nodes, count(r) AS edges, collect(DISTINCT r.role) AS roles",
    );
    const [row] = records.map((record) => record.toObject());
    expect([Number(row?.nodes), Number(row?.edges)]).toEqual([
      subgraph.entities.length,
      subgraph.content?.relationships.length,
    ]);
    expect(row?.roles.sort()).toEqual(["Captain", "Twin"]);
  });
});

it("the Cypher script is the same for the same graph, and as it was", async () => {
  const subgraph = await smallGraph();
  const script = await written(writeCypher, subgraph);
  expect(await written(writeCypher, reversed(subgraph))).toBe(script);
  await expect(script).toMatchFileSnapshot("snapshots/small.cypher");
});
