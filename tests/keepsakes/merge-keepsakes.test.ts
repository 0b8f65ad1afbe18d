import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseKeepsakes, writeKeepsakes } from "../../graph/keepsakes/keepsake-file.ts";
import { mergeKeepsakes } from "../../graph/keepsakes/merge-keepsakes.ts";
import { removeKeepsake, saveNote, saveView } from "../../graph/keepsakes/save-keepsake.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { add, NOTE, NOTE_ON_RELATION, VIEW } from "../stores/keepsake-contract.ts";

let store: GraphStore;
beforeEach(async () => {
  store = await openStore(":memory:");
});
afterEach(() => store.close());

const KEEPSAKES = { views: [VIEW], notes: [NOTE, NOTE_ON_RELATION] };
const written = async () => {
  let text = "";
  for await (const part of writeKeepsakes(store)) text += part;
  return text;
};

describe("views and notes that are brought", () => {
  it("are added once, however often they come", async () => {
    expect(await mergeKeepsakes(store, KEEPSAKES)).toEqual({ added: 3, known: 0, beside: 0 });
    expect(await mergeKeepsakes(store, KEEPSAKES)).toEqual({ added: 0, known: 3, beside: 0 });
    const twice = { views: [VIEW, VIEW], notes: [] };
    expect(await mergeKeepsakes(store, twice)).toEqual({ added: 0, known: 2, beside: 0 });
  });

  it("stand beside what was changed here, once", async () => {
    const own = [
      { ...VIEW, name: "Mine" },
      { ...NOTE, text: "Mine" },
    ] as const;
    await store.keep(own.map(add));
    expect(await mergeKeepsakes(store, KEEPSAKES)).toEqual({ added: 1, known: 0, beside: 2 });
    expect(await mergeKeepsakes(store, KEEPSAKES)).toEqual({ added: 0, known: 3, beside: 0 });
    expect((await store.views()).map(({ name }) => name).sort()).toEqual(["Mine", VIEW.name]);
    expect((await store.notes([NOTE.about])).map(({ text }) => text).sort()).toEqual(
      [NOTE.text, "Mine"].sort(),
    );
    expect(parseKeepsakes(await written()).notes).toHaveLength(3);
  });
});

describe("a file of views and notes", () => {
  it("holds all of them, and is read as it was written", async () => {
    expect(parseKeepsakes(await written())).toMatchObject({ views: [], notes: [] });
    await mergeKeepsakes(store, KEEPSAKES);
    const text = await written();
    expect(parseKeepsakes(text)).toMatchObject(KEEPSAKES);
    expect(text.split("\n")[1]).toBe(`${JSON.stringify(VIEW)}],"notes":[`);
  });

  it.each([
    ["", /no file of views and notes/],
    ["[]", /no file of views and notes/],
    ['{"newsgraph":"backup"}', /newsgraph/],
    ['{"newsgraph":"views","version":2,"views":[],"notes":[]}', /version: .*later version/],
    [
      JSON.stringify({
        newsgraph: "views",
        version: 1,
        views: [{ ...VIEW, address: "javascript:alert(1)" }],
        notes: [],
      }),
      /views.0.address: it is no address of a view/,
    ],
    [
      JSON.stringify({
        newsgraph: "views",
        version: 1,
        views: [{ ...VIEW, address: "#/?q=MATCH (n) RETURN n" }],
        notes: [],
      }),
      /views.0.address/,
    ],
    [
      JSON.stringify({ newsgraph: "views", version: 1, views: [], notes: [{ ...NOTE, text: "\n " }] }),
      /notes.0.text: it is empty/,
    ],
    [
      JSON.stringify({ newsgraph: "views", version: 1, views: [], notes: [{ ...NOTE, id: "person:putin" }] }),
      /notes.0.id/,
    ],
  ])("is refused in words where it is %s", (text, words) => {
    expect(() => parseKeepsakes(text)).toThrow(words);
  });
});

describe("a change", () => {
  it("is later than what was there, whatever the clock says", async () => {
    const future = { ...VIEW, changedAt: "2999-01-01T00:00:00.000Z" };
    await store.keep([add(future)]);
    const renamed = await saveView(store, { name: "Renamed", note: "", before: future });
    expect(renamed).toEqual({ ...future, name: "Renamed", note: "", changedAt: "2999-01-01T00:00:00.001Z" });
    expect(await store.view(VIEW.id)).toEqual(renamed);
  });

  it("of what somebody else changed or took away is refused", async () => {
    const note = await saveNote(store, { about: "person:a", text: "One", before: null });
    const two = await saveNote(store, { about: "person:a", text: "Two", before: note });
    expect(two).toMatchObject({ id: note.id, text: "Two", writtenAt: note.writtenAt });
    const stale = saveNote(store, { about: "person:a", text: "Mine", before: note });
    await expect(stale).rejects.toThrow(/changed meanwhile/);
    await removeKeepsake(store, two);
    const gone = saveNote(store, { about: "person:a", text: "Mine", before: two });
    await expect(gone).rejects.toThrow(/taken away meanwhile/);
    expect(await store.notes()).toEqual([]);
  });
});
