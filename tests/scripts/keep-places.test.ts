import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkStore } from "../../graph/check/check-store.ts";
import type { ImportedEntity } from "../../graph/import/imported-graph.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { keepPlaces } from "../../scripts/keep-places.ts";
import { unpackView } from "../../src/web/state/view-address.ts";

const FILE = ["/home/ada/drawn.gexf"];

function standing(name: string, place: ImportedEntity["place"]): ImportedEntity {
  const id = `person:${name.toLowerCase()}`;
  return {
    entity: { id, kind: "Person", name, aliases: [], wikidataId: null, isoCode: null },
    notes: [],
    place,
  };
}

const DRAWN = [standing("Ada", { x: 1, y: -2 }), standing("Bo", { x: 5, y: -10 }), standing("Cy", null)];

describe("the places of an imported file", () => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openStore(":memory:");
  });
  afterEach(() => store.close());

  it("become a view that the page opens, once, whatever it is called later", async () => {
    const kept = await keepPlaces(store, FILE, { entities: DRAWN });
    expect(kept).toMatchObject({ state: "saved", view: { name: "As in drawn.gexf" } });
    const [header] = await store.views();
    const view = await store.view(header?.id ?? "");
    if (!view) throw new Error("There is no view.");
    const shown = unpackView(view.address.split("?v=")[1] ?? "");
    expect(shown?.entityIds).toEqual(["person:ada", "person:bo"]);
    expect(shown?.places.get("person:ada")?.x).toBeCloseTo(1, 3);
    expect(shown?.places.get("person:bo")?.y).toBeCloseTo(-10, 3);
    const renamed = { ...view, name: "Mine", changedAt: new Date(Date.now() + 5).toISOString() };
    await store.keep([{ id: view.id, before: view.changedAt, after: renamed }]);
    expect(await keepPlaces(store, FILE, { entities: DRAWN })).toMatchObject({ state: "known" });
    expect(await store.views()).toMatchObject([{ name: "Mine" }]);
    for await (const fault of checkStore(store)) expect(fault).toBeUndefined();
  });

  it.each([
    ["nobody", []],
    ["nobody who stands anywhere", [standing("Ada", null)]],
    ["all in one place", [standing("Ada", { x: 0, y: 0 }), standing("Bo", { x: 0, y: 0 })]],
  ])("of %s become none", async (_, entities) => {
    expect(await keepPlaces(store, FILE, { entities })).toEqual({ state: "none" });
    expect(await store.views()).toEqual([]);
  });

  it("that a view cannot hold are told of, and the rest goes on", async () => {
    const digits = (k: number) => createHash("sha256").update(String(k)).digest("hex");
    const many = Array.from({ length: 30_000 }, (_, k) => standing(digits(k), { x: k % 173, y: k }));
    expect(await keepPlaces(store, FILE, { entities: many })).toEqual({ state: "too many" });
    expect(await store.views()).toEqual([]);
  });
});
