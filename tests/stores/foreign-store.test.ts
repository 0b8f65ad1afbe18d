import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CypherError } from "../../graph/cypher/cypher-error.ts";
import { interpretGraph } from "../../graph/import/interpret-graph.ts";
import { rawGraphOfPart } from "../../graph/import/raw-graph-of-part.ts";
import { recordsOfGraph } from "../../graph/import/records-of-graph.ts";
import type { CountedEntity } from "../../graph/model/entity.ts";
import { entityIdsOfResult } from "../../graph/stores/entity-ids-of-result.ts";
import { type GraphStore, StoreError } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { borrowNeo4j, emptyNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import type { Neo4jAccess } from "../neo4j/neo4j-server.ts";
import {
  BIDI_NAME,
  dropFilmSchema,
  FILM_COUNTS,
  LONG_NAME,
  loadFilms,
  ODD_LABEL,
  ODD_TYPE,
  SCRIPT_NAME,
  wholeDatabase,
  withDriver,
} from "./film-graph.ts";
import { READINGS } from "./readings.ts";

describe.skipIf(!hasNeo4j)("a Neo4j that Newsgraph did not build", () => {
  const borrowed = borrowNeo4j();
  let access: Neo4jAccess;
  let store: GraphStore;
  let before: string;
  const open = () =>
    openStore(access.uri, { NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password });
  beforeAll(async () => {
    access = borrowed();
    await loadFilms(access);
    before = await wholeDatabase(access);
    store = await open();
  });
  afterAll(async () => {
    expect(await wholeDatabase(access)).toBe(before);
    await store?.close();
    await dropFilmSchema(access);
  });

  const find = async (name: string): Promise<CountedEntity> => {
    const { entities } = await store.overview(100);
    const found = entities.find((entity) => entity.name === name);
    if (!found) throw new Error(`${name} is not among ${entities.map((entity) => entity.name).join(", ")}`);
    return found;
  };

  it("is told from Newsgraph's own, and has no documents", async () => {
    expect(store.foreign).not.toBeNull();
    expect(await store.counts()).toEqual({
      documents: 0,
      statements: 0,
      figures: 0,
      entities: FILM_COUNTS.nodes,
      relations: FILM_COUNTS.relationships,
    });
    expect(store.foreign?.kinds).toEqual([
      "Person",
      "Actor",
      "Film",
      "Director",
      "Rating",
      ODD_LABEL,
      "Node",
    ]);
    expect(await store.documents()).toEqual([]);
    expect(await store.links()).toEqual([]);
    expect((await store.waysIn(3)).mostSpokenOf[0]?.name).toBe("North of Nowhere");
  });

  it("calls each node by what its label's nodes are called by, and its kind is its rarest label", async () => {
    const { entities } = await store.overview(100);
    const told = entities.map(({ kind, name }) => [kind, name]);
    expect(told).toContainEqual(["Actor", "Ada Moreau"]);
    expect(told).toContainEqual(["Director", "Dora Klein"]);
    expect(told).toContainEqual(["Director", "Cy Vance"]);
    expect(told).toContainEqual(["Film", "North of Nowhere"]);
    expect(told).toContainEqual(["Person", BIDI_NAME]);
    expect(told).toContainEqual(["Person", SCRIPT_NAME]);
    expect(told).toContainEqual([ODD_LABEL, "A quarry"]);
    expect(told).toContainEqual(["Rating", expect.stringMatching(/^Rating \d+$/)]);
    expect(told).toContainEqual(["Node", expect.stringMatching(/^Node \d+$/)]);
    expect(entities).toHaveLength(FILM_COUNTS.nodes);
    const long = entities.find(({ name }) => name.startsWith("Zacharias"));
    expect(long?.name.length).toBeLessThan(310);
  });

  it("shows the best connected first, with the relations among them", async () => {
    const { entities, relations } = await store.overview(4);
    expect(entities).toHaveLength(4);
    expect(entities[0]?.name).toBe("North of Nowhere");
    const ids = entities.map(({ id }) => id);
    expect(relations.length).toBeGreaterThan(2);
    for (const { subject, object } of relations)
      expect(ids).toEqual(expect.arrayContaining([subject, object]));
  });

  it("counts parallel relationships of one type as one relation, and keeps loops", async () => {
    const [ada, north, cy] = await Promise.all(["Ada Moreau", "North of Nowhere", "Cy Vance"].map(find));
    const { relations } = await store.entityGraph([ada, north, cy].map((entity) => entity?.id as string));
    const told = relations.map(({ subject, type, object, count }) => [subject, type, object, count]);
    expect(told).toEqual(
      expect.arrayContaining([
        [ada?.id, "ACTED_IN", north?.id, 2],
        [cy?.id, "ACTED_IN", north?.id, 1],
        [cy?.id, "DIRECTED", north?.id, 1],
        [cy?.id, "QUOTES", cy?.id, 1],
      ]),
    );
    expect(told).toHaveLength(4);
  });

  it("expands a node to its best joined neighbours", async () => {
    const north = await find("North of Nowhere");
    const all = await store.neighbourhood(north.id, { limit: 25 });
    expect(all?.entities.map(({ name }) => name).sort()).toEqual([
      "A quarry",
      "Ada Moreau",
      "Bo Łukasik",
      "Cy Vance",
      "North of Nowhere",
      expect.stringMatching(/^Rating/),
    ]);
    const few = await store.neighbourhood(north.id, { limit: 2 });
    expect(few?.entities.map(({ name }) => name).sort()).toEqual([
      "Ada Moreau",
      "Cy Vance",
      "North of Nowhere",
    ]);
    expect(all?.relations.map(({ type }) => type)).toContain(ODD_TYPE);
    expect(all?.neighbours).toEqual({
      all: 5,
      byType: { ACTED_IN: 3, DIRECTED: 1, HAS_RATING: 1, [ODD_TYPE]: 1 },
    });
    const shot = await store.neighbourhood(north.id, { limit: 25, type: ODD_TYPE });
    expect(shot?.entities.map(({ name }) => name).sort()).toEqual(["A quarry", "North of Nowhere"]);
    expect(
      await store.neighbourhood(north.id, { limit: 25, type: "NO_SUCH`]-() DETACH DELETE n //" }),
    ).toMatchObject({
      relations: [],
    });
    expect(await store.neighbourhood("4:nowhere:0", { limit: 25 })).toBeNull();
    expect(await store.neighbourhood("`) DETACH DELETE", { limit: 25 })).toBeNull();
  });

  it.each([
    ["ada", "Ada Moreau"],
    ["moreau ada", "Ada Moreau"],
    ["lukasik", "Bo Łukasik"],
    ["Łukasik", "Bo Łukasik"],
    ["nowhere", "North of Nowhere"],
    ["clear wat", "The Glass Harbour"],
    ["quarry", "A quarry"],
    ["<script>document", SCRIPT_NAME],
  ])("searches for %s", async (text, name) => {
    expect((await store.search(text, 5)).map((entity) => entity.name)).toContain(name);
  });

  it.each(["", "  ", '") OR *', "a:b^2~ AND NOT", "\\", "%", "x".repeat(500)])(
    "searches for %j without harm",
    async (text) => {
      expect(await store.search(text, 5)).toBeInstanceOf(Array);
    },
  );

  it("finds the beginning of a name of 10,000 characters", async () => {
    const [found] = await store.search("Zacharias zzz", 5);
    expect(found?.name.slice(0, 20)).toBe(LONG_NAME.slice(0, 20));
  });

  it("tells the properties of a node, whatever their type", async () => {
    const content = await store.foreign?.node((await find("Ada Moreau")).id);
    expect(content).toEqual({
      labels: ["Actor", "Person"],
      properties: [
        { name: "born", value: 1971 },
        { name: "home", value: expect.stringContaining('"x":1') },
        { name: "lucky", value: "[7, 13]" },
        { name: "met", value: "1999-12-31" },
        { name: "name", value: "Ada Moreau" },
      ],
    });
    const cy = await store.foreign?.node((await find("Cy Vance")).id);
    expect(cy?.properties).toContainEqual({ name: "huge", value: "9007199254740993" });
    const evil = await store.foreign?.node((await find(SCRIPT_NAME)).id);
    expect(evil?.properties).toContainEqual({ name: "__proto__", value: "polluted" });
    expect(await store.foreign?.node("4:nowhere:0")).toBeNull();
  });

  it("tells the relationships between two nodes, each with its properties", async () => {
    const [ada, north] = await Promise.all(["Ada Moreau", "North of Nowhere"].map(find));
    const between = await store.foreign?.relationships(north?.id as string, ada?.id as string, 10);
    expect(between?.map(({ type, subject, properties }) => [type, subject, properties])).toEqual([
      [
        "ACTED_IN",
        ada?.id,
        [
          { name: "role", value: "Captain" },
          { name: "weeks", value: 12 },
        ],
      ],
      [
        "ACTED_IN",
        ada?.id,
        [
          { name: "role", value: "Twin sister" },
          { name: "weeks", value: 3 },
        ],
      ],
    ]);
    expect(await store.foreign?.relationships(north?.id as string, ada?.id as string, 1)).toHaveLength(1);
  });

  it("answers queries in its own labels, and its answers can be drawn", async () => {
    const answer = await store.query(
      "MATCH (p:Person)-[r:ACTED_IN]->(f:Film {title: 'Once Again'}) RETURN p, r",
    );
    expect(answer.rows).toHaveLength(4);
    const ids = entityIdsOfResult(store, answer);
    const { entities, relations } = await store.entityGraph(ids);
    expect(entities.map(({ name }) => name)).toContain("Once Again");
    expect(entities).toHaveLength(5);
    expect(relations).toHaveLength(4);
    const parallel = await store.query(
      "MATCH (:Actor {name: 'Ada Moreau'})-[r]->(:Film {released: 1998}) RETURN r",
    );
    const [first, second] = parallel.rows.map(([r]) => (r as { id: string }).id);
    expect(first).not.toBe(second);
  });

  it.each([
    "CREATE (n)",
    "MATCH (n) SET n.x = 1",
    "CREATE INDEX FOR (n:Film) ON (n.x)",
    "LOAD CSV FROM 'file:///etc/passwd' AS x RETURN x",
  ])("refuses %s", async (cypher) => {
    await expect(store.query(cypher)).rejects.toBeInstanceOf(CypherError);
  });

  it("tells ways between two nodes, without sentences", async () => {
    const [ada, dora] = await Promise.all(["Ada Moreau", "Dora Klein"].map(find));
    const paths = await store.paths(ada?.id as string, dora?.id as string, { limit: 3 });
    const glass = await find("The Glass Harbour");
    expect(paths?.[0]?.entityIds).toEqual([ada?.id, glass.id, dora?.id]);
    expect(paths?.[0]?.steps.map(({ relation, statement }) => [relation.type, statement])).toEqual([
      ["ACTED_IN", null],
      ["DIRECTED", null],
    ]);
    expect(await store.paths(ada?.id as string, "4:nowhere:0", { limit: 3 })).toBeNull();
  });

  it("is taken along with all that it holds", async () => {
    const [ada, north] = await Promise.all(["Ada Moreau", "North of Nowhere"].map(find));
    const part = await store.subgraph({ entityIds: [ada?.id as string, north?.id as string], depth: 0 });
    expect(part.entities.map(({ name }) => name).sort()).toEqual(["Ada Moreau", "North of Nowhere"]);
    expect(part.content?.relationships).toHaveLength(2);
    expect(part.content?.nodes.get(north?.id as string)?.properties).toContainEqual({
      name: "released",
      value: 1998,
    });
    const all = await store.subgraph({ all: true });
    expect(all.entities).toHaveLength(FILM_COUNTS.nodes);
    expect(all.content?.relationships).toHaveLength(FILM_COUNTS.relationships);
    const near = await store.subgraph({ entityIds: [north?.id as string], depth: 1 });
    expect(near.entities).toHaveLength(6);
  });

  it("becomes a graph of Newsgraph's own, whose edges say from which database they are", async () => {
    const raw = await rawGraphOfPart(await store.part({ all: true }), store.name);
    const kinds = new Map([
      ["actor", "Person"],
      ["film", "Organization"],
    ] as const);
    const graph = interpretGraph(raw, { kinds, otherwise: "Organization" });
    const own = await openStore(":memory:");
    await own.restore(recordsOfGraph(graph, { path: store.name, format: "neo4j" }), []);
    const { rows } = await own.query(
      "MATCH (:Person {name: 'Ada Moreau'})<-[:SUBJECT]-(s:Statement)-[:OBJECT]->({name: 'North of Nowhere'}) RETURN s.quote",
    );
    expect(rows.flat()).toContainEqual(expect.stringMatching(/^Ada Moreau — ACTED_IN → North of Nowhere/));
    await own.close();
  });

  it("takes no reading in, and says why", async () => {
    const refusal = await store.add(READINGS).catch((error: Error) => error);
    expect(refusal).toBeInstanceOf(StoreError);
    expect(String(refusal)).toMatch(/that Newsgraph did not build.*Give an empty database/);
  });
});

describe.skipIf(!hasNeo4j)("whose a Neo4j is", () => {
  const borrowed = borrowNeo4j();
  const open = (build?: "alone" | "beside") => {
    const { uri, username, password } = borrowed();
    return openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password }, { build });
  };
  const change = (cypher: string) =>
    withDriver(borrowed(), async (driver) => void (await driver.executeQuery(cypher)));
  afterAll(() => emptyNeo4j(borrowed()));

  it("an empty one is Newsgraph's to build in, and stays its own", async () => {
    const store = await open();
    expect(store.foreign).toBeNull();
    await store.add(READINGS);
    await store.close();
    const again = await open();
    expect(again.foreign).toBeNull();
    expect((await again.counts()).documents).toBe(READINGS.length);
    await again.close();
  });

  it("one of others is, although an earlier Newsgraph left its constraints there", async () => {
    await emptyNeo4j(borrowed());
    await change("CREATE (:Film {title: 'X'})-[:OF]->(:Person {name: 'Y'})");
    expect(await wholeDatabase(borrowed())).toContain("newsgraph_v");
    const store = await open();
    expect(store.foreign).not.toBeNull();
    await store.close();
  });

  it("is not built in without a word, and nothing is written", async () => {
    const before = await wholeDatabase(borrowed());
    const refusal = await open("alone").catch((error: Error) => error);
    expect(refusal).toBeInstanceOf(StoreError);
    expect(String(refusal)).toMatch(
      /holds 2 nodes that Newsgraph did not build: nothing was written.*--beside/,
    );
    expect(await wholeDatabase(borrowed())).toBe(before);
  });

  it("is built in beside what others have there where somebody says so, and then it is Newsgraph's", async () => {
    const store = await open("beside");
    await store.add(READINGS);
    expect((await store.counts()).documents).toBe(READINGS.length);
    await store.close();
    const again = await open();
    expect(again.foreign).toBeNull();
    await again.close();
  });

  it("is not built in where the labels are the same, whoever says so", async () => {
    await emptyNeo4j(borrowed());
    await change("CREATE (:Document {id: 'mine', text: 'x'})");
    const refusal = await open("beside").catch((error: Error) => error);
    expect(refusal).toBeInstanceOf(StoreError);
    expect(String(refusal)).toMatch(/Newsgraph's own labels \(Document\)/);
    const store = await open();
    expect(store.foreign).not.toBeNull();
    await store.close();
  });
});
