import { UndirectedGraph } from "graphology";
import libraryBetweenness from "graphology-metrics/centrality/betweenness";
import { describe, expect, it } from "vitest";
import type { ShownGraph } from "../../src/api/contract.ts";
import { betweenness } from "../../src/web/analytics/betweenness.ts";
import { measureGraph } from "../../src/web/analytics/measure-graph.ts";
import { shapeOf } from "../../src/web/state/analytics.ts";
import { makeGraph } from "../bench/news-shaped-graph.ts";
import { graphOf } from "./graph-of.ts";

const measure = (graph: ShownGraph) => measureGraph(shapeOf(graph));

const newsGraph = (nodes = 300, edges = 700): ShownGraph =>
  graphOf(
    makeGraph({ nodes, edges }).edges.map(({ start, end, type }) => `${start} ${type} ${end}`),
    Array.from({ length: nodes }, (_, k) => `e${k}`),
  );

/** Two circles of four, everybody in one accusing everybody, joined through "go-between". */
const clique = (names: string) =>
  [...names].flatMap((a, at) => [...names].slice(at + 1).map((b) => `${a} ACCUSED ${b}`));
const CIRCLES = [...clique("abcd"), ...clique("wxyz"), "a CONSULTED go-between", "go-between CONSULTED w"];

describe("groups", () => {
  it.each<[string, readonly string[], readonly string[], readonly (readonly string[])[]]>([
    ["nothing", [], [], []],
    ["entities that nothing relates", [], ["a", "b"], []],
    ["a pair is no group", ["a ACCUSED b"], [], []],
    ["one circle", clique("abc"), [], [["a", "b", "c"]]],
    [
      "two circles apart",
      [...clique("abc"), ...clique("wxyz")],
      [],
      [
        ["w", "x", "y", "z"],
        ["a", "b", "c"],
      ],
    ],
    ["the most related first", ["a ACCUSED b 5", "b ACCUSED c 2", "c ACCUSED a 1"], [], [["b", "a", "c"]]],
    ["with itself related", ["a ACCUSED a", "b ACCUSED b"], [], []],
    [
      "names that objects have",
      ["__proto__ ACCUSED constructor", "constructor ACCUSED 7", "7 ACCUSED __proto__"],
      [],
      [["7", "__proto__", "constructor"]],
    ],
  ])("%s", (_title, lines, alone, groups) => {
    expect(measure(graphOf(lines, alone)).groups).toEqual(groups);
  });

  it("are the same in whatever order the graph comes", () => {
    const graph = newsGraph();
    const turned = { entities: graph.entities.toReversed(), relations: graph.relations.toReversed() };
    expect(measure(graph).groups.length).toBeGreaterThan(2);
    expect(measure(turned)).toEqual(measure(graph));
  });
});

describe("bridges", () => {
  it("are those on the ways between groups, whose neighbours belong to several", () => {
    const { bridges, groups } = measure(graphOf(CIRCLES));
    expect(groups).toHaveLength(2);
    expect(bridges[0]?.id).toBe("go-between");
    expect(bridges[0]?.groups).toEqual([0, 1]);
    expect(bridges[0]?.share).toBeCloseTo(16 / 28);
    expect(bridges.map(({ id }) => id).sort()).toEqual(["a", "go-between"]);
  });

  it("are none within one group", () => {
    expect(measure(graphOf(clique("abcd"))).bridges).toEqual([]);
  });
});

describe("betweenness", () => {
  const graph = new UndirectedGraph();
  const { ids, subjects, objects } = shapeOf(newsGraph());
  for (const at of ids.keys()) graph.addNode(at);
  subjects.forEach((subject, at) => void graph.mergeEdge(subject, objects[at]));

  it("is what the library finds, from every entity", () => {
    const found = betweenness(graph, graph.order);
    const expected = libraryBetweenness(graph, { getEdgeWeight: null });
    for (const [key, share] of found) expect(share).toBeCloseTo(expected[key] as number, 12);
  });

  it("is near it from a part of them", () => {
    const exact = betweenness(graph, graph.order);
    const estimate = betweenness(graph, Math.floor(graph.order / 4));
    const first = (shares: ReadonlyMap<string, number>) =>
      [...shares]
        .sort(([, a], [, b]) => b - a)
        .slice(0, 10)
        .map(([key]) => key);
    expect(first(estimate).filter((key) => first(exact).includes(key)).length).toBeGreaterThanOrEqual(7);
  });

  it("of a large graph comes from a part of it, and says so", () => {
    const { sources, entities } = measureGraph(shapeOf(newsGraph(4000, 12_000)));
    expect(entities).toBe(4000);
    expect(sources).toBeLessThan(entities);
  });
});

describe("weights", () => {
  it.each<[string, readonly string[], string]>([
    ["whom many lead to", ["a HEAD_OF_STATE_OF hub", "b CITIZEN_OF hub", "c CITIZEN_OF hub"], "hub"],
    [
      "whom those lead to whom many lead to",
      ["a CITIZEN_OF hub", "b CITIZEN_OF hub", "hub MEMBER_OF top"],
      "top",
    ],
    ["documents count", ["a CITIZEN_OF x 1", "a CITIZEN_OF y 9"], "y"],
  ])("%s", (_title, lines, first) => {
    expect(measure(graphOf(lines)).weights[0]?.id).toBe(first);
  });

  it("of a relation without direction go both ways", () => {
    const [a, b] = measure(graphOf(["a RELATIVE_OF b"])).weights;
    expect(a?.share).toBeCloseTo(b?.share as number);
  });

  it("add up to one", () => {
    const sum = measure(newsGraph()).weights.reduce((total, { share }) => total + share, 0);
    expect(sum).toBeCloseTo(1, 3);
  });
});
