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

  it.each<[string, string[]]>([
    [
      "MATCH (n:Country) WHERE n.id <> 'e3' RETURN n.id ORDER BY n.id LIMIT 2",
      ["NodeByLabelScan 9", "ProduceResults 9", "Top 2"],
    ],
    [
      "UNWIND range(1, 9) AS n RETURN n % 4 AS k, count(*) AS c ORDER BY k SKIP 1 LIMIT 2",
      ["Unwind 9", "EagerAggregation 4", "Top 3", "Skip 2", "ProduceResults 2"],
    ],
    [
      "UNWIND range(1, 9) AS n WITH DISTINCT n % 4 AS k ORDER BY k WHERE k > 1 RETURN k SKIP 1 LIMIT 5",
      [
        "Unwind 9",
        "Projection 9",
        "Distinct 4",
        "Sort 4",
        "Filter 2",
        "ProduceResults 2",
        "Skip 1",
        "Limit 1",
      ],
    ],
    [
      "UNWIND range(1, 9) AS n RETURN count(*) AS c LIMIT 1",
      ["Unwind 9", "EagerAggregation 1", "Limit 1", "ProduceResults 1"],
    ],
    [
      "UNWIND range(1, 9) AS n CALL (n) { UNWIND [n, n] AS m RETURN DISTINCT m } RETURN sum(m) AS s",
      [
        "Unwind 9",
        "Projection 9",
        "Unwind 18",
        "ProduceResults 18",
        "Distinct 9",
        "Apply 9",
        "EagerAggregation 1",
        "ProduceResults 1",
      ],
    ],
    [
      "UNWIND [1, 2] AS x RETURN x UNION UNWIND [2, 3] AS x RETURN x",
      ["Unwind 2", "ProduceResults 2", "Unwind 2", "ProduceResults 2", "Union 3"],
    ],
    [
      "UNWIND range(1, 9) AS n WITH n SKIP 1 LIMIT 4 WHERE n > 3 RETURN n",
      ["Unwind 5", "Projection 5", "Skip 4", "Limit 4", "Filter 2", "ProduceResults 2"],
    ],
    ["UNWIND [1, 2] AS x RETURN x ORDER BY x LIMIT 0", ["Unwind 0", "ProduceResults 0", "Top 0"]],
  ])("counts what each operator gave: %s", (query, expected) => {
    const { rows, plan } = runCypher(graph, `PROFILE ${query}`);
    expect(operators(plan)).toEqual(expected);
    expect(plan?.rows).toBe(rows.length);
  });

  it("writes nothing when it explains", () => {
    expect(runCypher(graph, "EXPLAIN CREATE (:New)", {}, { writable: true }).plan?.operator).toBe("Create");
    expect(graph.order).toBe(50);
    expect(() => runCypher(graph, "EXPLAIN CREATE (:New)")).toThrow("CREATE writes");
  });
});
