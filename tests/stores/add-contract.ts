import { afterEach, beforeEach, expect, it } from "vitest";
import type { Reading } from "../../graph/model/reading.ts";
import type { Statement } from "../../graph/model/statement.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { recordOfReading } from "../../graph/stores/record-of-reading.ts";
import { madeReadings } from "../bench/stores/made-readings.ts";
import { READINGS, STRANGE_READING } from "./readings.ts";

const ALL = { all: true } as const;
/** So many documents that the next call could begin while they are committed. */
const COMMITTED_LONG = 200;

/** What every store promises of calls that add, also of those that do not wait for each other. `openEmpty` opens the implementation with nothing in it. */
export function addContract(openEmpty: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openEmpty();
  });
  afterEach(() => store.close());

  it("returns the ids of the new documents", async () => {
    expect(await store.add(READINGS)).toEqual(READINGS.map(({ document }) => document.id));
    expect(await store.counts()).toEqual({
      documents: 4,
      entities: 13,
      statements: 12,
      figures: 3,
      relations: 9,
    });
  });

  it("changes nothing for a document that is there already, or that comes twice in one call", async () => {
    await store.add(READINGS);
    const before = await store.subgraph(ALL);
    expect(await store.add([...READINGS, ...READINGS])).toEqual([]);
    expect(await store.subgraph(ALL)).toEqual(before);
    expect(await store.add([STRANGE_READING, STRANGE_READING])).toEqual([STRANGE_READING.document.id]);
    expect((await store.counts()).documents).toBe(5);
  });

  it("gives the same graph whatever the order and the calls", async () => {
    await store.add(READINGS);
    const atOnce = await store.subgraph(ALL);
    const other = [...READINGS].reverse();
    await store.close();
    store = await openEmpty();
    for (const reading of other) await store.add([reading]);
    expect(await store.subgraph(ALL)).toEqual(atOnce);
  });

  it("gives the same graph where a call does not wait for the one before, whatever becomes of that", async () => {
    await store.add(READINGS);
    const oneByOne = await store.subgraph(ALL);
    await store.close();
    store = await openEmpty();
    const [first, ...others] = READINGS as [Reading, ...Reading[]];
    const stranger = { ...first.statements[0], subject: "person:nobody" } as Statement;
    const bad = { ...first, statements: [stranger] };
    const told = await Promise.allSettled(
      [bad, first, ...others, first].map((reading) => store.add([reading])),
    );
    expect(told.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)))).toEqual([
      expect.stringContaining("person:nobody"),
      ...READINGS.map(({ document }) => [document.id]),
      [],
    ]);
    expect(await store.subgraph(ALL)).toEqual(oneByOne);
  });

  it("sees what the call before left, although it does not wait for it", async () => {
    const [one, other] = READINGS as [Reading, Reading, ...Reading[]];
    const at = (documentId: string, before: string | null) => ({
      origins: [{ origin: "0123456789abcdef", documentId, before }],
    });
    await Promise.all([
      store.add([...madeReadings(COMMITTED_LONG), one], at(one.document.id, null)),
      store.add([other], at(other.document.id, one.document.id)),
    ]);
    expect(await store.document(one.document.id)).toBeNull();
    expect(await store.origins()).toEqual([{ origin: "0123456789abcdef", documentId: other.document.id }]);
    await Promise.all([
      store.add([...madeReadings(COMMITTED_LONG, 1), one]),
      store.add([{ ...one, statements: [] }], { again: true }),
    ]);
    expect(one.statements).not.toEqual([]);
    expect(await store.records([one.document.id])).toMatchObject([{ statements: [] }]);
  });

  it("gives a document all its origins, whichever call brings them", async () => {
    const [one] = READINGS as [Reading, ...Reading[]];
    await store.add([one]);
    const [record] = await store.records([one.document.id]);
    const others = madeReadings(COMMITTED_LONG, 2).map(recordOfReading);
    const origins = ["000000000000000a", "000000000000000b", "000000000000000c"];
    await Promise.all(
      origins.map((origin, k) =>
        store.restore(
          [...(k === 0 ? others : []), ...(record ? [record] : [])],
          [{ origin, documentId: one.document.id }],
        ),
      ),
    );
    expect((await store.origins()).map(({ origin }) => origin)).toEqual(origins);
  });

  it("writes nothing of a call that is given up before its turn", async () => {
    const given = new AbortController();
    given.abort(new Error("the one before failed"));
    await expect(store.add(READINGS, { signal: given.signal })).rejects.toThrow("the one before failed");
    await expect(store.restore([], [], { signal: given.signal })).rejects.toThrow("the one before failed");
    expect((await store.counts()).documents).toBe(0);
  });

  it("writes nothing of a call when one of its readings contradicts itself", async () => {
    const good = READINGS[1] as Reading;
    const stranger = { ...good.statements[0], subject: "person:nobody" } as Reading["statements"][number];
    const bad = { ...good, document: { ...good.document, id: good.document.id }, statements: [stranger] };
    await expect(store.add([READINGS[0] as Reading, bad])).rejects.toThrow(/person:nobody/);
    expect((await store.counts()).documents).toBe(0);
  });

  it("refuses a relation whose ends do not fit its type", async () => {
    const good = READINGS[0] as Reading;
    const statements = good.statements.map((statement) => ({ ...statement, type: "CAPITAL_OF" }));
    await expect(store.add([{ ...good, statements }])).rejects.toThrow(/Person CAPITAL_OF Country/);
    expect((await store.counts()).documents).toBe(0);
  });

  it("adds nothing from nothing", async () => {
    expect(await store.add([])).toEqual([]);
    expect(await store.counts()).toEqual({
      documents: 0,
      entities: 0,
      statements: 0,
      figures: 0,
      relations: 0,
    });
    expect(await store.subgraph(ALL)).toEqual({
      documents: [],
      entities: [],
      mentions: [],
      statements: [],
      figures: [],
      relations: [],
    });
  });
}
