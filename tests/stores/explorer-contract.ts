import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { NewsSource } from "../../graph/model/news-source.ts";
import type { Reading } from "../../graph/model/reading.ts";
import { GivenUpError } from "../../graph/stores/given-up.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { READINGS, readingOf } from "./readings.ts";

const TOKAYEV = "person:kassym-jomart-tokayev";
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** What every store promises the explorer's page (graph-store.ts). `openEmpty` opens the implementation with nothing in it. */
export function explorerContract(openEmpty: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openEmpty();
    await store.add(READINGS);
  });
  afterEach(() => store.close());

  it("entityGraph: entities by id with the relations among them, unknown ids left out", async () => {
    const { entities, relations } = await store.entityGraph([
      "country:kz",
      "person:nobody",
      TOKAYEV,
      "place:lodz",
    ]);
    expect(ids(entities)).toEqual([TOKAYEV, "country:kz", "place:lodz"]);
    expect(ids(relations)).toEqual(["person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz"]);
    expect(await store.entityGraph([])).toEqual({ entities: [], relations: [] });
  });

  it("until: gives up what nobody waits for any more, whatever is asked, and answers others on", async () => {
    const [b = ""] = (await store.documents()).map(({ publisher }) => publisher ?? "");
    const asked: readonly ((of: GraphStore) => Promise<unknown>)[] = [
      (of) => of.counts(),
      (of) => of.overview(10),
      (of) => of.neighbourhood("country:kz", { limit: 5 }),
      (of) => of.entityGraph(["country:kz"]),
      (of) => of.evidence(["country:kz"]),
      (of) => of.waysIn(5),
      (of) => of.timeline(),
      (of) => of.paths("country:kz", "country:ru", { limit: 3 }),
      (of) => of.compare({ outlet: b }, { outlet: null }, 5),
      (of) => of.entity("country:kz"),
      (of) => of.statementsBetween("country:kz", "country:ru"),
      (of) => of.search("tokayev", 5),
      (of) => of.searchDocuments("tokayev", 5),
      (of) => of.documents(),
      (of) => of.newsChoices(5, ["document:tass"]),
      (of) => of.document("document:tass"),
      (of) => of.subgraph({ all: true }),
    ];
    const late = AbortSignal.timeout(1);
    await expect.poll(() => late.aborted).toBe(true);
    for (const ask of asked) {
      const leave = new AbortController();
      const until = store.until(leave.signal);
      expect(await ask(until)).toEqual(await ask(store));
      const answer = ask(until);
      leave.abort("the page was closed");
      await expect(answer).rejects.toThrow(GivenUpError);
      await expect(ask(until)).rejects.toThrow(/Nobody waits/);
      await expect(ask(store.until(late))).rejects.toMatchObject({ isTimeOut: true });
    }
  });

  it("neighbourhood: tells how many neighbours there are, in all and by type", async () => {
    await store.add([
      readingOf({
        id: "document:more",
        text: "Kazakhstan and Russia.",
        entities: { "country:kz": { name: "Kazakhstan" }, "country:ru": { name: "Russia" } },
        says: [
          { type: "ACCUSED", subject: "country:kz", object: "country:ru", quote: "Kazakhstan and Russia" },
          { type: "ACCUSED", subject: "country:ru", object: "country:kz", quote: "Kazakhstan and Russia" },
          { type: "SUPPORTED", subject: "country:ru", object: "country:ru", quote: "Russia" },
        ],
      }),
    ]);
    const neighbours = { all: 3, byType: { ACCUSED: 2, MEMBER_OF: 1 } };
    expect(await store.neighbourhood("country:ru", { limit: 1 })).toMatchObject({
      entities: [{ id: "country:kz" }, { id: "country:ru" }],
      neighbours,
    });
    const members = await store.neighbourhood("country:ru", { limit: 5, type: "MEMBER_OF" });
    expect(ids(members?.entities ?? [])).toEqual(["organization:csto", "country:ru"]);
    expect(members?.neighbours).toEqual(neighbours);
    const none = await store.neighbourhood("country:ru", { limit: 5, type: "`]-() //" });
    expect(ids(none?.entities ?? [])).toEqual(["country:ru"]);
    const alone = await store.neighbourhood("place:lodz", { limit: 5 });
    expect(alone?.neighbours).toEqual({ all: 0, byType: {} });
  });

  it("waysIn: the most spoken of, the newest by day, and what is disputed", async () => {
    await store.add([
      reprint("document:evening", "Russia accused Armenia.", "2022-01-06T23:30:00Z"),
      reprint("document:denial", "Russia never accused Armenia.", "2022-01-07", true),
      reprint("document:denied-again", "Russia accused not Armenia.", null, true),
      reprint("document:unopposed", "Armenia.", null, true, "country:am"),
    ]);
    const { mostSpokenOf, newest, disputed, others } = await store.waysIn(3);
    expect(ids(mostSpokenOf)).toEqual(["country:ru", "country:am", TOKAYEV]);
    expect(ids(newest)).toEqual(["organization:security-council", "country:ru", "country:am"]);
    expect(ids(disputed)).toEqual(["country:ru|ACCUSED|country:am", `${TOKAYEV}|ACCUSED|country:ru`]);
    expect(disputed[0]).toMatchObject({ count: 3, documentCount: 3, disputed: true });
    expect(ids(others)).toEqual(["country:ru", "country:am", TOKAYEV]);
    expect(ids((await store.waysIn(1)).disputed)).toEqual(["country:ru|ACCUSED|country:am"]);
  });

  it("timeline: statements a day, without the time, and those without a day", async () => {
    await store.add([
      reprint("document:undated-too", "Russia accused Armenia."),
      reprint("document:evening", "Russia accused Armenia, again.", "2022-01-06T23:30:00-05:00"),
    ]);
    expect(await store.timeline()).toEqual({
      days: ["2022-01-05", "2022-01-06", "2022-01-08"],
      statements: [4, 5, 4],
      undated: 1,
    });
  });

  it.each([
    ["Tokaev", [TOKAYEV]],
    ["Tokayyev", [TOKAYEV]],
    ["tokaeyv", [TOKAYEV]],
    ["Qokayev", []],
    ["tokxxxv", []],
    ["nazarbaef", ["person:nursultan-nazarbayev"]],
    ["Nazerbaev", ["person:nursultan-nazarbayev"]],
    ["nursutan nazarbaev", ["person:nursultan-nazarbayev"]],
    ["Kazachstan", ["country:kz", "organization:interior-ministry-of-kazakhstan"]],
    ["minstry interior", ["organization:interior-ministry-of-kazakhstan"]],
    ["Etiene", ["place:saint-etienne"]],
    ["łodzz", ["place:lodz"]],
    ["almata", ["place:almaty"]],
    ["ministry of kazakh", ["organization:interior-ministry-of-kazakhstan"]],
    ["ministry on kazakh", []],
    ["cst", ["organization:csto"]],
    ["cstoo", ["organization:csto"]],
    ["csp", []],
    ["ta*s", []],
  ])("search %j finds what might be meant: %j", async (text, expected) => {
    expect(ids(await store.search(text, 20))).toEqual(expected);
  });

  it("search gives what begins so before what is only near it", async () => {
    await store.add([
      readingOf({
        id: "document:near",
        text: "Almaty, Almat, Almatov.",
        entities: {
          "place:almat": { name: "Almat", words: ["Almat"] },
          "person:almatov": { name: "Zakir Almatov" },
          "place:alat": { name: "Alat", words: ["Almat"] },
        },
      }),
    ]);
    expect(ids(await store.search("almat", 20))).toEqual([
      "place:almaty",
      "place:almat",
      "person:almatov",
      "place:alat",
    ]);
    expect(ids(await store.search("almat", 3))).toEqual(["place:almaty", "place:almat", "person:almatov"]);
  });

  describe("searchDocuments", () => {
    const found = async (text: string) =>
      ids((await store.searchDocuments(text, 20)).map((one) => one.document));

    it.each([
      ["nazarb", ["document:eurasia", "document:reuters"]],
      ["ALMATY etienne", ["document:undated"]],
      ["łod", ["document:undated"]],
      ["lodz izmir", ["document:undated"]],
      ["armenia denies", ["document:eurasia"]],
      ["an", []],
      ["in 2019", ["document:reuters"]],
      ["rmenia", []],
      ["", []],
      ["*", []],
      ['"', []],
      ["title:tokayev", []],
      ["tokayev russia", ["document:eurasia", "document:tass"]],
      ["tokayev NEAR russia", []],
      ["k".repeat(100), []],
    ])("%j finds %j", async (text, expected) => {
      expect((await found(text)).sort()).toEqual([...expected].sort());
    });

    it("puts words of the title before words of the text, and keeps to its limit", async () => {
      expect((await found("officers"))[0]).toBe("document:tass");
      expect((await found("help"))[0]).toBe("document:reuters");
      expect(await store.searchDocuments("russia", 1)).toHaveLength(1);
    });

    it("shows where the words stand", async () => {
      const [only] = await store.searchDocuments("ETIENNE almat", 5);
      expect(only?.document).toEqual({ ...READINGS[3]?.document, text: undefined });
      expect(only?.excerpt).toBe(READINGS[3]?.document.text);
      expect(only?.matches.map(({ start, end }) => only.excerpt.slice(start, end))).toEqual([
        "Étienne",
        "Almaty",
      ]);
    });
  });

  describe("paths", () => {
    const NAZARBAYEV = "person:nursultan-nazarbayev";
    const found = async (from: string, to: string, limit = 5) =>
      (await store.paths(from, to, { limit }))?.map(({ entityIds, steps }) => [
        entityIds,
        steps.map(({ relation, statement }) => [relation.type, statement?.id ?? null]),
      ]);

    it("lead from one entity to another, with the surest statement of each step", async () => {
      expect(await found("place:almaty", NAZARBAYEV)).toEqual([
        [
          ["place:almaty", "country:kz", TOKAYEV, NAZARBAYEV],
          [
            ["LOCATED_IN", "statement:document:tass-3"],
            ["HEAD_OF_STATE_OF", "statement:document:reuters-0"],
            ["SUCCEEDED", "statement:document:reuters-2"],
          ],
        ],
      ]);
    });

    it("are several, the shorter first, and keep to their number", async () => {
      const all = await found(TOKAYEV, "organization:csto");
      expect(all?.map(([entityIds]) => entityIds)).toEqual([
        [TOKAYEV, "organization:csto"],
        [TOKAYEV, "country:ru", "organization:csto"],
      ]);
      expect(await found(TOKAYEV, "organization:csto", 1)).toEqual(all?.slice(0, 1));
    });

    it("take the surest statement and, of relations both ways, the one that more documents state", async () => {
      await store.add([
        reprint("document:a", "Russia accused Armenia.", "2022-01-07"),
        reprint("document:b", "Russia never accused Armenia.", "2022-01-07", true),
        reprint("document:c", "Armenia and Russia.", null, false, "country:ru", "SUPPORTED"),
      ]);
      const [direct] = (await store.paths("country:am", "country:ru", { limit: 1 })) ?? [];
      expect(direct?.steps[0]?.relation.id).toBe("country:ru|ACCUSED|country:am");
      expect(direct?.steps[0]?.statement?.id).toBe("statement:document:a-0");
    });

    it("are none to oneself and to strangers, and null for nobody", async () => {
      expect(await found(TOKAYEV, TOKAYEV)).toEqual([]);
      expect(await found(TOKAYEV, "place:lodz")).toEqual([]);
      expect(await store.paths(TOKAYEV, "person:nobody", { limit: 5 })).toBeNull();
      expect(await store.paths("person:nobody", TOKAYEV, { limit: 5 })).toBeNull();
    });
  });

  describe("compare", () => {
    const compared = async (a: NewsSource, b: NewsSource, limit = 500) => {
      const { onlyA, both, onlyB, counts, entities } = await store.compare(a, b, limit);
      const ends = [...onlyA, ...both, ...onlyB].flatMap(({ subject, object }) => [subject, object]);
      expect(ids(entities).sort()).toEqual([...new Set(ends)].sort());
      return { onlyA: ids(onlyA), both: ids(both), onlyB: ids(onlyB), counts };
    };
    const ACCUSED = `${TOKAYEV}|ACCUSED|country:ru`;
    const RUSSIA_IN_CSTO = "country:ru|MEMBER_OF|organization:csto";
    const tassAndEurasia = {
      onlyA: [
        "place:almaty|LOCATED_IN|country:kz",
        "organization:interior-ministry-of-kazakhstan|PART_OF|country:kz",
      ],
      both: [RUSSIA_IN_CSTO, ACCUSED],
      onlyB: [
        "country:am|MEMBER_OF|organization:csto",
        "person:nursultan-nazarbayev|HOLDS_POSITION_IN|organization:security-council",
      ],
      counts: { onlyA: 2, both: 2, onlyB: 2 },
    };

    it.each([
      ["outlets", { outlet: "Tass" }, { outlet: "Eurasia Wire" }],
      ["documents", { documentId: "document:tass" }, { documentId: "document:eurasia" }],
      ["spans of days", { from: "2022-01-06", to: "2022-01-07" }, { from: "2022-01-08", to: "2022-12-31" }],
      ["an outlet and a day", { outlet: "Tass" }, { from: "2022-01-08", to: "2022-01-08" }],
    ] as const)("%s", async (_what, a, b) => {
      expect(await compared(a, b)).toEqual(tassAndEurasia);
    });

    it("takes a day as a whole, whatever the time", async () => {
      await store.add([reprint("document:evening", "Russia accused Armenia.", "2022-02-01T23:30:00Z")]);
      const day = { from: "2022-02-01", to: "2022-02-01" };
      const { both } = await compared(day, { documentId: "document:evening" });
      expect(both).toEqual(["country:ru|ACCUSED|country:am"]);
    });

    it("lists the best evidenced and counts all", async () => {
      await store.add([reprint("document:nameless", "Russia accused Armenia.")]);
      expect(await compared({ outlet: null }, { outlet: "Reuters" }, 1)).toEqual({
        onlyA: ["country:ru|ACCUSED|country:am"],
        both: [],
        onlyB: ["place:almaty|LOCATED_IN|country:kz"],
        counts: { onlyA: 1, both: 0, onlyB: 4 },
      });
    });

    it("finds nothing in what is not there", async () => {
      const nothing = { onlyA: [], both: [], onlyB: [], counts: { onlyA: 0, both: 0, onlyB: 0 } };
      expect(await compared({ outlet: "' OR 1 = 1 --" }, { documentId: "document:none" })).toEqual(nothing);
      expect(await compared({ from: "2022-02-01", to: "2022-01-01" }, { outlet: null })).toEqual(nothing);
    });
  });

  describe("evidence", () => {
    it("what the relations among some entities rest on, in columns", async () => {
      const { documents, relations, statements } = await store.evidence([
        TOKAYEV,
        "country:ru",
        "organization:csto",
        "person:nobody",
      ]);
      expect(ids(documents)).toEqual(["document:eurasia", "document:tass", "document:reuters"]);
      expect(documents[0]).not.toHaveProperty("text");
      expect(relations).toEqual([
        "country:ru|MEMBER_OF|organization:csto",
        "person:kassym-jomart-tokayev|ACCUSED|country:ru",
        "person:kassym-jomart-tokayev|MADE_REQUEST_TO|organization:csto",
      ]);
      expect(statements).toEqual({
        relation: [0, 0, 1, 1, 2],
        document: [0, 1, 0, 1, 2],
        confidence: [90, 100, 65, 60, 70],
        negated: [0, 0, 1, 0, 0],
        sentence: [0, 1, 2, 3, 4],
      });
    });

    it("gives reprints of one sentence one number", async () => {
      await store.add([
        reprint("document:first", "Russia  “accused”\nArmenia's army."),
        reprint("document:second", '"Russia "Accused" Armenia’s army.'),
        reprint("document:third", "Russia accused Armenia."),
      ]);
      const { documents, statements } = await store.evidence(["country:ru", "country:am"]);
      expect(ids(documents)).toEqual(["document:first", "document:second", "document:third"]);
      expect(statements.sentence).toEqual([0, 0, 1]);
    });

    it("is empty where there is none", async () => {
      const nothing = {
        documents: [],
        relations: [],
        statements: { relation: [], document: [], confidence: [], negated: [], sentence: [] },
      };
      expect(await store.evidence([])).toEqual(nothing);
      expect(await store.evidence(["country:ru", "place:lodz"])).toEqual(nothing);
    });
  });
}

/** A document in which `text` says that Russia accused Armenia, or denies it. */
function reprint(
  id: string,
  text: string,
  publishedAt: string | null = null,
  negated = false,
  subject = "country:ru",
  type = "ACCUSED",
): Reading {
  return readingOf({
    id,
    publishedAt,
    text,
    entities: {
      "country:ru": { name: "Russia", words: ["Russia"] },
      "country:am": { name: "Armenia", words: ["Armenia"] },
    },
    says: [{ type, subject, object: "country:am", quote: text.replace(/^"/, ""), negated }],
  });
}
