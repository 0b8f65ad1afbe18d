import { describe, expect, it } from "vitest";
import { NO_EVIDENCE } from "../../src/web/state/evidence.ts";
import { NO_FILTERS, toggleHidden } from "../../src/web/state/filters.ts";
import { begin, proceed, redo, undo } from "../../src/web/state/history.ts";
import {
  addGraph,
  collapseEntity,
  connectedPart,
  EMPTY_PICTURE,
  isolateEntity,
  type Picture,
  pinEntity,
  removeEntity,
} from "../../src/web/state/picture.ts";
import { fromAddress, type Selection, toAddress } from "../../src/web/state/selection.ts";
import { facetsOf, visibleGraph } from "../../src/web/state/visible.ts";
import { entityOf, relationOf } from "./graph-of.ts";

const entity = (id: string, kind = "Person") => entityOf(id, { kind });
const relation = (subject: string, type: string, object: string) =>
  relationOf(`${subject} ${type} ${object}`);

const picture = addGraph(EMPTY_PICTURE, {
  entities: [entity("a"), entity("b"), entity("c", "Country"), entity("d"), entity("e")],
  relations: [
    relation("a", "ACCUSED", "b"),
    relation("a", "CITIZEN_OF", "c"),
    relation("b", "CITIZEN_OF", "c"),
    relation("d", "ACCUSED", "a"),
  ],
});
const seen = (state: Picture) => visibleGraph(state, NO_EVIDENCE);
const toggle = (state: Picture, which: "hiddenKinds" | "hiddenTypes", item: string): Picture => ({
  ...state,
  filters: toggleHidden(state.filters, which, item),
});
const shown = (state: Picture) =>
  seen(state)
    .entities.map(({ id }) => id)
    .join("");
const drawn = (state: Picture) =>
  seen(state)
    .relations.map(({ subject, object }) => subject + object)
    .join(" ");

describe("the picture", () => {
  it("hides a kind together with the relations that end there, and brings both back", () => {
    const without = toggle(picture, "hiddenKinds", "Country");
    expect([shown(without), drawn(without)]).toEqual(["abde", "ab da"]);
    expect(seen(toggle(without, "hiddenKinds", "Country"))).toEqual(seen(picture));
  });

  it("hides a relation type and keeps its ends", () => {
    const without = toggle(picture, "hiddenTypes", "ACCUSED");
    expect([shown(without), drawn(without)]).toEqual(["abcde", "ac bc"]);
    expect(drawn({ ...without, filters: NO_FILTERS })).toBe(drawn(picture));
  });

  it("counts each value under the other filters, and lists those of which nothing is left", () => {
    const { kinds, types } = facetsOf(toggle(picture, "hiddenKinds", "Country"), NO_EVIDENCE);
    expect([...kinds]).toEqual([
      ["Person", 4],
      ["Country", 1],
    ]);
    expect([...types]).toEqual([
      ["ACCUSED", 2],
      ["CITIZEN_OF", 0],
    ]);
  });

  it("removes an entity with its relations", () => {
    expect([shown(removeEntity(picture, "a")), drawn(removeEntity(picture, "a"))]).toEqual(["bcde", "bc"]);
  });

  it("forgets the pin of what is removed", () => {
    const pinned = pinEntity(pinEntity(picture, "a", { x: 1, y: 2 }), "b", { x: 3, y: 4 });
    expect([...removeEntity(pinned, "a").pinned]).toEqual(["b"]);
    expect(pinned.places.get("a")).toEqual({ x: 1, y: 2 });
  });

  it("isolates an entity with its neighbours", () => {
    expect(shown(isolateEntity(picture, "b"))).toBe("abc");
  });

  it("collapses only what hangs on nothing else", () => {
    expect(shown(collapseEntity(picture, "a"))).toBe("abce");
  });

  it("leaves out what nothing relates to another, unless that is all", () => {
    expect(
      connectedPart(seen(picture))
        .entities.map(({ id }) => id)
        .join(""),
    ).toBe("abcd");
    const alone = { entities: [entity("e")], relations: [] };
    expect(connectedPart(alone)).toEqual(alone);
  });

  it("is the same after what is there is added again", () => {
    expect(addGraph(picture, seen(picture))).toEqual(picture);
  });
});

describe("the history", () => {
  it("goes back and forth, and forgets the undone when something new is done", () => {
    const three = proceed(proceed(begin(1), 2), 3);
    expect(undo(three).present).toBe(2);
    expect(redo(undo(three))).toEqual(three);
    expect(redo(proceed(undo(three), 4)).present).toBe(4);
    expect(undo(begin(1))).toEqual(begin(1));
    expect(proceed(three, 3)).toBe(three);
  });
});

describe("an address", () => {
  it.each<Selection>([
    null,
    { kind: "entity", id: "person:o'neill/ä#?" },
    { kind: "pair", a: "country:kz", b: "organization:csto" },
    { kind: "several", ids: ["country:kz", "organization:csto", "person:a/b"] },
    { kind: "path", from: "country:kz", to: "person:100%", without: [] },
    { kind: "path", from: "a", to: "b", without: ["country:kz", "a,b/c"] },
    { kind: "structure" },
    { kind: "compare", a: { outlet: "Tass: world/news?" }, b: { outlet: null } },
    { kind: "compare", a: { documentId: "document:1" }, b: { from: "2022-01-01", to: "2022-01-05" } },
  ])("holds %j", (selection) => {
    expect(fromAddress(toAddress(selection))).toEqual(selection);
  });

  it.each([
    "",
    "#",
    "#/e/",
    "#/e/%E0%A4%A",
    "#/edge/a",
    "#/edge/a/b/c",
    "#/x/y",
    "#/e/a/b",
    "#/path/a",
    "#/structure/a",
  ])("%j selects nothing", (address) => {
    expect(fromAddress(address)).toBeNull();
  });
});
