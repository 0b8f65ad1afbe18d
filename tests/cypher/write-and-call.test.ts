import { MultiDirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { CypherError } from "../../graph/cypher/cypher-error.ts";
import type { CypherResult } from "../../graph/cypher/cypher-value.ts";
import type { PropertyGraph } from "../../graph/cypher/property-graph.ts";
import { runCypher } from "../../graph/cypher/run-cypher.ts";
import { contentsOf } from "./tck/side-effects.ts";

/** Runs queries one after another on one graph; gives the last one's answer. */
function run(...queries: string[]): CypherResult {
  const graph = new MultiDirectedGraph();
  const results = queries.map((query) => runCypher(graph, query, {}, { writable: true }));
  return results.at(-1) as CypherResult;
}

const people =
  "CREATE (a:Person {name: 'Anna', age: 40})-[:KNOWS]->(b:Person {name: 'Ben', age: 30}), (c:City {name: 'Oslo'})";

describe("writing", () => {
  it.each<[string[], unknown[][]]>([
    [
      [
        "FOREACH (n IN ['x', 'y'] | CREATE (:T {name: n}) FOREACH (k IN [1, 2] | CREATE (:K {of: n})))",
        "MATCH (n:T|K) RETURN labels(n)[0] AS label, count(*) ORDER BY label",
      ],
      [
        ["K", 4],
        ["T", 2],
      ],
    ],
    [["MATCH (n:Person) SET n['age'] = n.age + 1 RETURN n.age ORDER BY n.age"], [[31], [41]]],
    [
      ["MATCH (n:Person {name: 'Anna'}) SET n:Old:Wise, n.age = null REMOVE n:Old RETURN labels(n), n.age"],
      [[["Person", "Wise"], null]],
    ],
    [
      [
        "MERGE (p:Person {name: 'Anna'}) ON MATCH SET p.seen = 1 ON CREATE SET p.seen = 0 RETURN p.seen",
        "UNWIND ['Anna', 'Cleo', 'Cleo'] AS name MERGE (p:Person {name: name}) ON MATCH SET p.again = true",
        "MATCH (p:Person) RETURN p.name, p.again ORDER BY p.name",
      ],
      [
        ["Anna", true],
        ["Ben", null],
        ["Cleo", true],
      ],
    ],
    [["MATCH (a:Person)-[r:KNOWS]->() DELETE r RETURN type(r)"], [["KNOWS"]]],
  ])("%j", (queries, rows) => expect(run(people, ...queries).rows).toEqual(rows));

  it("takes back all of a query that fails", () => {
    const graph = new MultiDirectedGraph();
    runCypher(graph, people, {}, { writable: true });
    const before = contentsOf(graph as unknown as PropertyGraph);
    const failing =
      "MATCH (a:Person)-[r]->(b) SET a.age = 1, a:Gone CREATE (a)-[:NEW]->(:New) DELETE r WITH a, b DETACH DELETE b WITH a RETURN 1 / 0";
    expect(() => runCypher(graph, failing, {}, { writable: true })).toThrow(CypherError);
    expect(contentsOf(graph as unknown as PropertyGraph)).toEqual(before);
  });

  it("counts what it changed", () => {
    expect(run(people).changes).toEqual({
      nodesCreated: 3,
      nodesDeleted: 0,
      relationshipsCreated: 1,
      relationshipsDeleted: 0,
      propertiesSet: 5,
      labelsAdded: 3,
      labelsRemoved: 0,
    });
    expect(run(people, "MATCH (n) DETACH DELETE n").changes).toMatchObject({
      nodesDeleted: 3,
      relationshipsDeleted: 1,
    });
  });

  it("keeps a graph unchanged that may only be read", () => {
    const graph = new MultiDirectedGraph();
    expect(() => runCypher(graph, people)).toThrow("CREATE writes; this console only reads");
    expect(() => runCypher(graph, "CALL { CREATE () }")).toThrow("CREATE writes");
    expect(graph.order).toBe(0);
  });
});

describe("CALL", () => {
  it.each<[string, unknown[][]]>([
    ["CALL db.labels()", [["Person"], ["City"]]],
    ["CALL db.labels() YIELD label WHERE label STARTS WITH 'P' RETURN label AS name", [["Person"]]],
    ["CALL db.relationshipTypes() YIELD relationshipType", [["KNOWS"]]],
    ["CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey)", [[["name", "age"]]]],
    [
      "CALL db.schema.visualization() YIELD nodes, relationships RETURN size(nodes), relationships[0].type",
      [[2, "KNOWS"]],
    ],
    ["MATCH (p:Person) CALL { WITH p RETURN p.age * 2 AS twice } RETURN twice ORDER BY twice", [[60], [80]]],
    ["MATCH (p:Person) CALL (p) { OPTIONAL MATCH (p)-->(q) RETURN count(q) AS k } RETURN k", [[1], [0]]],
    [
      "CALL { MATCH (p:Person) RETURN p.name AS n UNION MATCH (c:City) RETURN c.name AS n } RETURN count(n)",
      [[3]],
    ],
    ["UNWIND [1, 2] AS k CALL (*) { CREATE (:Made {k: k}) } RETURN k", [[1], [2]]],
  ])("%s", (query, rows) => expect(run(people, query).rows).toEqual(rows));

  it.each([
    ["CALL nothing.here()", "There is no procedure nothing.here"],
    ["MATCH (p) CALL { WITH p RETURN p } RETURN p", "The variable p is bound already"],
    ["MATCH (p) CALL (q) { RETURN 1 AS one } RETURN one", "The variable q is not defined"],
    ["MATCH (p) CALL { RETURN p.name AS name } RETURN name", "The variable p is not defined"],
    ["MATCH (p) CALL db.labels() RETURN p", "needs YIELD"],
    ["CALL { RETURN 1 AS one } IN TRANSACTIONS RETURN one", "each query is one transaction"],
  ])("%s", (query, message) => expect(() => run(people, query)).toThrow(message));
});
