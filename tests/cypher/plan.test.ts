import { describe, expect, it } from "vitest";
import type { CypherPlan } from "../../graph/cypher/cypher-value.ts";
import { runCypher } from "../../graph/cypher/run-cypher.ts";
import { graphologyOf, makeGraph } from "../bench/news-shaped-graph.ts";

const graph = graphologyOf(makeGraph({ nodes: 50, edges: 200 }));

/** Operators from the first to work to the last, with their rows. */
function operators(plan: CypherPlan | undefined): string[] {
  if (plan === undefined) return [];
  const own = `${plan.operator}${plan.rows === null ? "" : ` ${plan.rows}`}`;
  return [...plan.children.flatMap(operators), own];
}

describe("EXPLAIN and PROFILE", () => {
  it.each<[string, string[]]>([
    ["MATCH (n:Person {id: 'e0'})-[:HEAD_OF]->(m) RETURN m", ["NodeIndexSeek", "Expand", "ProduceResults"]],
    ["MATCH (n:Country) RETURN n.name ORDER BY n.name LIMIT 3", ["NodeByLabelScan", "ProduceResults", "Top"]],
    [
      "MATCH (n)-[*1..2]-(m) RETURN count(*)",
      ["AllNodesScan", "VarLengthExpand", "EagerAggregation", "ProduceResults"],
    ],
    [
      "MATCH (a {id: 'e1'}), (b {id: 'e2'}), p = shortestPath((a)-[*]-(b)) RETURN p",
      ["NodeIndexSeek", "NodeIndexSeek", "Argument", "ShortestPath", "ProjectPath", "ProduceResults"],
    ],
    [
      "UNWIND [1, 2] AS x OPTIONAL MATCH (n {id: x}) WITH DISTINCT n CALL (n) { RETURN 1 AS one } RETURN one",
      [
        "Unwind",
        "NodeIndexSeek",
        "Optional",
        "Projection",
        "Distinct",
        "Projection",
        "ProduceResults",
        "Apply",
        "ProduceResults",
      ],
    ],
    ["CALL db.labels() YIELD label RETURN label", ["ProcedureCall", "ProduceResults"]],
    ["RETURN 1 AS x UNION RETURN 2 AS x", ["ProduceResults", "ProduceResults", "Union"]],
  ])("explains %s without running it", (query, expected) => {
    const { columns, rows, plan } = runCypher(graph, `EXPLAIN ${query}`);
    expect([columns, rows]).toEqual([[], []]);
    expect(operators(plan)).toEqual(expected);
  });

  it("counts what each operator gave", () => {
    const { rows, plan } = runCypher(
      graph,
      "PROFILE MATCH (n:Country) WHERE n.id <> 'e3' RETURN n.id ORDER BY n.id LIMIT 2",
    );
    expect(rows).toHaveLength(2);
    expect(operators(plan)).toEqual(["NodeByLabelScan 9", "ProduceResults", "Top 2"]);
  });

  it("writes nothing when it explains", () => {
    expect(runCypher(graph, "EXPLAIN CREATE (:New)", {}, { writable: true }).plan?.operator).toBe("Create");
    expect(graph.order).toBe(50);
    expect(() => runCypher(graph, "EXPLAIN CREATE (:New)")).toThrow("CREATE writes");
  });
});
