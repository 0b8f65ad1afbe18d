import { describe, expect, it } from "vitest";
import { cheapestPaths } from "../../graph/paths/cheapest-paths.ts";
import { findPaths, type PathSource, type Step } from "../../graph/paths/find-paths.ts";
import { seededRandom } from "../seeded-random.ts";

/** A graph of relations "a b documents", which notes what it is asked. */
function graphOf(lines: readonly string[]): PathSource & { readonly asked: string[][] } {
  const steps = lines.flatMap((line): Step[] => {
    const [from = "", to = "", documents = "1"] = line.split(" ");
    const relation = { relationId: `${from}|${to}`, documentCount: Number(documents) };
    return [
      { from, to, ...relation },
      { from: to, to: from, ...relation },
    ];
  });
  const asked: string[][] = [];
  return {
    asked,
    steps: async (ids, most) => {
      asked.push([...ids]);
      return ids.flatMap((id) =>
        steps
          .filter((step) => step.from === id)
          .sort((a, b) => b.documentCount - a.documentCount)
          .slice(0, most),
      );
    },
    degrees: async (ids) =>
      ids.map((id) => ({ id, degree: steps.filter((step) => step.from === id).length })),
  };
}

const pathsIn = async (lines: readonly string[], count = 5) =>
  (await findPaths(graphOf(lines), "a", "z", { count })).map(({ entityIds }) => entityIds.join(""));
const leaves = (hub: string, count: number) => Array.from({ length: count }, (_, k) => `${hub} ${hub}${k}`);

describe("paths", () => {
  it.each([
    ["nothing between strangers", ["a b", "c z"], []],
    ["one step", ["a z"], ["az"]],
    ["whichever way relations run", ["b a", "z b"], ["abz"]],
    ["four steps", ["a b", "b c", "c d", "d z"], ["abcdz"]],
    ["not five", ["a b", "b c", "c d", "d e", "e z"], []],
    ["alternatives, the shortest first", ["a z", "a b", "b z", "a c", "c d", "d z"], ["az", "abz", "acdz"]],
    ["the better evidenced first", ["a b 1", "b z 1", "a c 9", "c z 9"], ["acz", "abz"]],
    ["no loops", ["a b", "b c", "c b", "b z"], ["abz"]],
    ["around a hub", ["a h", "h z", "a b", "b c", "c z", ...leaves("h", 200)], ["abcz", "ahz"]],
    ["through a hub where there is no other way", ["a h", "h z", ...leaves("h", 40)], ["ahz"]],
  ])("%s", async (_what, lines, expected) => {
    expect(await pathsIn(lines)).toEqual(expected);
  });

  it("keep to their number", async () => {
    expect(await pathsIn(["a z", "a b", "b z", "a c", "c z"], 2)).toEqual(["az", "abz"]);
  });

  it.each([
    [["b"], ["acz", "adez"]],
    [["b", "c"], ["adez"]],
    [["b", "c", "e"], []],
    [
      ["a", "z", "b"],
      ["acz", "adez"],
    ],
  ])("lead through none of %j", async (without, expected) => {
    const graph = graphOf(["a b 9", "b z 9", "a c", "c z", "a d", "d e", "e z", "d b", "b e"]);
    const paths = await findPaths(graph, "a", "z", { count: 5, without });
    expect(paths.map(({ entityIds }) => entityIds.join(""))).toEqual(expected);
    expect(graph.asked.flat()).not.toContain("b");
  });

  it("tell the best-evidenced relation of each step", async () => {
    const graph = graphOf(["a b 2", "b a 3", "b z 1"]);
    const [path] = await findPaths(graph, "a", "z", { count: 5 });
    expect(path).toEqual({ entityIds: ["a", "b", "z"], relationIds: ["b|a", "b|z"] });
  });

  it("ask for a bounded part of a graph in which everybody knows everybody", async () => {
    const names = ["a", "z", ...Array.from({ length: 300 }, (_, k) => `n${k}`)];
    const lines = names.flatMap((from, k) => names.slice(k + 1).map((to) => `${from} ${to}`));
    const graph = graphOf(lines);
    const paths = await findPaths(graph, "a", "z", { count: 20 });
    expect(paths).toHaveLength(20);
    expect(paths[0]?.entityIds).toEqual(["a", "z"]);
    expect(new Set(graph.asked.flat()).size).toBeLessThanOrEqual(202);
  });

  it("stop where they are told to", async () => {
    const graph = graphOf(["a b", "b z", "a c", "c d", "d z"]);
    const paths = await findPaths(graph, "a", "z", { count: 5, isOver: () => true });
    expect(paths.map(({ entityIds }) => entityIds.join(""))).toEqual(["abz"]);
    expect(graph.asked).toEqual([["a", "z"]]);
  });
});

describe("cheapest paths", () => {
  it("are those that comparing all would find", () => {
    const random = seededRandom(3);
    const nodes = [..."abcdefgz"];
    for (let round = 0; round < 50; round += 1) {
      const costs = new Map(
        nodes.map((node) => [
          node,
          new Map(
            nodes
              .filter((other) => other !== node && random() < 0.5)
              .map((other) => [other, 1 + Math.floor(8 * random()) / 8]),
          ),
        ]),
      );
      const all = (path: string[], cost: number): { nodes: string[]; cost: number }[] => {
        if (path.at(-1) === "z") return [{ nodes: path, cost }];
        if (path.length === 5) return [];
        return [...(costs.get(path.at(-1) as string) ?? [])]
          .filter(([next]) => !path.includes(next))
          .flatMap(([next, further]) => all([...path, next], cost + further));
      };
      const expected = all(["a"], 0).sort(
        (a, b) =>
          a.cost - b.cost || a.nodes.length - b.nodes.length || (a.nodes.join() < b.nodes.join() ? -1 : 1),
      );
      expect(cheapestPaths(costs, "a", "z", { count: 7, steps: 4 })).toEqual(expected.slice(0, 7));
    }
  });
});
