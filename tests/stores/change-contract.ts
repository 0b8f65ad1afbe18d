import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reading } from "../../graph/model/reading.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { READINGS, readingOf } from "./readings.ts";

const ALL = { all: true } as const;
const idsOf = (readings: readonly Reading[]) => readings.map(({ document }) => document.id);
const part = (...at: number[]) => at.map((k) => READINGS[k] as Reading);

/** What every store promises of documents that go and come. `openEmpty` opens the implementation with nothing in it. */
export function changeContract(openEmpty: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openEmpty();
  });
  afterEach(() => store.close());

  /** The graph and its searches. */
  const told = async () => ({
    graph: await store.subgraph(ALL),
    searches: await Promise.all(
      ["tokayev", "csto", "almaty", "lodz", "pashin"].map((text) => store.search(text, 9)),
    ),
    texts: await Promise.all(
      ["almaty", "protesters", "president"].map((text) => store.searchDocuments(text, 9)),
    ),
  });
  const asIfOnly = async (readings: readonly Reading[]) => {
    await store.close();
    store = await openEmpty();
    await store.add(readings);
    return told();
  };

  describe("remove", () => {
    it.each(READINGS.map((_, k) => [k] as const))(
      "leaves the graph that the other documents give, without number %i; a Wikidata id stays known",
      async (k) => {
        await store.add(READINGS);
        const id = idsOf(part(k))[0] as string;
        expect(await store.remove([id, "document:none", id])).toEqual([id]);
        const left = await told();
        const knowing = (item: unknown) =>
          JSON.parse(JSON.stringify(item, (key, value) => (key === "wikidataId" ? "known" : value)));
        expect(knowing(left)).toEqual(knowing(await asIfOnly(READINGS.filter((_, other) => other !== k))));
      },
    );

    it("leaves nothing of all", async () => {
      await store.add(READINGS);
      await store.remove(idsOf(READINGS));
      expect((await store.counts()).entities).toBe(0);
      expect(await told()).toEqual(await asIfOnly([]));
    });

    it("can be followed by reading the same again", async () => {
      await store.add(READINGS);
      const before = await told();
      await store.remove(idsOf(part(0, 2)));
      expect(await store.add(READINGS)).toEqual(idsOf(part(0, 2)));
      expect(await told()).toEqual(before);
    });
  });

  const changed = readingOf({
    id: "document:reuters-2",
    title: "Tokayev asks for help, corrected",
    publisher: "Reuters",
    publishedAt: "2022-01-06",
    text: "Kazakhstan's President Kassym-Jomart Tokayev met Xi Jinping.",
    entities: {
      "person:kassym-jomart-tokayev": {
        name: "Kassym-Jomart Tokayev",
        wikidataId: "Q1057906",
        words: ["Kassym-Jomart Tokayev"],
      },
      "person:xi-jinping": { name: "Xi Jinping", words: ["Xi Jinping"] },
    },
    says: [
      {
        type: "CONSULTED",
        subject: "person:kassym-jomart-tokayev",
        object: "person:xi-jinping",
        quote: "Tokayev met Xi Jinping",
      },
    ],
  });
  const from = (origin: string, reading: Reading, before: string | null = null) => ({
    origin,
    documentId: reading.document.id,
    before,
  });
  const [first, second] = part(0, 1) as [Reading, Reading];

  describe("origins", () => {
    it("are kept, also for a document that is there", async () => {
      await store.add([first], { origins: [from("a", first)] });
      await store.add([first], { origins: [from("b", first)] });
      expect(await store.origins()).toEqual([
        { origin: "a", documentId: first.document.id },
        { origin: "b", documentId: first.document.id },
      ]);
      expect(await store.document(first.document.id)).toEqual(first.document);
    });

    it("a changed version takes the place of the earlier one", async () => {
      await store.add(READINGS, { origins: [from("a", first), from("b", second)] });
      await store.add([changed], { origins: [from("a", changed, first.document.id)] });
      expect(await store.origins()).toEqual([
        { origin: "a", documentId: changed.document.id },
        { origin: "b", documentId: second.document.id },
      ]);
      expect(await told()).toEqual(await asIfOnly([...READINGS.slice(1), changed]));
    });

    it("a document stays while another origin gives it, whatever the order", async () => {
      await store.add([first], { origins: [from("a", first), from("copy", first)] });
      await store.add([changed], { origins: [from("a", changed, first.document.id)] });
      expect(await store.documentIds()).toEqual(idsOf([first, changed]));
      await store.add([changed], { origins: [from("copy", changed, first.document.id)] });
      expect(await store.documentIds()).toEqual(idsOf([changed]));
    });

    it("two that swap their texts lose neither", async () => {
      await store.add([first, second], { origins: [from("a", first), from("b", second)] });
      await store.add([first, second], {
        origins: [from("a", second, first.document.id), from("b", first, second.document.id)],
      });
      expect((await store.origins()).map(({ documentId }) => documentId)).toEqual(idsOf([second, first]));
      expect(await store.documentIds()).toEqual(idsOf([first, second]).sort());
    });

    it("what people decided goes over to the changed version", async () => {
      await store.add([first], { origins: [from("a", first)] });
      const decided = "person:kassym-jomart-tokayev";
      const relink = { documentId: first.document.id, entityId: decided, to: decided, link: null };
      await store.relink([{ ...relink, notLinkedTo: ["person:somebody"] }]);
      await store.add([changed], { origins: [from("a", changed, first.document.id)] });
      const edges = await store.mentionsOf(changed.document.id);
      expect(edges.map(({ entityId, notLinkedTo }) => [entityId, notLinkedTo])).toEqual([
        [decided, ["person:somebody"]],
        ["person:xi-jinping", []],
      ]);
    });
  });

  it("reads again what is there, where it is told to", async () => {
    await store.add([first, second], { origins: [from("a", first)] });
    const better: Reading = { ...first, statements: first.statements.slice(0, 1) };
    expect(await store.add([better])).toEqual([]);
    expect(await store.add([better], { again: true })).toEqual([first.document.id]);
    expect(await store.origins()).toEqual([{ origin: "a", documentId: first.document.id }]);
    expect(await told()).toEqual(await asIfOnly([better, second]));
  });

  describe("records", () => {
    it("tell all of a document, and give the same graph in another store, with links and decisions", async () => {
      await store.add(READINGS, { origins: [from("a", first)] });
      await store.relink([
        {
          documentId: "document:tass",
          entityId: "country:kz",
          to: "organization:csto-2",
          link: { from: "country:kz", score: 0.5, reasons: ["by hand"] },
          notLinkedTo: ["country:ru"],
        },
      ]);
      const ids = await store.documentIds();
      expect(await store.records(["document:none"])).toEqual([]);
      const [records, origins, before] = [await store.records(ids), await store.origins(), await told()];
      expect(records.map(({ document }) => document.id)).toEqual(ids);
      await store.close();
      store = await openEmpty();
      expect(await store.restore(records.slice(0, 2), origins)).toEqual(ids.slice(0, 2));
      expect(await store.restore(records, origins)).toEqual(ids.slice(2));
      expect(await told()).toEqual(before);
      expect(await store.records(ids)).toEqual(records);
    });
  });
}
