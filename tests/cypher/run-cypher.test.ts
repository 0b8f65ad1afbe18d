import { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { CypherError } from "../../graph/cypher/cypher-error.ts";
import { CypherFloat } from "../../graph/cypher/cypher-float.ts";
import { runCypher } from "../../graph/cypher/run-cypher.ts";

function newsGraph() {
  const graph = new MultiDirectedGraph();
  const node = (key: string, labels: string[], properties: object) =>
    graph.addNode(key, { labels, properties: { id: key, ...properties } });
  const edge = (source: string, type: string, target: string, properties: object = {}) =>
    graph.addEdgeWithKey(`${source} ${type} ${target}`, source, target, { type, properties });
  node("tokayev", ["Entity", "Person"], { name: "Tokayev", documentCount: 2 });
  node("kz", ["Entity", "Country"], { name: "Kazakhstan", documentCount: 2 });
  node("ru", ["Entity", "Country"], { name: "Russia", documentCount: 1 });
  node("csto", ["Entity", "Organization"], { name: "CSTO", documentCount: 1 });
  node("reuters", ["Entity", "Organization"], { name: "Reuters" });
  node("d1", ["Document"], { title: "One" });
  node("d2", ["Document"], { title: "Two" });
  node("s1", ["Statement"], { quote: "The CSTO sent troops", confidence: new CypherFloat(1) });
  edge("tokayev", "HEAD_OF_STATE_OF", "kz", { count: 3 });
  edge("ru", "MEMBER_OF", "csto");
  edge("kz", "MEMBER_OF", "csto");
  edge("reuters", "REPORTED_ON", "kz");
  edge("d1", "MENTIONS", "kz", { count: 4 });
  edge("d2", "MENTIONS", "kz", { count: 1 });
  edge("d1", "MENTIONS", "csto", { count: 2 });
  edge("s1", "ATTRIBUTED_TO", "reuters");
  return graph;
}

const answers: [query: string, rows: unknown[][]][] = [
  ["MATCH (p:Person)-[r:HEAD_OF_STATE_OF]->(c:Country) RETURN p.name, c.name", [["Tokayev", "Kazakhstan"]]],
  [
    "MATCH (d:Document)-[m:MENTIONS]->(e:Entity) RETURN e.name, count(d) AS documents, sum(m.count) ORDER BY documents DESC, e.name LIMIT 5",
    [
      ["Kazakhstan", 2, 5],
      ["CSTO", 1, 2],
    ],
  ],
  [
    "MATCH p = (a {name: 'Reuters'})-[*1..3]-(b:Country) RETURN length(p), b.name ORDER BY length(p), b.name",
    [
      [1, "Kazakhstan"],
      [3, "Russia"],
    ],
  ],
  ["MATCH (s:Statement)-[:ATTRIBUTED_TO]->(o) WHERE s.quote CONTAINS 'CSTO' RETURN o.name", [["Reuters"]]],
  ["MATCH (c:Country {id: 'ru'}) OPTIONAL MATCH (p:Person)-->(c) RETURN c.name, p", [["Russia", null]]],
  ["MATCH (c:Country) WHERE NOT (c)<-[:HEAD_OF_STATE_OF]-() RETURN c.name", [["Russia"]]],
  ["MATCH (e:Country|Organization&!Person) RETURN count(*)", [[4]]],
  ["MATCH (a {id:'tokayev'}), (b {id:'ru'}), p = shortestPath((a)-[*]-(b)) RETURN length(p)", [[3]]],
  ["MATCH (c:Country) WITH c ORDER BY c.name RETURN collect(c.name)[0..1]", [[["Kazakhstan"]]]],
  ["MATCH (c:Country) WHERE EXISTS { (c)-[:MEMBER_OF]->(:Organization) } RETURN count(c)", [[2]]],
  ["MATCH (o {id: 'csto'}) RETURN [(o)<-[:MEMBER_OF]-(c) | c.name] AS members", [[["Russia", "Kazakhstan"]]]],
  ["MATCH (s:Statement) RETURN s.confidence / 2, 5 / 2, 5.0 / 2", [[0.5, 2, 2.5]]],
  [
    "UNWIND [3, null, 1, 'a', true, [1], 2.5] AS x RETURN x ORDER BY x",
    [[[1]], ["a"], [true], [1], [2.5], [3], [null]],
  ],
  [
    "RETURN null = null, null IN [1], 1 IN [1, null], NOT null, null OR true",
    [[null, null, true, null, true]],
  ],
  ["RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x ^ 2]", [[[1, 9, 25]]]],
  ["RETURN all(x IN [1, 2] WHERE x > 0), reduce(s = 0, x IN [1, 2, 3] | s + x)", [[true, 6]]],
  ["RETURN CASE WHEN 1 > 2 THEN 'a' ELSE 'b' END, 'Abc' =~ '(?i)aBC'", [["b", true]]],
  ["RETURN 1 AS x UNION RETURN 1 AS x", [[1]]],
  ["RETURN 1 AS x UNION ALL RETURN 1 AS x", [[1], [1]]],
  [
    "MATCH (c:Country) RETURN c {.name, n: c.documentCount} AS c ORDER BY c.name LIMIT 1",
    [[{ name: "Kazakhstan", n: 2 }]],
  ],
  ["RETURN 9223372036854775807", [[9223372036854775807n]]],
];

const mistakes: [query: string, kind: CypherError["kind"], message: RegExp][] = [
  ["MATCH (n RETURN n", "syntax", /Found RETURN, but expected '\)'.*line 1, column 10/],
  ["RETURN 'abc", "syntax", /never closed/],
  ["RETURN `abc", "syntax", /never closed/],
  ["RETURN 1 +", "syntax", /the end of the query/],
  ["RETURN x", "syntax", /x is not defined/],
  ["MATCH (n) WHERE count(n) > 1 RETURN n", "syntax", /aggregation/],
  ["RETURN foo(1)", "syntax", /no function foo/],
  ["CREATE (n)", "unsupported", /only reads/],
  ["MATCH (n) DETACH DELETE n", "unsupported", /only reads/],
  ["RETURN 1 / 0", "runtime", /zero/],
  ["RETURN 9223372036854775807 + 1", "runtime", /64 bits/],
  ["RETURN $x", "runtime", /\$x/],
  [`RETURN ${"(".repeat(10_000)}1${")".repeat(10_000)}`, "syntax", /nested too deep/],
  [`RETURN ${"[".repeat(10_000)}`, "syntax", /nested too deep/],
  [`RETURN ${"NOT ".repeat(10_000)} true`, "syntax", /nested too deep/],
  [`RETURN ${"1 + ".repeat(10_000)} 1`, "syntax", /nested too deep/],
];

describe("runCypher", () => {
  it.each(answers)("%s", (query, rows) => {
    expect(runCypher(newsGraph(), query).rows).toEqual(rows);
  });

  it.each(mistakes)("refuses %.60s", (query, kind, message) => {
    const run = () => runCypher(newsGraph(), query);
    expect(run).toThrow(CypherError);
    expect(run).toThrow(message);
    expect(run).toThrow(expect.objectContaining({ kind }));
  });

  it("takes parameters", () => {
    const query = "MATCH (n {name: $name}) RETURN n";
    const { columns, rows } = runCypher(newsGraph(), query, { name: "Russia" });
    expect(columns).toEqual(["n"]);
    expect(rows).toEqual([
      [
        {
          kind: "node",
          id: "ru",
          labels: ["Entity", "Country"],
          properties: { id: "ru", name: "Russia", documentCount: 1 },
        },
      ],
    ]);
  });

  it("sees what changed in the graph since the last query", () => {
    const graph = newsGraph();
    const count = () => runCypher(graph, "MATCH (c:Country) RETURN count(c)").rows[0]?.[0];
    expect(count()).toBe(2);
    runCypher(graph, "CREATE (:Country {name: 'Armenia'})", {}, { writable: true });
    expect(count()).toBe(3);
  });

  it("stops at its limits, and says so", () => {
    const endless = "UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(*)";
    expect(() => runCypher(newsGraph(), endless, {}, { timeLimit: 50 })).toThrow(/longer than 50 ms/);
    expect(() => runCypher(newsGraph(), "MATCH (n) RETURN n", {}, { rowLimit: 3 })).toThrow(
      /more than 3 rows/,
    );
  });
});
