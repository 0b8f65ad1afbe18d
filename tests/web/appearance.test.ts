import { describe, expect, it } from "vitest";
import type { Relation } from "../../graph/model/relation.ts";
import {
  bundlesOf,
  edgeWidth,
  faded,
  isEdgeLit,
  litEntities,
  nodeSize,
} from "../../src/web/canvas/appearance.ts";
import { placeNewcomers } from "../../src/web/canvas/place-newcomers.ts";

const relation = (subject: string, object: string) =>
  ({ id: `${subject}|X|${object}`, subject, object }) as Relation;
const bundles = bundlesOf([relation("a", "b"), relation("b", "a"), relation("b", "c"), relation("c", "c")]);

describe("the looks of the canvas", () => {
  it("bundles the relations of a pair, whichever way they run", () => {
    expect([...bundles.values()].map(({ a, b, relations }) => `${a}${b}${relations.length}`)).toEqual([
      "ab2",
      "bc1",
    ]);
  });

  it("grow with how often and how well", () => {
    expect(nodeSize({ mentionCount: 9 }, 9)).toBeGreaterThan(nodeSize({ mentionCount: 4 }, 9));
    expect(nodeSize({ mentionCount: 0 }, 0)).toBeGreaterThan(0);
    expect([edgeWidth(1), edgeWidth(2), edgeWidth(1e9)]).toEqual([1, 2.1, 7]);
  });

  it("light the selection and its neighbourhood", () => {
    const lit = (selection: Parameters<typeof litEntities>[0]) =>
      [...(litEntities(selection, new Set(), bundles.values()) ?? [])].sort().join("");
    expect(lit({ kind: "entity", id: "a" })).toBe("ab");
    expect(lit({ kind: "pair", a: "c", b: "b" })).toBe("bc");
    expect(litEntities(null, new Set(), bundles.values())).toBeNull();
    const [ab, bc] = [...bundles.values()];
    if (!ab || !bc) throw new Error("two bundles were expected");
    expect(isEdgeLit(bc, { kind: "pair", a: "c", b: "b" }, new Set())).toBe(true);
    expect(isEdgeLit(ab, { kind: "pair", a: "c", b: "b" }, new Set())).toBe(false);
    expect(isEdgeLit(ab, { kind: "entity", id: "a" }, new Set())).toBe(true);
    expect(isEdgeLit(bc, null, new Set(["c"]))).toBe(true);
  });

  it("fade towards the ground", () => {
    expect([
      faded("#000000", "#ffffff", 0),
      faded("#000000", "#ffffff", 1),
      faded("#ff0000", "#0000ff", 0.5),
    ]).toEqual(["#ffffff", "#000000", "#800080"]);
  });

  it("place newcomers about their neighbour, each elsewhere, the same every time", () => {
    const place = () =>
      placeNewcomers(
        ["x", "y", "z"],
        (id) => (id === "z" ? [] : ["old"]),
        (id) => (id === "old" ? { x: 100, y: 100 } : undefined),
        10,
      );
    const places = [...place().values()];
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    for (const { x, y } of places.slice(0, 2)) expect(Math.hypot(x - 100, y - 100)).toBeLessThan(20);
    expect([...place().values()]).toEqual(places);
  });
});
