import { expect, it } from "vitest";
import { DrawnGraph } from "../../src/web/canvas/drawn-graph.ts";

const graph = new DrawnGraph(new Map([..."abc"].map((id) => [id, { name: id }])), [
  { a: "a", b: "b" },
  { a: "b", b: "c" },
]);

it("a drawn graph knows its edges by their numbers", () => {
  expect([graph.order, graph.size, graph.edges()]).toEqual([3, 2, ["0", "1"]]);
  expect(graph.extremities("1")).toEqual(["b", "c"]);
  expect(["1", "2", "01", "a", ""].map((key) => graph.hasEdge(key))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  expect(() => graph.extremities("2")).toThrow("nothing of the id 2");
});

it("a drawn graph keeps edges that are not drawn", () => {
  graph.areEdgesDrawn = false;
  expect([graph.size, graph.edges(), graph.hasEdge("1")]).toEqual([2, [], true]);
  graph.areEdgesDrawn = true;
  expect(graph.edges()).toEqual(["0", "1"]);
});
