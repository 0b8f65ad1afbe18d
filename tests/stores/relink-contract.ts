import { afterEach, beforeEach, expect, it } from "vitest";
import type { Reading } from "../../graph/model/reading.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { READINGS } from "./readings.ts";

const ALL = { all: true } as const;
const TOKAYEV = "person:kassym-jomart-tokayev";
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

/** What every store promises of mentions that are linked to another entity. `openEmpty` opens the implementation with nothing in it. */
export function relinkContract(openEmpty: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openEmpty();
  });
  afterEach(() => store.close());

  const tass = "document:tass";
  const NAZARBAYEV = "person:nursultan-nazarbayev";
  const link = { from: TOKAYEV, score: 0.85, reasons: ["surname: Tokayev = Nursultan Nazarbayev"] };
  const there = { documentId: tass, entityId: TOKAYEV, to: NAZARBAYEV, link, notLinkedTo: [] };
  const back = { documentId: tass, entityId: NAZARBAYEV, to: TOKAYEV, link: null, notLinkedTo: [] };

  /** The readings, with the document of Tass read as if it meant another person. */
  const asIfReadSo = (): Reading[] =>
    READINGS.map((reading) => {
      if (reading.document.id !== tass) return reading;
      return JSON.parse(JSON.stringify(reading).replaceAll(TOKAYEV, NAZARBAYEV)) as Reading;
    });

  it("gives the graph that the documents would give if they had been read so", async () => {
    await store.add(READINGS);
    await store.relink([there]);
    const { mentions, ...linked } = await store.subgraph(ALL);
    expect(await store.links()).toEqual([
      expect.objectContaining({ documentId: tass, entityId: NAZARBAYEV, link, names: ["Tokayev"] }),
    ]);
    expect(ids(await store.search("tokayev", 5))).toContain(NAZARBAYEV);
    await store.close();
    store = await openEmpty();
    await store.add(asIfReadSo());
    const { mentions: expected, ...read } = await store.subgraph(ALL);
    expect(linked).toEqual(read);
    expect(mentions.map((edge) => ({ ...edge, link: null }))).toEqual(expected);
  });

  it("can be taken back, to the letter", async () => {
    await store.add(READINGS);
    const before = await store.subgraph(ALL);
    await store.relink([there]);
    expect(await store.subgraph(ALL)).not.toEqual(before);
    await store.relink([back]);
    expect(await store.subgraph(ALL)).toEqual(before);
    expect(await store.links()).toEqual([]);
  });

  it("takes away an entity of which nothing is told any more, and brings it back", async () => {
    await store.add(READINGS);
    const before = await store.subgraph(ALL);
    const lodz = {
      documentId: "document:undated",
      entityId: "place:lodz",
      to: "place:lod",
      notLinkedTo: [],
    };
    await store.relink([{ ...lodz, link: { from: "place:lodz", score: 1, reasons: [] } }]);
    expect(await store.entities(["place:lodz"])).toEqual([]);
    expect(ids(await store.search("lodz", 5))).toEqual(["place:lod"]);
    await store.relink([{ ...lodz, entityId: "place:lod", to: "place:lodz", link: null }]);
    expect(await store.subgraph(ALL)).toEqual(before);
  });

  it("remembers what must not be linked", async () => {
    await store.add(READINGS);
    await store.relink([{ ...there, to: TOKAYEV, link: null, notLinkedTo: [NAZARBAYEV] }]);
    const edges = await store.mentionsOf(tass);
    expect(edges.find(({ entityId }) => entityId === TOKAYEV)?.notLinkedTo).toEqual([NAZARBAYEV]);
  });

  it("refuses what a document keeps apart or does not mention, and then changes nothing", async () => {
    await store.add(READINGS);
    const before = await store.subgraph(ALL);
    const apart = { ...there, documentId: "document:reuters" };
    await expect(store.relink([there, apart])).rejects.toThrow(/keeps them apart/);
    const nobody = { ...there, entityId: "person:nobody" };
    await expect(store.relink([there, nobody])).rejects.toThrow(/does not mention person:nobody/);
    expect(await store.subgraph(ALL)).toEqual(before);
  });

  it("gives what links are decided from", async () => {
    await store.add(READINGS);
    const persons = await store.entitiesOfKinds(["Person"]);
    expect(ids(persons)).toEqual([TOKAYEV, NAZARBAYEV]);
    const { mentions, statements } = await store.evidenceOf([NAZARBAYEV]);
    expect(mentions.map(({ documentId, names }) => [documentId, names[0]])).toEqual([
      ["document:eurasia", "Nazarbayev"],
      ["document:reuters", "Nursultan Nazarbayev"],
    ]);
    expect(statements.map(({ type }) => type)).toEqual(["HOLDS_POSITION_IN", "SUCCEEDED"]);
  });
}
