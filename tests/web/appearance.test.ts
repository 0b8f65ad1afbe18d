import { describe, expect, it } from "vitest";
import type { Relation } from "../../graph/model/relation.ts";
import { faded, isEdgeLit, litEntities, nodeSize } from "../../src/web/canvas/appearance.ts";
import { bundlesOf } from "../../src/web/canvas/bundles.ts";
import {
  colourOfEdge,
  evidenceOf,
  headOf,
  lineOf,
  lineOfCount,
  type Standing,
} from "../../src/web/canvas/edge-looks.ts";
import { createLabelBoard } from "../../src/web/canvas/label-board.ts";
import { nearestEdge } from "../../src/web/canvas/nearest-edge.ts";
import { PALETTES } from "../../src/web/canvas/palettes.ts";
import { placeNewcomers } from "../../src/web/canvas/place-newcomers.ts";
import { fanBends, pointOnCurve } from "../../src/web/canvas/relation-curve.ts";
import { seededRandom } from "../seeded-random.ts";

const relation = (subject: string, object: string) =>
  ({ id: `${subject}|X|${object}`, subject, object }) as Relation;
const bundles = bundlesOf(
  [
    relation("a", "b"),
    relation("b", "a"),
    relation("b", "c"),
    relation("c", "c"),
    relation("c", "elsewhere"),
  ],
  new Map([..."cba"].map((id, number) => [id, number])),
);

describe("the looks of the canvas", () => {
  it("bundles the relations of a pair, whichever way they run", () => {
    expect([...bundles.values()].map(({ a, b, relations }) => `${a}${b}${relations.length}`)).toEqual([
      "ab2",
      "bc1",
    ]);
  });

  it("finds every pair among many, each once", () => {
    const random = seededRandom(1);
    const ids = Array.from({ length: 40 }, (_, k) => `id ${k}`);
    const pick = () => ids[Math.floor(40 * random())] as string;
    const relations = Array.from({ length: 3000 }, () => relation(pick(), pick()));
    const pairs = new Map<string, Relation[]>();
    for (const one of relations) {
      if (one.subject === one.object) continue;
      const key = [one.subject, one.object].sort().join();
      pairs.set(key, [...(pairs.get(key) ?? []), one]);
    }
    const found = bundlesOf(relations, new Map(ids.map((id, number) => [id, number])));
    expect(found.map(({ a, b, relations }) => [`${a},${b}`, relations])).toEqual([...pairs]);
  });

  it("grow with how often and how well", () => {
    expect(nodeSize({ documentCount: 9 }, 9)).toBeGreaterThan(nodeSize({ documentCount: 4 }, 9));
    expect(nodeSize({ documentCount: 0 }, 0)).toBeGreaterThan(0);
    expect(nodeSize({ documentCount: 9 }, 9, 1000)).toBeLessThan(nodeSize({ documentCount: 9 }, 9, 60));
    const line = (documents: number, outlets: number | null) =>
      lineOf({ documents, outlets, disputed: false });
    expect(line(1, 1)).toEqual({ size: 1, dashed: true });
    expect(line(8, 1)).toEqual({ size: 1.3, dashed: false });
    expect(line(8, 3).size).toBeGreaterThan(line(2, 2).size);
    expect(line(1e9, 40).size).toBe(6);
  });

  it("has the accent for what is disputed alone, also out of the light", () => {
    const palette = PALETTES.light;
    const colour = (disputed: boolean, standing: Standing) =>
      colourOfEdge({ documents: 2, outlets: 2, disputed }, standing, palette);
    expect(colour(true, "rest")).toBe(palette.disputed);
    expect(colour(true, "near")).toBe(palette.disputed);
    expect(colour(false, "rest")).toBe(palette.edge);
    expect(new Set([colour(false, "near"), colour(false, "dim"), colour(true, "dim")]).size).toBe(3);
  });

  it("takes the most documents and outlets of a pair's relations", () => {
    const told = (id: string, documentCount: number, disputed = false) =>
      ({ id, documentCount, disputed }) as Relation;
    const outlets = new Map([["p", 3]]);
    expect(evidenceOf([told("p", 2), told("q", 5, true)], outlets)).toEqual({
      documents: 5,
      outlets: 3,
      disputed: true,
    });
    expect(evidenceOf([told("x", 1)], outlets).outlets).toBeNull();
  });

  it("is whole between nodes of another database, and heavier where more relationships join them", () => {
    const [one, four] = [1, 4].map((count) => lineOfCount([{ count } as Relation]));
    expect(one).toEqual({ size: 1.3, dashed: false });
    expect(four?.size).toBeCloseTo(3.1);
  });

  it("has arrow heads where relations have a direction", () => {
    const of = (type: string, subject: string, object: string) => ({ type, subject, object }) as Relation;
    expect(headOf({ a: "a" }, [of("ACCUSED", "a", "b")])).toBe("target");
    expect(headOf({ a: "a" }, [of("ACCUSED", "b", "a")])).toBe("source");
    expect(headOf({ a: "a" }, [of("ACCUSED", "b", "a"), of("ACCUSED", "a", "b")])).toBe("both");
    expect(headOf({ a: "a" }, [of("CONSULTED", "b", "a")])).toBe("none");
    expect(headOf({ a: "a" }, [of("A_TYPE_OF_ANOTHER_DATABASE", "a", "b")])).toBe("target");
  });

  it("fans parallel relations evenly about the straight line", () => {
    expect(fanBends(1)).toEqual([0]);
    const [first, middle, last] = fanBends(3);
    expect([(first as number) + (last as number), middle]).toEqual([0, 0]);
    const [a, b] = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
    ];
    expect(pointOnCurve(a, b, 20, 0.5)).toEqual({ x: 50, y: 20 });
    expect(pointOnCurve(a, b, 20, 1)).toEqual(b);
  });

  it("finds the line under a click, and none far from all", () => {
    const lines = [
      { key: "flat", a: { x: 0, y: 0 }, b: { x: 100, y: 0 } },
      { key: "steep", a: { x: 0, y: 0 }, b: { x: 0, y: 100 } },
    ];
    expect(nearestEdge(lines, { x: 50, y: 4 })).toBe("flat");
    expect(nearestEdge(lines, { x: -3, y: 60 })).toBe("steep");
    expect(nearestEdge(lines, { x: 50, y: 50 })).toBeNull();
    expect(nearestEdge(lines, { x: 130, y: 0 })).toBeNull();
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

describe("labels", () => {
  const box = (left: number, top: number) => ({ left, right: left + 50, top, bottom: top + 12 });

  it("take the first free place, keep it, and are left out where none is", () => {
    const board = createLabelBoard(() => [box(0, 0)]);
    board.begin();
    expect(board.take("a", [box(10, 5), box(60, 5)], 200)).toEqual(box(60, 5));
    expect(board.take("a", [box(10, 5), box(60, 5)], 200)).toEqual(box(60, 5));
    expect(board.choiceOf("a")).toBe(1);
    expect(board.take("b", [box(10, 5), box(60, 5)], 200)).toBeNull();
    expect(board.take("c", [box(180, 5)], 200)).toBeNull();
    board.begin();
    expect(board.take("b", [box(60, 5)], 200)).toEqual(box(60, 5));
  });
});
