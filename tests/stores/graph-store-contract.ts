import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Document } from "../../graph/model/document.ts";
import { partOfSubgraph } from "../../graph/model/part-of-subgraph.ts";
import type { Reading } from "../../graph/model/reading.ts";
import { deriveRelations } from "../../graph/model/relation.ts";
import type { Statement } from "../../graph/model/statement.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { readPart } from "../read-part.ts";
import { READINGS, readingOf, STRANGE_READING } from "./readings.ts";

const ALL = { all: true } as const;
const TOKAYEV = "person:kassym-jomart-tokayev";
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** What every store promises (graph-store.ts). `openEmpty` opens the implementation with nothing in it. */
export function graphStoreContract(openEmpty: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openEmpty();
  });
  afterEach(() => store.close());

  describe("what is stored", () => {
    beforeEach(async () => void (await store.add(READINGS)));

    it("keeps documents as they were read", async () => {
      for (const { document } of READINGS) expect(await store.document(document.id)).toEqual(document);
      expect(await store.document("document:none")).toBeNull();
    });

    it("keeps statements as they were read", async () => {
      const statements = READINGS.flatMap((reading) => reading.statements);
      expect((await store.subgraph(ALL)).statements).toEqual(
        statements.sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
    });

    it("keeps figures as they were read, and gives those about an entity with it", async () => {
      const figures = READINGS.flatMap((reading) => reading.figures).sort((a, b) => (a.id < b.id ? -1 : 1));
      expect((await store.subgraph(ALL)).figures).toEqual(figures);
      const record = await store.entity("country:kz");
      expect(record?.figures).toEqual(figures.filter(({ about }) => about === "country:kz"));
      expect(record?.documents.map(({ id }) => id)).toContain("document:eurasia");
      expect(ids(record?.others ?? [])).toContain("organization:interior-ministry-of-kazakhstan");
      expect((await store.entity(TOKAYEV))?.figures).toEqual([]);
      const part = await store.subgraph({ entityIds: ["country:kz"], depth: 0 });
      expect(ids(part.figures)).toEqual(["figure:document:eurasia-0", "figure:document:tass-0"]);
    });

    it("refuses a figure that names an entity which the reading does not list", async () => {
      const good = READINGS[1] as Reading;
      const figures = good.figures.map((figure) => ({ ...figure, about: "place:nowhere" }));
      const document = { ...good.document, id: "document:other" };
      const statements = good.statements.map((statement) => ({ ...statement, documentId: document.id }));
      const bad = {
        ...good,
        document,
        statements,
        figures: figures.map((f) => ({ ...f, documentId: document.id })),
      };
      await expect(store.add([bad])).rejects.toThrow(/place:nowhere/);
      expect((await store.counts()).documents).toBe(4);
    });

    it("derives relations from statements and from nothing else", async () => {
      const { relations, statements } = await store.subgraph(ALL);
      expect(relations).toEqual(deriveRelations(statements));
      expect(relations.find(({ type }) => type === "ACCUSED")).toMatchObject({
        count: 2,
        documentCount: 2,
        disputed: true,
      });
      expect(relations.find(({ type }) => type === "HOLDS_POSITION_IN")).toMatchObject({
        role: "chairman",
        former: true,
      });
    });

    it("counts entities over documents and keeps every name", async () => {
      const [tokayev, csto, lodz] = await Promise.all(
        [TOKAYEV, "organization:csto", "place:lodz"].map(async (id) => (await store.entities([id]))[0]),
      );
      expect(tokayev).toEqual({
        id: TOKAYEV,
        kind: "Person",
        name: "Kassym-Jomart Tokayev",
        aliases: ["Tokayev"],
        wikidataId: "Q1057906",
        isoCode: null,
        documentCount: 3,
        mentionCount: 5,
        firstSeen: "2022-01-05",
        lastSeen: "2022-01-08",
      });
      expect(csto).toMatchObject({
        name: "Collective Security Treaty Organization",
        aliases: ["CSTO"],
        documentCount: 3,
      });
      expect(lodz).toMatchObject({ documentCount: 1, mentionCount: 1, firstSeen: null, lastSeen: null });
    });

    it("keeps every span of every mention", async () => {
      for (const { document, mentions } of READINGS) {
        const edges = await store.mentionsOf(document.id);
        expect(edges.map(({ entityId }) => entityId)).toEqual(
          [...new Set(mentions.map((m) => m.entityId))].sort(),
        );
        for (const { entityId, starts, ends } of edges) {
          const words = starts.map((start, k) => document.text.slice(start, ends[k]));
          expect(words).toEqual(mentions.filter((m) => m.entityId === entityId).map(({ text }) => text));
        }
      }
    });

    it("tells which bodies of news can be compared: outlets, days and the newest documents, and those that are asked for", async () => {
      const { outlets, documents, documentCount, days } = await store.newsChoices(2, [
        "document:undated",
        "document:eurasia",
        "document:none",
      ]);
      expect(ids(documents)).toEqual(["document:eurasia", "document:tass", "document:undated"]);
      expect(documents[0]).not.toHaveProperty("text");
      const all = await store.documents();
      const dated = all.flatMap(({ publishedAt }) => publishedAt?.slice(0, 10) ?? []);
      expect(days).toEqual({ from: dated.at(-1), to: dated[0] });
      expect([outlets.length, documentCount]).toEqual([2, 4]);
      const most = await store.newsChoices(9, []);
      for (const { outlet, documents: count } of most.outlets)
        expect(count).toBe(all.filter(({ publisher }) => publisher === outlet).length);
      expect(most.outlets.reduce((sum, { documents: count }) => sum + count, 0)).toBe(4);
      expect(most.documents).toEqual(all);
      await store.remove(ids(all));
      expect(await store.newsChoices(9, [])).toEqual({
        outlets: [],
        documents: [],
        documentCount: 0,
        days: null,
      });
    });

    it("lists documents newest first, undated last", async () => {
      expect(ids(await store.documents())).toEqual([
        "document:eurasia",
        "document:tass",
        "document:reuters",
        "document:undated",
      ]);
      expect((await store.documents())[0]).not.toHaveProperty("text");
    });
  });

  describe("questions", () => {
    beforeEach(async () => void (await store.add(READINGS)));

    it("overview: the most spoken of that have a relation, then others", async () => {
      const { entities, relations } = await store.overview(4);
      expect(ids(entities)).toEqual([TOKAYEV, "organization:csto", "place:almaty", "country:kz"]);
      expect(ids(relations)).toEqual([
        "person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz",
        "person:kassym-jomart-tokayev|MADE_REQUEST_TO|organization:csto",
        "place:almaty|LOCATED_IN|country:kz",
      ]);
      const all = await store.overview(100);
      expect(all.entities).toHaveLength(13);
      expect(all.relations).toHaveLength(9);
      expect(ids((await store.overview(8)).entities)).not.toContain("organization:reuters");
    });

    it("neighbourhood: the best-evidenced neighbours and all relations among them", async () => {
      const graph = await store.neighbourhood(TOKAYEV, { limit: 2 });
      expect(ids(graph?.entities ?? [])).toEqual([TOKAYEV, "country:kz", "country:ru"]);
      expect(ids(graph?.relations ?? [])).toEqual([
        "person:kassym-jomart-tokayev|ACCUSED|country:ru",
        "person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz",
      ]);
      expect(ids((await store.neighbourhood("place:lodz", { limit: 5 }))?.entities ?? [])).toEqual([
        "place:lodz",
      ]);
      expect(await store.neighbourhood("person:nobody", { limit: 5 })).toBeNull();
    });

    it("entity: with documents, mentions, statements and everyone they name", async () => {
      const record = await store.entity("country:ru");
      expect(record?.entity.name).toBe("Russia");
      expect(ids(record?.documents ?? [])).toEqual(["document:eurasia", "document:tass"]);
      expect(record?.mentions.map(({ documentId }) => documentId)).toEqual([
        "document:eurasia",
        "document:tass",
      ]);
      expect(ids(record?.statements ?? [])).toEqual([
        "statement:document:eurasia-0",
        "statement:document:eurasia-3",
        "statement:document:tass-0",
        "statement:document:tass-2",
      ]);
      expect(ids(record?.others ?? [])).toEqual([
        TOKAYEV,
        "organization:csto",
        "organization:reuters",
        "organization:interior-ministry-of-kazakhstan",
        "organization:tass",
      ]);
      expect(await store.entity("person:nobody")).toBeNull();
    });

    it("statementsBetween: either way round", async () => {
      const accusations = ["statement:document:eurasia-0", "statement:document:tass-0"];
      expect(ids(await store.statementsBetween(TOKAYEV, "country:ru"))).toEqual(accusations);
      expect(ids(await store.statementsBetween("country:ru", TOKAYEV))).toEqual(accusations);
      expect(await store.statementsBetween("country:ru", "country:kz")).toEqual([]);
    });

    it.each([
      ["tok", [TOKAYEV]],
      ["TOKAYEV kas", [TOKAYEV]],
      ["jomart", [TOKAYEV]],
      ["omart", []],
      ["csto", ["organization:csto"]],
      ["treaty coll", ["organization:csto"]],
      ["treaty csto", []],
      ["lodz", ["place:lodz"]],
      ["ŁÓDŹ", ["place:lodz"]],
      ["etienne st", ["place:saint-etienne"]],
      ["Saint-É", ["place:saint-etienne"]],
      ["alma ata", ["place:almaty"]],
      ["alma", ["place:almaty"]],
      ["a", ["place:almaty", "country:am"]],
      ["kazakhstan", ["country:kz", "organization:interior-ministry-of-kazakhstan"]],
      ["", []],
      [" - ", []],
      ['"', []],
      ["*", []],
      ["NOT", []],
      ["AND tok", []],
      ["name:tok", []],
      ["tok~", [TOKAYEV]],
    ])("search %j finds %j", async (text, expected) => {
      expect(ids(await store.search(text, 20))).toEqual(expected);
    });

    it("search keeps to its limit", async () => {
      expect(ids(await store.search("kazakhstan", 1))).toEqual(["country:kz"]);
    });

    it("entities: by id, unknown ones left out", async () => {
      expect(ids(await store.entities(["country:kz", "person:nobody", TOKAYEV]))).toEqual([
        TOKAYEV,
        "country:kz",
      ]);
      expect(await store.entities([])).toEqual([]);
    });

    it("subgraph: within some relations, with the evidence that belongs", async () => {
      const none = await store.subgraph({ entityIds: ["place:almaty"], depth: 0 });
      expect(ids(none.entities)).toEqual(["place:almaty"]);
      expect(none.relations).toEqual([]);
      expect(ids(none.documents)).toEqual(["document:reuters", "document:tass", "document:undated"]);
      const one = await store.subgraph({ entityIds: ["place:almaty"], depth: 1 });
      expect(ids(one.entities)).toEqual(["place:almaty", "country:kz"]);
      expect(ids(one.statements)).toEqual(["statement:document:reuters-3", "statement:document:tass-3"]);
      const two = await store.subgraph({ entityIds: ["place:almaty"], depth: 2 });
      expect(ids(two.entities)).toContain(TOKAYEV);
      expect(ids(two.entities)).not.toContain("country:ru");
      expect((await store.subgraph(ALL)).documents).toHaveLength(4);
    });

    it("part: what subgraph holds, piece by piece, however many are chosen", async () => {
      const unknown = Array.from({ length: 5_001 }, (_, k) => `person:unknown-${k}`);
      const names = new Map((await store.subgraph(ALL)).entities.map(({ id, name }) => [id, name]));
      for (const selection of [
        ALL,
        { entityIds: ["place:almaty"], depth: 1 },
        { entityIds: [TOKAYEV, "country:kz", "country:ru"], depth: 0 },
        { entityIds: [...unknown, TOKAYEV, "country:kz", "country:ru"], depth: 0 },
      ]) {
        const read = await readPart(await store.part(selection));
        const held = await readPart(partOfSubgraph(await store.subgraph(selection)));
        expect(read.entities).toEqual(held.entities);
        expect(read.documents).toEqual(held.documents);
        expect(read.relations).toEqual(
          held.relations.map(({ evidence, ...relation }) => ({
            ...relation,
            evidence: evidence.map(({ statement, document }) => {
              const { text: _, ...header } = document as Document;
              const [saidBy, reportedBy] = [statement.attributedTo, statement.reportedBy].map((id) =>
                id === null ? null : names.get(id),
              );
              return { statement, document: header, saidBy, reportedBy };
            }),
          })),
        );
      }
    });
  });

  it("part: of many, each once and in the order of code points, whatever the letters of its id", async () => {
    const letters = ["a", "z", "\ue000", "\ufffd", "\u{10400}", "\u{1f600}"];
    const readings = Array.from({ length: 130 }, (_, k) => {
      const id = `${letters[k % letters.length]}${k}`;
      return readingOf({
        id: `document:${id}`,
        text: "Somebody.",
        entities: { [`person:${id}`]: { name: id, words: ["Somebody"] } },
      });
    });
    await store.add(readings);
    const { entities, documents } = await readPart(await store.part(ALL));
    const inOrder = readings
      .map(({ document }) => document.id)
      .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(documents.map(({ document }) => document.id)).toEqual(inOrder);
    expect(ids(entities)).toEqual(inOrder.map((id) => id.replace("document:", "person:")));
  });

  it("part: lets the program go on between its pieces", async () => {
    await store.add(READINGS);
    const part = await store.part(ALL);
    let [turns, isRead] = [0, false];
    const turn = () => {
      turns += 1;
      if (!isRead) setImmediate(turn);
    };
    setImmediate(turn);
    await readPart(part);
    isRead = true;
    expect(turns).toBeGreaterThan(1);
  });

  it("keeps strange text, of which only what no store can hold is replaced, at the same length", async () => {
    await store.add([STRANGE_READING]);
    const document = await store.document(STRANGE_READING.document.id);
    expect(document?.text).toBe(
      STRANGE_READING.document.text.replace("\ud83d ", "\ufffd ").replace("\0", "\ufffd"),
    );
    expect(document?.text).toHaveLength(STRANGE_READING.document.text.length);
    expect(document?.title).toBe(STRANGE_READING.document.title);
    expect(document?.publisher).toBe("Half \ufffd of a character");
    const [robert] = await store.entities(["person:robert"]);
    expect(robert?.aliases).toEqual(["__proto__", "`} DETACH DELETE n //", "constructor"]);
    expect(ids(await store.search("proto", 5))).toEqual(["person:robert"]);
    expect((await store.entities(["organization:long"]))[0]?.name).toHaveLength(9_999);
    expect(ids(await store.search("long ".repeat(2000), 5))).toEqual(["organization:long"]);
    expect(ids(await store.search("word ".repeat(5000), 5))).toEqual([]);
    expect(ids(await store.search("k".repeat(10_000), 5))).toEqual([]);
    const statement = (await store.statementsBetween("country:kz", "person:robert"))[0] as Statement;
    expect(statement?.quote).toBe(document?.text.slice(statement.start, statement.end));
  });

  it("has a name without credentials", () => {
    expect(store.name).not.toMatch(/password|@/);
  });
}
