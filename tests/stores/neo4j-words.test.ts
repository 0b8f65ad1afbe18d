import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkStore } from "../../graph/check/check-store.ts";
import type { Fault } from "../../graph/check/fault.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { type Neo4jClient, openNeo4jClient } from "../../graph/stores/neo4j-client.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { searchWords } from "../../graph/stores/search-words.ts";
import { madeReadings } from "../bench/stores/made-readings.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { readingOf } from "./readings.ts";

const INDEX = "newsgraph_v3_words";

describe("the words that an entity is searched by", () => {
  const named = (name: string, aliases: string[] = []) =>
    searchWords({ name, aliases, documentCount: 1, mentionCount: 2 }).split(" ");

  it("are its rank, and each word once, without accents, with its beginnings", () => {
    expect(named("Łódź Ma", ["Lodz"]).slice(1)).toEqual([
      ..."__l __lo __lod __lodz lodz".split(" "),
      ..."__m __ma ma".split(" "),
    ]);
    expect(named("")[0]).toMatch(/^_\d\d$/);
  });

  it("are parted by letters, not by halves of them", () => {
    expect(named("𝒳𐐨𐐩").slice(1, 3)).toEqual(["__x", "__x𐐨"]);
  });
});

/** Names by which stores could differ: signs within words, scripts without blanks, words that languages leave out. */
const STRANGE = readingOf({
  id: "document:strange-names",
  text: "O'Brien, 北京大学, The Who, To Be, ประเทศไทย, R07 and Straße.",
  entities: {
    "person:obrien": { name: "Conan O'Brien", words: ["O'Brien"] },
    "organization:pku": { name: "北京大学", words: ["北京大学"] },
    "organization:who": { name: "The Who", words: ["The Who"] },
    "organization:be": { name: "To Be", words: ["To Be"] },
    "place:thai": { name: "ประเทศไทย", words: ["ประเทศไทย"] },
    "organization:r07": { name: "R07", words: ["R07"] },
    "place:strasse": { name: "Straße", words: ["Straße"] },
  },
});

describe.skipIf(!hasNeo4j)("search on Neo4j", () => {
  const borrowed = borrowNeo4j();
  let client: Neo4jClient;
  let embedded: GraphStore;
  let store: GraphStore;
  const open = (onMigration?: (done: number, total: number) => void) => {
    const { uri, username, password } = borrowed();
    const environment = { NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    return openStore(uri, environment, { onMigration });
  };
  const change = (cypher: string) => client.write((run) => run(cypher));
  const faults = async (repair = false) => {
    const found: Fault[] = [];
    for await (const fault of checkStore(store, { repair })) if (fault.rule === "index") found.push(fault);
    return found;
  };
  beforeAll(async () => {
    const { uri, ...access } = borrowed();
    client = await openNeo4jClient({ address: uri, ...access });
    embedded = await openStore(":memory:");
    store = await open();
    for (const one of [embedded, store]) await one.add([...madeReadings(400), STRANGE]);
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await embedded.close();
    await client.close();
  });

  it("gives the embedded store's answers in its order, however many there are", async () => {
    const { entities } = await embedded.overview(60);
    const beginnings = entities.flatMap(({ name }) =>
      [1, 2, 3, 4, 5, 7, 9, 14].map((letters) => name.slice(0, letters)),
    );
    const wrong = entities.slice(0, 12).map(({ name }) => `${name.slice(0, 3)}x${name.slice(4)}`);
    for (const text of new Set([...beginnings, ...wrong]))
      for (const limit of [5, 200])
        expect([text, limit, (await store.search(text, limit)).map(({ id }) => id)]).toEqual([
          text,
          limit,
          (await embedded.search(text, limit)).map(({ id }) => id),
        ]);
  }, 300_000);

  it.each([
    "brien",
    "o'brien",
    "obrien",
    "北京",
    "京",
    "the",
    "the w",
    "to",
    "be",
    "ประเท",
    "r07",
    "_07",
    "__r",
    "strasse",
    "stra",
    "12",
  ])("finds by %j what the embedded store finds", async (text) => {
    expect(await store.search(text, 20)).toEqual(await embedded.search(text, 20));
  });

  it("keeps its words to itself", async () => {
    const { rows } = await store.query("MATCH (e:Entity {id: 'person:obrien'}) RETURN e");
    expect(rows[0]?.[0]).toMatchObject({ properties: { name: "Conan O'Brien" } });
    expect(JSON.stringify(rows)).not.toContain("searchWords");
    expect(await store.entities(["person:obrien"])).toEqual(await embedded.entities(["person:obrien"]));
  });

  it("makes a graph that an older Newsgraph wrote ready when it is opened, and goes on where that broke off", async () => {
    await change(`DROP INDEX ${INDEX}`);
    await change("MATCH (e:Organization|Person) REMOVE e.searchWords");
    const told: (readonly [number, number])[] = [];
    const opened = await open((done, total) => told.push([done, total]));
    expect(told.at(-1)?.[0]).toBe((await opened.counts()).entities);
    expect((await opened.search("obr", 5)).map(({ id }) => id)).toEqual(
      (await embedded.search("obr", 5)).map(({ id }) => id),
    );
    expect((await opened.search("brien", 5)).map(({ id }) => id)).toEqual(["person:obrien"]);
    await opened.close();
    const again: unknown[] = [];
    await (await open((...progress) => again.push(progress))).close();
    expect(again).toEqual([]);
  });

  it("has no index in an empty database until one is asked for, or what is written first is done", async () => {
    const indexes = async () =>
      (
        await client.read(
          "SHOW INDEXES YIELD name, owningConstraint WHERE name STARTS WITH 'newsgraph_' AND owningConstraint IS NULL RETURN name ORDER BY name",
        )
      ).map(({ name }) => String(name));
    const all = await indexes();
    expect(all).toContain(INDEX);
    const emptied = async () => {
      for (const name of await indexes()) await change(`DROP INDEX ${name}`);
      await change("MATCH (n) DETACH DELETE n");
    };
    await emptied();
    await (await open()).close();
    expect(await indexes()).toEqual([]);
    const written = await open();
    await written.add([STRANGE]);
    expect(await indexes()).toEqual([]);
    await written.close();
    expect(await indexes()).toEqual(all);
    await emptied();
    const searched = await open();
    await searched.add([STRANGE]);
    const found = await Promise.all([searched.search("conan", 5), searched.search("brien", 5)]);
    expect(found.flat().map(({ id }) => id)).toEqual(["person:obrien", "person:obrien"]);
    expect(await indexes()).toEqual(all);
    await searched.close();
    await emptied();
    const killed = await open();
    await killed.add([STRANGE]);
    await (await open()).close();
    expect(await indexes()).toEqual(all);
    await killed.close();
    await store.add([...madeReadings(400), STRANGE]);
  }, 120_000);

  it("is checked, and put right by repair", async () => {
    expect(await faults()).toEqual([]);
    await change("MATCH (e:Entity {id: 'person:obrien'}) SET e.searchWords = 'other'");
    const [fault, ...others] = await faults(true);
    expect(fault).toMatchObject({ id: "names", detail: expect.stringMatching(/^1 entities.*person:obrien/) });
    expect(others).toEqual([]);
    expect(await faults()).toEqual([]);
    expect(await store.search("brien", 5)).toHaveLength(1);
  }, 120_000);
});
