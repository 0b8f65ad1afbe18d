import type { MultiDirectedGraph } from "graphology";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCypher } from "../../graph/cypher/run-cypher.ts";
import type { GraphStore } from "../../graph/stores/graph-store.ts";
import { openStore } from "../../graph/stores/open-store.ts";
import { loadIntoNeo4j } from "../bench/load-into-neo4j.ts";
import { graphologyOf, makeGraph } from "../bench/news-shaped-graph.ts";
import { borrowNeo4j, hasNeo4j } from "../neo4j/borrow-neo4j.ts";
import { inOrder } from "./in-order.ts";

const made = makeGraph({ nodes: 300, edges: 1200 });

/** What people ask of a graph that they did not make; each answer is the same whatever the order of the graph. */
const QUERIES: readonly string[] = [
  "MATCH (n) RETURN labels(n)[1] IS NOT NULL AS two, count(*) AS k",
  "MATCH (n:Person) RETURN count(n), min(n.documentCount), max(n.documentCount), sum(n.documentCount)",
  "MATCH (a)-[r]->(b) RETURN type(r) AS type, count(*) AS k, sum(r.count) AS total ORDER BY type",
  "MATCH (n {id: 'e0'})--(m) RETURN DISTINCT m.id ORDER BY m.id",
  "MATCH (n {id: 'e7'})-[r]->(m) RETURN type(r), r.count, m.id ORDER BY type(r), r.count, m.id",
  "MATCH (n {id: 'e3'})<-[r:MEMBER_OF]-(m:Person) RETURN m.id, r.count ORDER BY m.id, r.count",
  "MATCH (n {id: 'e1'})--()--(o) RETURN count(DISTINCT o)",
  "MATCH (n {id: 'e1'})-[*2]-(o) RETURN count(*)",
  "MATCH (n {id: 'e250'})-[*1..3]->(o) RETURN count(*), count(DISTINCT o)",
  "MATCH (n {id: 'e250'})-[:MEMBER_OF|HEAD_OF*1..2]-(o) RETURN count(*)",
  "MATCH (a {id: 'e250'}), (b {id: 'e251'}), p = shortestPath((a)-[*..10]-(b)) RETURN length(p)",
  "MATCH (a {id: 'e250'}), (b {id: 'e251'}), p = allShortestPaths((a)-[*..10]-(b)) RETURN count(p)",
  "MATCH (a {id: 'e250'}), (b), p = shortestPath((a)-[*..3]->(b)) WHERE a <> b RETURN length(p) AS l, count(*) AS k ORDER BY l",
  "MATCH (a:Country)-[:MEMBER_OF]->(b)-[:MEMBER_OF]->(c)-[:MEMBER_OF]->(a) RETURN count(*)",
  "MATCH (a)-[:CRITICIZED]->(b), (b)-[:CRITICIZED]->(a) RETURN count(*)",
  "MATCH (a)-[r]->(a) RETURN count(r)",
  "MATCH (n) WHERE n.name CONTAINS 'aab' RETURN n.id ORDER BY n.id",
  "MATCH (n) WHERE n.documentCount > 100 RETURN n.id, n.documentCount ORDER BY n.documentCount DESC, n.id LIMIT 7",
  "MATCH (n) OPTIONAL MATCH (n)-[r:HEAD_OF]->() WITH n, count(r) AS k RETURN k, count(*) AS nodes ORDER BY k",
  "MATCH (n) WHERE NOT (n)-[:HEAD_OF]->() AND (n)<-[:HEAD_OF]-() RETURN count(n)",
  "MATCH (n:Person) WITH n, COUNT { (n)--() } AS degree ORDER BY degree DESC, n.id LIMIT 5 RETURN n.id, degree",
  "MATCH (p:Person)-[:MEMBER_OF]->(o)<-[:MEMBER_OF]-(q:Person) WHERE p.id < q.id RETURN o.id, count(*) AS pairs ORDER BY pairs DESC, o.id LIMIT 5",
  "MATCH (n:Organization|Country) RETURN n:Country AS country, avg(n.documentCount) > 5 AS large",
  "MATCH (a:Person)-[r]->(b) WITH a, collect(DISTINCT type(r)) AS types WHERE size(types) = 5 RETURN count(a)",
  "MATCH (a)-[r]->(b) WITH b, sum(r.count) AS weight ORDER BY weight DESC, b.id LIMIT 3 MATCH (b)<-[:HEAD_OF]-(h) RETURN b.id, weight, count(h) ORDER BY weight DESC",
  "UNWIND ['e1', 'e2', 'nobody'] AS id OPTIONAL MATCH (n {id: id}) RETURN id, n.name ORDER BY id",
  "MATCH (n) WITH n.documentCount % 7 AS rest, count(*) AS k RETURN rest, k ORDER BY rest",
  "MATCH (n:Place) RETURN percentileCont(n.documentCount, 0.5), percentileDisc(n.documentCount, 0.9)",
  "MATCH (a:Country) CALL (a) { MATCH (a)<-[r]-(b:Person) RETURN count(*) AS k } RETURN sum(k)",
  "MATCH p = (a {id: 'e0'})<-[:HEAD_OF*1..2]-(b) RETURN length(p) AS l, count(*) AS k ORDER BY l",
  "MATCH (a:Person)-[:HEAD_OF]->(b) RETURN b.id AS id, count(*) AS k ORDER BY k DESC, id SKIP 3 LIMIT 4",
  "MATCH (n) RETURN n.id STARTS WITH 'e2' AS twos, count(*) ORDER BY twos",
  "MATCH (a {id: 'e250'})-[r:MEMBER_OF|HEAD_OF]->{1,3}(b) RETURN size(r) AS l, count(*) AS k, count(DISTINCT b) ORDER BY l",
  "MATCH (a {id: 'e250'})-[:MEMBER_OF]->*(b) RETURN count(DISTINCT b)",
  "MATCH (a {id: 'e250'}) ((x)-[r:MEMBER_OF|HEAD_OF]->(y:Person|Country)){1,3} (b) RETURN size(x) AS l, count(*) AS k ORDER BY l",
  "MATCH (a {id: 'e250'}) ((x)-[r]->(y) WHERE x.documentCount <= y.documentCount AND r.count > 3){2} (b) RETURN [n IN x | n.id] AS xs, [n IN y | n.id] AS ys, reduce(t = 0, one IN r | t + one.count) AS total ORDER BY xs, ys, total",
  "MATCH (a {id: 'e250'}) ((x)-[:HEAD_OF]->(m)<-[:MEMBER_OF]-(y)){1,2} (b:Person) RETURN size(m) AS l, count(*) AS k, count(DISTINCT b) ORDER BY l",
  "MATCH p = (a:Country) ((x)-[:HEAD_OF]->(y)){2} (b {id: 'e0'}) RETURN length(p), count(p)",
  "MATCH (a {id: 'e250'})--{0,2}(b) RETURN count(*)",
  "MATCH ((x {id: 'e250'})-[:CRITICIZED]->(y)){1,2} RETURN count(*), max(size(y))",
  "MATCH p = SHORTEST 1 (a {id: 'e250'})-[]->+(b {id: 'e0'}) RETURN length(p)",
  "MATCH p = ALL SHORTEST (a {id: 'e250'})-[:MEMBER_OF|HEAD_OF]-+(b {id: 'e1'}) RETURN length(p), count(*)",
  "MATCH (a {id: 'e250'}), (b {id: 'e0'}), p = shortestPath((a)-[*..4]-(b)) WHERE length(p) > 1 RETURN length(p)",
  "MATCH (a {id: 'e250'}), (b {id: 'e0'}), p = shortestPath((a)-[*..4]->(b)) WHERE all(r IN relationships(p) WHERE r.count > 2) RETURN length(p)",
  "MATCH (a {id: 'e250'}), (b {id: 'e0'}), p = allShortestPaths((a)-[rs*..4]->(b)) WHERE none(r IN rs WHERE type(r) = 'HEAD_OF') RETURN length(p), count(*)",
];

describe.skipIf(!hasNeo4j)("our Cypher and Neo4j give the same answer of a made-up graph to", () => {
  const borrowed = borrowNeo4j();
  let graph: MultiDirectedGraph;
  let store: GraphStore;
  beforeAll(async () => {
    const { uri, username, password } = borrowed();
    store = await openStore(uri, { NEO4J_USERNAME: username, NEO4J_PASSWORD: password });
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    await loadIntoNeo4j(driver, made);
    await driver.close();
    graph = graphologyOf(made);
  });
  afterAll(() => store.close());

  it.each(QUERIES)("%s", async (cypher) => {
    const theirs = inOrder(await store.query(cypher), cypher);
    expect(theirs.rows.length).toBeGreaterThan(0);
    expect(inOrder(runCypher(graph, cypher), cypher)).toEqual(theirs);
  });
});
