import { describe, expect, it } from "vitest";
import { coarsenGraph } from "../../graph/layout/coarsen-graph.ts";
import { connectedComponents, partOf } from "../../graph/layout/connected-components.ts";
import { ForceLayout, repulsionAt, USUAL_FORCES } from "../../graph/layout/force-layout.ts";
import { layOutGraph } from "../../graph/layout/lay-out-graph.ts";
import { type LayoutGraph, layoutGraphOf } from "../../graph/layout/layout-graph.ts";
import type { Places } from "../../graph/layout/multilevel-places.ts";
import { QuadTree } from "../../graph/layout/quad-tree.ts";
import { type Extents, removeOverlaps } from "../../graph/layout/remove-overlaps.ts";
import { settleNewcomers } from "../../graph/layout/settle-newcomers.ts";
import { makeStoryGraph } from "../bench/story-graph.ts";
import { seededRandom } from "../seeded-random.ts";

const graphOf = (order: number, pairs: readonly (readonly [number, number])[]): LayoutGraph =>
  layoutGraphOf(
    order,
    pairs.map(([a]) => a),
    pairs.map(([, b]) => b),
  );
const squares = (order: number, half = 10): Extents => ({
  halfWidths: new Float64Array(order).fill(half),
  halfHeights: new Float64Array(order).fill(half),
});
const scattered = (order: number, seed = 1): Places => {
  const random = seededRandom(seed);
  const axis = () => Float64Array.from({ length: order }, () => 1000 * random());
  return { x: axis(), y: axis() };
};
const storyGraph = (nodes: number, edges: number) => {
  const { order, sources, targets } = makeStoryGraph({ nodes, edges });
  return layoutGraphOf(order, sources, targets);
};
const overlaps = ({ x, y }: Places, { halfWidths, halfHeights }: Extents): number => {
  let count = 0;
  for (let i = 0; i < x.length; i += 1)
    for (let j = 0; j < i; j += 1)
      if (
        Math.abs((x[i] as number) - (x[j] as number)) + 0.001 < (halfWidths[i] ?? 0) + (halfWidths[j] ?? 0) &&
        Math.abs((y[i] as number) - (y[j] as number)) + 0.001 < (halfHeights[i] ?? 0) + (halfHeights[j] ?? 0)
      )
        count += 1;
  return count;
};
const distance = ({ x, y }: Places, a: number, b: number) =>
  Math.hypot((x[a] as number) - (x[b] as number), (y[a] as number) - (y[b] as number));

describe("the quadtree", () => {
  const order = 700;
  const { x, y } = scattered(order);
  // Some bodies share a place.
  for (let i = 0; i < 20; i += 1) [x[i], y[i]] = [500, 500];
  const mass = Float64Array.from({ length: order }, (_, i) => 1 + (i % 7));
  const forces = (theta: number) => {
    const [fx, fy] = [new Float64Array(order), new Float64Array(order)];
    const tree = new QuadTree(order);
    tree.build(x, y, mass);
    tree.addRepulsion(3, theta, fx, fy);
    return { x: fx, y: fy };
  };
  const oneByOne = (i: number) => {
    let [fx, fy] = [0, 0];
    for (let j = 0; j < order; j += 1) {
      const [dx, dy] = [(x[i] as number) - (x[j] as number), (y[i] as number) - (y[j] as number)];
      const squared = dx * dx + dy * dy;
      if (j === i || squared === 0) continue;
      const push = (3 * (mass[i] as number) * (mass[j] as number)) / squared;
      fx += push * dx;
      fy += push * dy;
    }
    return [fx, fy] as const;
  };

  it("adds up the same as pair by pair where no cell acts as one body", () => {
    const { x: fx, y: fy } = forces(0);
    for (let i = 20; i < order; i += 1) {
      const [ex, ey] = oneByOne(i);
      expect(fx[i]).toBeCloseTo(ex, 6);
      expect(fy[i]).toBeCloseTo(ey, 6);
    }
  });

  it.each([
    [0.5, 0.01],
    [1.2, 0.08],
  ])("with theta %d is off by at most %d of a force's length, root mean square", (theta, most) => {
    const { x: fx, y: fy } = forces(theta);
    let [off, length] = [0, 0];
    for (let i = 20; i < order; i += 1) {
      const [ex, ey] = oneByOne(i);
      off += ((fx[i] as number) - ex) ** 2 + ((fy[i] as number) - ey) ** 2;
      length += ex * ex + ey * ey;
    }
    expect(Math.sqrt(off / length)).toBeLessThan(most);
  });

  it("pushes bodies of one place apart", () => {
    const { x: fx } = forces(1.2);
    expect(new Set(fx.slice(0, 20)).size).toBe(20);
    expect(fx.every(Number.isFinite)).toBe(true);
  });
});

describe("ForceAtlas2", () => {
  it("comes to rest by itself, with what is pinned where it was", () => {
    const graph = storyGraph(500, 1500);
    const { x, y } = scattered(500);
    const layout = new ForceLayout(graph, x, y);
    layout.pinned[7] = 1;
    const before = [x[7], y[7]];
    while (!layout.isAtRest && layout.iterations < 1000) layout.iterate();
    expect(layout.isAtRest).toBe(true);
    expect(layout.iterations).toBeLessThan(300);
    expect([x[7], y[7]]).toEqual(before);
  });

  it("keeps the size of a picture that rests, from whatever unit it is seen in", () => {
    const graph = storyGraph(300, 900);
    const { x, y } = scattered(300);
    const first = new ForceLayout(graph, x, y);
    while (!first.isAtRest) first.iterate();
    const size = (values: Float64Array) => Math.hypot(...values);
    for (let i = 0; i < 300; i += 1) [x[i], y[i]] = [7 * (x[i] as number), 7 * (y[i] as number)];
    const before = size(x);
    const repulsion = repulsionAt(graph, x, y, USUAL_FORCES.gravity);
    const again = new ForceLayout(graph, x, y, { ...USUAL_FORCES, repulsion });
    while (!again.isAtRest) again.iterate();
    expect(size(x) / before).toBeGreaterThan(0.9);
    expect(size(x) / before).toBeLessThan(1.1);
  });
});

describe("coarsening", () => {
  it("makes headway on a star", () => {
    const star = graphOf(
      1000,
      Array.from({ length: 999 }, (_, i) => [0, i + 1] as const),
    );
    expect(coarsenGraph(star).graph.order).toBeLessThan(1000);
  });

  it("keeps the weight between groups", () => {
    const graph = storyGraph(400, 1200);
    const { graph: coarse, parent } = coarsenGraph(graph);
    let between = 0;
    for (let i = 0; i < graph.order; i += 1)
      for (let at = graph.offsets[i] as number; at < (graph.offsets[i + 1] as number); at += 1)
        if (parent[i] !== parent[graph.neighbours[at] as number]) between += graph.weights[at] as number;
    expect(coarse.weights.reduce((sum, weight) => sum + weight, 0)).toBe(between);
    expect(coarse.order).toBeLessThan(250);
  });
});

describe("a laid out picture", () => {
  it("is the same whatever the order of its edges and the time of day", () => {
    const { order, sources, targets } = makeStoryGraph({ nodes: 300, edges: 700 });
    const one = layOutGraph(layoutGraphOf(order, sources, targets), squares(order));
    const other = layOutGraph(
      layoutGraphOf(order, [...targets].reverse(), [...sources].reverse()),
      squares(order),
    );
    expect(other).toEqual(one);
  });

  it("has no node over another, also where many are alone or in pairs", () => {
    const pairs = Array.from({ length: 30 }, (_, i) => [0, i + 1] as const);
    const graph = graphOf(80, [...pairs, [40, 41], [42, 43], [44, 45], [44, 46]]);
    const places = layOutGraph(graph, squares(80, 12));
    expect(overlaps(places, squares(80, 12))).toBe(0);
    expect(distance(places, 40, 41)).toBeLessThan(120);
  });

  it("keeps neighbours near: a path of a hundred is stretched out", () => {
    const path = graphOf(
      100,
      Array.from({ length: 99 }, (_, i) => [i, i + 1] as const),
    );
    const places = layOutGraph(path, squares(100, 2));
    expect(distance(places, 0, 99)).toBeGreaterThan(15 * distance(places, 49, 50));
  });

  it("is made of nothing, of one, and of a thousand alone", () => {
    expect(layOutGraph(graphOf(0, []), squares(0)).x.length).toBe(0);
    expect([...layOutGraph(graphOf(1, []), squares(1)).x]).toEqual([0]);
    expect(overlaps(layOutGraph(graphOf(1000, []), squares(1000)), squares(1000))).toBe(0);
  });
});

describe("a layout under way", () => {
  it("tells where all nodes stand by then, those of other components about the first", () => {
    const { order, sources, targets } = makeStoryGraph({ nodes: 300, edges: 700 });
    const graph = layoutGraphOf(order + 5, sources, targets);
    const sketches: Places[] = [];
    const places = layOutGraph(graph, squares(order + 5), (placesNow) => {
      const { x, y } = placesNow();
      sketches.push({ x: x.slice(), y: y.slice() });
    });
    expect(places).toEqual(layOutGraph(graph, squares(order + 5)));
    expect(sketches.length).toBeGreaterThan(4);
    for (const { x, y } of sketches) {
      expect(x.length).toBe(order + 5);
      const away = Array.from(x, (px, i) => Math.hypot(px, y[i] as number));
      expect(away.every(Number.isFinite)).toBe(true);
      const [first] = connectedComponents(graph);
      const inside = Math.max(...Array.from(first ?? [], (i) => away[i] as number));
      const outside = away.filter((_, i) => !first?.includes(i));
      expect(Math.min(...outside)).toBeGreaterThan(inside);
    }
  });
});

describe("a part of a graph", () => {
  it("has the edges among its nodes alone", () => {
    const { order, offsets } = partOf(
      graphOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
      Uint32Array.of(1, 2),
    );
    expect([order, ...offsets]).toEqual([2, 0, 1, 2]);
  });
});

describe("newcomers", () => {
  it("find their place among those that stay", () => {
    const graph = graphOf(30, [
      [0, 1],
      [1, 2],
      [2, 0],
      ...Array.from({ length: 27 }, (_, i) => [0, i + 3] as const),
    ]);
    const places = scattered(30);
    const fixed = Uint8Array.from({ length: 30 }, (_, i) => (i < 3 ? 1 : 0));
    const before = [...places.x.slice(0, 3), ...places.y.slice(0, 3)];
    settleNewcomers(graph, places, fixed, squares(30));
    expect([...places.x.slice(0, 3), ...places.y.slice(0, 3)]).toEqual(before);
    expect(overlaps(places, squares(30))).toBe(0);
  });
});

describe("overlaps", () => {
  it("are removed without moving what is pinned", () => {
    const places = scattered(40);
    for (const axis of [places.x, places.y]) axis.set(axis.map((value) => value / 20));
    const pinned = new Uint8Array(40);
    pinned[3] = 1;
    const before = [places.x[3], places.y[3]];
    expect(overlaps(places, squares(40))).toBeGreaterThan(100);
    removeOverlaps(places, squares(40), pinned);
    expect(overlaps(places, squares(40))).toBe(0);
    expect([places.x[3], places.y[3]]).toEqual(before);
  });
});
