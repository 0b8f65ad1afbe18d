import { afterEach, beforeEach, expect, it } from "vitest";
import type { Keepsake, KeepsakeChange } from "../../graph/model/keepsake.ts";
import type { Note } from "../../graph/model/note.ts";
import type { SavedView } from "../../graph/model/saved-view.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { READINGS } from "./readings.ts";

const TOKAYEV = "person:kassym-jomart-tokayev";
const LEADS = `${TOKAYEV}|HEAD_OF_STATE_OF|country:kz`;

export const VIEW: SavedView = {
  id: "view:00000000-0000-4000-8000-000000000001",
  name: "Who leads",
  note: "As of January",
  address: `#/e/${encodeURIComponent(TOKAYEV)}?v=N4Ig`,
  savedAt: "2026-01-05T10:00:00.000Z",
  changedAt: "2026-01-05T10:00:00.000Z",
};
export const NOTE: Note = {
  id: "note:00000000-0000-4000-8000-000000000001",
  about: TOKAYEV,
  text: "Ask the ministry.\nhttps://example.org/?a=1",
  writtenAt: "2026-01-05T10:00:00.000Z",
  changedAt: "2026-01-05T10:00:00.000Z",
};
export const NOTE_ON_RELATION: Note = {
  ...NOTE,
  id: "note:00000000-0000-4000-8000-000000000002",
  about: LEADS,
};

export const add = (after: Keepsake): KeepsakeChange => ({ id: after.id, before: null, after });
const later = <Item extends Keepsake>(item: Item, change: Partial<Item>): Item => ({
  ...item,
  ...change,
  changedAt: "2026-01-06T10:00:00.000Z",
});

/** What every store promises of views and notes. `open` opens one that holds nothing, and again the same. */
export function keepsakeContract(open: (isFirst: boolean) => Promise<GraphStore>): void {
  let store: GraphStore;
  let other: GraphStore;
  beforeEach(async () => {
    store = await open(true);
    other = await open(false);
  });
  afterEach(() => Promise.all([store.close(), other.close()]));

  const all = async () => [await store.views(), await store.notes()];

  it("keeps what is saved, for every program", async () => {
    await store.keep([NOTE, VIEW, NOTE_ON_RELATION].map(add));
    const { address, ...header } = VIEW;
    expect(await other.views()).toEqual([header]);
    expect(await other.view(VIEW.id)).toEqual(VIEW);
    expect(await other.view("view:none")).toBeNull();
    expect(await other.notes()).toEqual([NOTE, NOTE_ON_RELATION]);
    expect(await other.notes([LEADS, "person:nobody"])).toEqual([NOTE_ON_RELATION]);
    expect(await other.notes([])).toEqual([]);
    expect(await other.noted()).toEqual([TOKAYEV, LEADS]);
  });

  it("changes what is there, and takes it away", async () => {
    await store.keep([VIEW, NOTE].map(add));
    const [view, note] = [later(VIEW, { name: "Leaders" }), later(NOTE, { text: "Asked." })];
    await other.keep([view, note].map((after) => ({ id: after.id, before: VIEW.changedAt, after })));
    expect([await store.view(VIEW.id), await store.notes()]).toEqual([view, [note]]);
    const away = [view, note].map(({ id, changedAt }) => ({ id, before: changedAt, after: null }));
    await store.keep(away);
    await store.keep(away);
    expect(await all()).toEqual([[], []]);
  });

  it("refuses to write over what somebody else changed, and writes nothing of such a call", async () => {
    await store.keep([VIEW, NOTE].map(add));
    const theirs = later(NOTE, { text: "Theirs." });
    await other.keep([{ id: NOTE.id, before: NOTE.changedAt, after: theirs }]);
    const before = await all();
    const mine = { ...later(NOTE, { text: "Mine." }), changedAt: "2026-01-07T00:00:00.000Z" };
    const stale: readonly (readonly [change: KeepsakeChange, words: RegExp])[] = [
      [{ id: NOTE.id, before: NOTE.changedAt, after: mine }, /note was changed meanwhile/],
      [{ id: NOTE.id, before: NOTE.changedAt, after: null }, /note was changed meanwhile/],
      [add(mine), /note is there already/],
      [
        { id: NOTE_ON_RELATION.id, before: NOTE.changedAt, after: NOTE_ON_RELATION },
        /note was taken away meanwhile/,
      ],
      [add(later(VIEW, { name: "“Another”" })), /view ““Another”” is there already/],
    ];
    for (const [change, words] of stale) {
      const renamed = later(VIEW, { name: "Renamed" });
      const call = store.keep([{ id: VIEW.id, before: VIEW.changedAt, after: renamed }, change]);
      await expect(call).rejects.toThrow(expect.objectContaining({ name: "KeepsakeConflict" }));
      await expect(store.keep([change])).rejects.toThrow(words);
      expect(await all()).toEqual(before);
    }
  });

  it("lets one of two win who save at once", async () => {
    await store.keep([add(NOTE)]);
    const changes = [store, other].map((by, k) =>
      by.keep([{ id: NOTE.id, before: NOTE.changedAt, after: later(NOTE, { text: `Of ${k}` }) }]),
    );
    const outcomes = await Promise.allSettled(changes);
    const won = outcomes.findIndex(({ status }) => status === "fulfilled");
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await store.notes())[0]?.text).toBe(`Of ${won}`);
  });

  it("keeps hostile text as it is, but for what no store holds", async () => {
    const text =
      "<img src=x onerror=alert(1)> ' \" ; DROP TABLE notes; `\\u0060` {{}} \u202e \u{1f600}\n\t=1+1";
    const hostile = { ...NOTE, text: `${text} \ud800 \0` };
    await store.keep([add(hostile), add({ ...VIEW, name: text, note: text })]);
    expect((await other.notes())[0]?.text).toBe(`${text} \ufffd \ufffd`);
    expect(await other.view(VIEW.id)).toEqual({ ...VIEW, name: text, note: text });
  });

  it("takes an address of half a million characters", async () => {
    const long = { ...VIEW, address: `#/?v=${"A".repeat(500_000)}` };
    await store.keep([add(long)]);
    expect((await other.view(VIEW.id))?.address).toHaveLength(long.address.length);
  });

  it("leaves notes where they are, whatever becomes of whom they are about", async () => {
    await store.add(READINGS);
    await store.keep([VIEW, NOTE, NOTE_ON_RELATION].map(add));
    const kept = await all();
    await store.remove(READINGS.map(({ document }) => document.id));
    expect(await store.entity(TOKAYEV)).toBeNull();
    expect(await all()).toEqual(kept);
    await store.add(READINGS);
    expect(await store.entity(TOKAYEV)).not.toBeNull();
    await store.relink([
      {
        documentId: "document:tass",
        entityId: "country:kz",
        to: "organization:csto-2",
        link: { from: "country:kz", score: 0.5, reasons: ["by hand"] },
        notLinkedTo: [],
      },
    ]);
    await store.add(READINGS, { again: true });
    await store.rebuild(await store.entityIds());
    expect(await all()).toEqual(kept);
  });

  it("shows them to Cypher as nodes of their own, and is no other graph for them", async () => {
    await store.add(READINGS);
    const told = async () => ({
      graph: await store.subgraph({ all: true }),
      counts: await store.counts(),
      overview: await store.overview(9),
      ids: [await store.documentIds(), await store.entityIds()],
      strays: await store.strays(),
    });
    const count = async (pattern: string) =>
      (await other.query(`MATCH ${pattern} RETURN count(n) AS number`)).rows[0]?.[0];
    const [before, nodes] = [await told(), Number(await count("(n)"))];
    await store.keep([VIEW, NOTE, NOTE_ON_RELATION].map(add));
    expect(await told()).toEqual(before);
    expect([await count("(n)"), await count("(n:View)"), await count("(n:Note)--()")]).toEqual([
      nodes + 3,
      1,
      0,
    ]);
    const asked = await other.query("MATCH (n:Note), (e:Entity {id: n.about}) RETURN e.name, n");
    expect(asked.rows).toEqual([
      ["Kassym-Jomart Tokayev", { kind: "node", id: NOTE.id, labels: ["Note"], properties: NOTE }],
    ]);
    expect((await other.query("MATCH (v:View) RETURN properties(v) AS v")).rows).toEqual([[VIEW]]);
    await store.keep(
      [VIEW, NOTE, NOTE_ON_RELATION].map(({ id, changedAt }) => ({ id, before: changedAt, after: null })),
    );
    expect(await count("(n)")).toBe(nodes);
  });

  it("opens again with nothing but them", async () => {
    await store.keep([VIEW, NOTE].map(add));
    const again = await open(false);
    expect([again.foreign, await again.notes()]).toEqual([null, [NOTE]]);
    await again.close();
  });
}
