import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CountedEntity } from "../../graph/model/entity.ts";
import { byId, byProminence } from "../../graph/model/order.ts";
import { type Relation, relationId } from "../../graph/model/relation.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { type Neo4jClient, openNeo4jClient } from "../../graph/stores/neo4j-client.ts";
import { graphAmong } from "../../graph/stores/neo4j-graph-among.ts";
import type { ReadEach } from "../../graph/stores/neo4j-read.ts";
import { writeRelations } from "../../graph/stores/neo4j-relations.ts";
import { sendAhead } from "../../graph/stores/neo4j-send-ahead.ts";
import { createEntities } from "../../graph/stores/neo4j-write-entities.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { chance } from "../bench/stores/made-words.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";

/** More than are read at once, or in one query, in more types than there are. */
const [ENTITIES, RELATIONS, TYPES] = [1_400, 9_000, 40];

/** One of these by chance, the same in each run. */
function oneOf<Item>(items: readonly Item[], k: number, seed: number): Item {
  return items[Math.floor(items.length * chance(k, seed))] as Item;
}

const DATES = [null, "2021-12-31", "2022-01-05T23:30:00-05:00", "2022", ""];
const KINDS = ["Person", "Organization", "Country", "Place"] as const;
const HOSTILE = "'; MATCH (n) DETACH DELETE n //\n\"\\u0027} \u2028😀|x|";

const ALL: readonly CountedEntity[] = Array.from({ length: ENTITIES }, (_, k) => {
  const kind = oneOf(KINDS, k, 1);
  return {
    id: `${kind.toLowerCase()}:${"a-".repeat(k % 3)}${k}`,
    kind,
    name: oneOf([`Name ${k}`, HOSTILE, "Ключ"], k, 2),
    aliases: oneOf([[], [`Alias ${k}`], ["", "B", "É"]], k, 3),
    wikidataId: oneOf([null, null, `Q${k}`, ""], k, 4),
    isoCode: oneOf([null, "kz", ""], k, 5),
    documentCount: oneOf([0, 1, 70_000], k, 6),
    mentionCount: oneOf([0, 3, 2 ** 40], k, 7),
    firstSeen: oneOf(DATES, k, 8),
    lastSeen: oneOf(DATES, k, 9),
  };
});
const AMONG = ALL.slice(0, 700).map(({ id }) => id);

const EDGES: readonly Relation[] = Array.from({ length: RELATIONS }, (_, k) => {
  const subject = oneOf(ALL, k, 11).id;
  const object = oneOf(ALL, k, 12).id;
  const type = `TYPE_${k % TYPES}`;
  return {
    id: relationId({ subject, type, object }),
    type,
    subject,
    object,
    count: oneOf([1, 2, 2 ** 40], k, 13),
    documentCount: oneOf([1, 2, 300], k, 14),
    confidence: oneOf([0, 0.1, 1 / 3, 1], k, 15),
    disputed: oneOf([true, false, false], k, 16),
    firstSeen: oneOf(DATES, k, 17),
    lastSeen: oneOf(DATES, k, 18),
    role: oneOf([null, null, "president", HOSTILE, ""], k, 19),
    former: oneOf([true, false, false], k, 20),
  };
});

describe.skipIf(!hasNeo4j)("a graph out of Neo4j", () => {
  const borrowed = borrowNeo4j();
  let client: Neo4jClient;
  let store: GraphStore;
  beforeAll(async () => {
    const { uri, ...access } = borrowed();
    store = await openStore(uri, { NEO4J_USERNAME: access.username, NEO4J_PASSWORD: access.password });
    client = await openNeo4jClient({ address: uri, ...access });
    await client.write(async (run) => {
      const queries = sendAhead(run);
      await createEntities(queries, ALL);
      await queries.answered();
      await writeRelations(run, EDGES);
    });
  });
  afterAll(async () => {
    await client.close();
    await store.close();
  });
  const among = (ids: readonly string[]) => {
    const chosen = new Set(ids);
    return {
      entities: ALL.filter(({ id }) => chosen.has(id)).sort(byProminence),
      relations: EDGES.filter(({ subject, object }) => chosen.has(subject) && chosen.has(object)).sort(byId),
    };
  };

  it("is what was written, whatever is absent", async () => {
    expect(among(AMONG).relations.length).toBeGreaterThan(2_000);
    expect(await store.entityGraph(AMONG)).toEqual(among(AMONG));
    expect(await store.entityGraph(ALL.map(({ id }) => id))).toEqual({
      entities: [...ALL].sort(byProminence),
      relations: [...EDGES].sort(byId),
    });
  });

  it("holds each once, whatever is asked for twice or is not there", async () => {
    const asked = [...AMONG, "person:nobody", ...AMONG.slice(300), "", "\0", HOSTILE];
    expect(await store.entityGraph(asked)).toEqual(among(AMONG));
    expect(await store.entityGraph(["person:nobody"])).toEqual({ entities: [], relations: [] });
    const nobody = Array.from({ length: 1_500 }, (_, k) => `country:0-${k}`);
    expect(await store.entityGraph([...asked, ...nobody])).toEqual(among(AMONG));
    expect(await store.entityGraph(nobody)).toEqual({ entities: [], relations: [] });
  });

  describe("from which one is taken while it is read", () => {
    const [first, last] = ["country:!", "place:~"].map(
      (id): CountedEntity => ({ ...(ALL[0] as CountedEntity), id, kind: "Country" }),
    ) as [CountedEntity, CountedEntity];
    const others = { entities: [...ALL].sort(byId), relations: [...EDGES].sort(byId) };
    const read = async (readEach: ReadEach) => {
      const { entities, relations } = await graphAmong(
        readEach,
        [first, ...ALL, last].map(({ id }) => id),
      );
      return { entities: entities.sort(byId), relations: relations.sort(byId) };
    };
    const leave = ({ id }: CountedEntity) =>
      client.write((run) => run("MATCH (e {id: $id}) DETACH DELETE e", { id }));
    beforeEach(() =>
      client.write(async (run) => {
        const queries = sendAhead(run);
        await createEntities(queries, [first, last]);
        await queries.answered();
      }),
    );
    afterEach(async () => {
      await leave(first);
      await leave(last);
    });

    it("between the halves: all others are there, each once", async () => {
      let before: Promise<unknown> = Promise.resolve();
      const inTurn: ReadEach = (...query) => {
        const answer = before.then(() => client.readEach(...query));
        before = answer.then(() => leave(first));
        return answer;
      };
      expect(await read(inTurn)).toEqual({ ...others, entities: [first, ...others.entities, last] });
    });

    it("within a half: all others are there", async () => {
      const rowByRow: ReadEach = async (cypher, parameters, begin) => {
        const gatherer = begin();
        const session = client.driver.session({ fetchSize: 1 });
        let rows = 0;
        for await (const record of session.run(cypher, parameters)) {
          gatherer.take(record.toObject());
          rows += 1;
          if (rows === 1) await leave(last);
        }
        await session.close();
        return gatherer;
      };
      expect(await read(rowByRow)).toEqual({ ...others, entities: [first, ...others.entities] });
    });
  });

  it("is the same for those of which one end, or the subject, is asked for", async () => {
    const some = new Set(AMONG.slice(0, 50));
    const { entities, relations } = await store.derivation([...some, ...some]);
    expect(entities).toEqual(ALL.filter(({ id }) => some.has(id)).sort(byId));
    expect(relations).toEqual(EDGES.filter(({ subject }) => some.has(subject)).sort(byId));
  });

  describe("that is damaged", () => {
    const [one, other] = [AMONG[3] as string, AMONG[4] as string];
    const ends = { one, other };
    const whole: Relation = {
      id: `${one}|DAMAGED|${other}`,
      type: "DAMAGED",
      subject: one,
      object: other,
      count: 4,
      documentCount: 3,
      confidence: 0.5,
      disputed: true,
      firstSeen: "2022-01-05",
      lastSeen: "2022-02-07",
      role: "president",
      former: true,
    };
    const properties = `count: 4, documentCount: 3, confidence: 0.5, disputed: true, firstSeen: "2022-01-05",
      lastSeen: "2022-02-07", role: "president", former: true`;
    const change = (cypher: string) => client.write((run) => run(cypher, ends));
    const relationsBetween = async () =>
      (await store.entityGraph([one, other])).relations.filter(({ type }) => type.startsWith("DAMAGED"));

    it.each<[what: string, damage: string, expected: Partial<Relation>]>([
      ["nothing", "r.id = r.id", {}],
      ["no count", "r.count = null", { count: -1 }],
      ["a count as text", 'r.count = "7"', { count: 7 }],
      ["words as a count", 'r.documentCount = "seven"', { documentCount: -1 }],
      ["a list as a count", "r.documentCount = [1, 2]", { documentCount: -1 }],
      ["no confidence", "r.confidence = null", { confidence: -1 }],
      ["a whole confidence", "r.confidence = 1", { confidence: 1 }],
      ["no first day", "r.firstSeen = null", { firstSeen: null }],
      ["no last day", "r.lastSeen = null", { lastSeen: null }],
      ["no days", "r.firstSeen = null, r.lastSeen = null", { firstSeen: null, lastSeen: null }],
      ["empty days", 'r.firstSeen = "", r.lastSeen = ""', { firstSeen: "", lastSeen: "" }],
      ["a date of Neo4j's", 'r.firstSeen = date("2022-01-06")', { firstSeen: "2022-01-06" }],
      ["a number as a day", "r.lastSeen = 2022", { lastSeen: "2022" }],
      ["a list as a day", 'r.lastSeen = ["2022"]', { lastSeen: null }],
      ["no role", "r.role = null", { role: null }],
      ["a hostile role", `r.role = '\\'; DETACH DELETE n //|"'`, { role: `'; DETACH DELETE n //|"` }],
      ["a number as a role", "r.role = 7", { role: "7" }],
      ["a list as a role", 'r.role = ["president"]', { role: null }],
      ["a number as disputed", "r.disputed = 0", { disputed: false }],
      ["words as former", 'r.former = "was"', { former: false }],
      ["unknown whether disputed", "r.disputed = null", { disputed: false }],
      ["unknown whether former", "r.former = null", { former: false }],
      [
        "nothing at all",
        "r = {}",
        {
          count: -1,
          documentCount: -1,
          confidence: -1,
          disputed: false,
          firstSeen: null,
          lastSeen: null,
          role: null,
          former: false,
        },
      ],
    ])("%s", async (_what, damage, expected) => {
      const neighbour = { ...whole, id: `${other}|DAMAGED|${one}`, subject: other, object: one };
      await change(`MATCH (a:Entity {id: $one}), (b:Entity {id: $other})
        CREATE (b)-[:DAMAGED {${properties}}]->(a), (a)-[r:DAMAGED {${properties}}]->(b) SET ${damage}`);
      try {
        expect(await relationsBetween()).toEqual([{ ...whole, ...expected }, neighbour].sort(byId));
        const ofSubject = (await store.derivation([one])).relations;
        expect(ofSubject.find(({ type }) => type === "DAMAGED")).toEqual({ ...whole, ...expected });
      } finally {
        await change("MATCH (:Entity {id: $one})-[r:DAMAGED]-(:Entity {id: $other}) DELETE r");
      }
    });

    it("by two relations of one type between the same", async () => {
      await change(`MATCH (a:Entity {id: $one}), (b:Entity {id: $other})
        CREATE (a)-[:DAMAGED {${properties}}]->(b), (a)-[:DAMAGED {${properties}}]->(b)`);
      try {
        expect(await relationsBetween()).toEqual([whole, whole]);
      } finally {
        await change("MATCH (:Entity {id: $one})-[r:DAMAGED]-(:Entity {id: $other}) DELETE r");
      }
    });

    it.each<[what: string, damage: string, expected: Partial<CountedEntity>]>([
      ["no name", "e.name = null", { name: "\0" }],
      ["no counts", "e.documentCount = null, e.mentionCount = null", { documentCount: -1, mentionCount: -1 }],
      ["a list as a count", "e.mentionCount = [1]", { mentionCount: -1 }],
      ["no aliases", "e.aliases = null", { aliases: [] }],
      ["one alias that is no list", 'e.aliases = "Alias"', { aliases: ["Alias"] }],
      ["numbers as aliases", "e.aliases = [1984]", { aliases: ["1984"] }],
      ["a number as a name", "e.name = 1984", { name: "1984" }],
      ["a number as a code", "e.isoCode = 398", { isoCode: "398" }],
      ["a list as a Wikidata id", "e.wikidataId = [1]", { wikidataId: null }],
      ["a date of Neo4j's", 'e.lastSeen = date("2022-01-06")', { lastSeen: "2022-01-06" }],
      ["no days", "e.firstSeen = null, e.lastSeen = null", { firstSeen: null, lastSeen: null }],
    ])("in an entity: %s", async (_what, damage, expected) => {
      const [{ properties: before }] = (await client.read(
        "MATCH (e:Entity {id: $one}) RETURN properties(e) AS properties",
        ends,
      )) as [{ properties: unknown }];
      expect(await store.entities([one])).toEqual([ALL[3]]);
      await change(`MATCH (e:Entity {id: $one}) SET ${damage}`);
      try {
        expect(await store.entities([one])).toEqual([{ ...ALL[3], ...expected }]);
        expect((await store.entityGraph([one])).entities).toEqual([{ ...ALL[3], ...expected }]);
      } finally {
        await client.write((run) =>
          run("MATCH (e:Entity {id: $one}) SET e = $before", { ...ends, before: { ...(before as object) } }),
        );
      }
    });
  });
});
