import neo4j from "neo4j-driver";
import { runCypher } from "../../graph/cypher/run-cypher.ts";
import { missingForNeo4j, startNeo4jServer } from "../neo4j/neo4j-server.ts";
import { loadIntoNeo4j } from "./load-into-neo4j.ts";
import { graphologyOf, makeGraph } from "./news-shaped-graph.ts";

const SIZE = { nodes: 100_000, edges: 500_000 };
const RUNS = 7;

/** What the benchmark asks, and how often slower than Neo4j over Bolt each may be. */
const QUESTIONS: readonly { readonly name: string; readonly cypher: string; readonly most: number }[] = [
  { name: "lookup", cypher: "MATCH (n:Entity {id: 'e4711'}) RETURN n.name", most: 1 },
  {
    name: "ego network",
    cypher: "MATCH (n:Entity {id: 'e2000'})-[r]-(m) RETURN m.id, type(r), m.name",
    most: 1,
  },
  {
    name: "two-hop count",
    cypher: "MATCH (n:Entity {id: 'e2000'})--(m)--(o) RETURN count(DISTINCT o)",
    most: 3,
  },
  {
    name: "shortest path",
    cypher:
      "MATCH (a:Entity {id: 'e99990'}), (b:Entity {id: 'e88880'}), p = shortestPath((a)-[*..8]-(b)) RETURN length(p)",
    most: 3,
  },
  { name: "CONTAINS scan", cypher: "MATCH (n:Entity) WHERE n.name CONTAINS 'abc' RETURN count(n)", most: 3 },
  {
    name: "grouping",
    cypher:
      "MATCH (n:Person)-[r]->(m) RETURN type(r) AS type, count(*) AS edges, sum(r.count) ORDER BY edges DESC",
    most: 3,
  },
  {
    name: "triangle count",
    cypher:
      "MATCH (a:Country)-[:MEMBER_OF]->(b)-[:MEMBER_OF]->(c)-[:MEMBER_OF]->(a) RETURN count(*) AS triangles",
    most: 3,
  },
  {
    name: "top of all",
    cypher: "MATCH (n:Entity) RETURN n.id, n.documentCount ORDER BY n.documentCount DESC, n.id LIMIT 10",
    most: 3,
  },
];

/** Times each question on our engine in memory and on a Neo4j over Bolt, on the same graph in the same run. */
export async function benchCypher(print: (line: string) => void): Promise<void> {
  const missing = missingForNeo4j();
  if (missing.length > 0) print(`Neo4j is left out: this machine lacks ${missing.join(", ")}.`);
  const made = makeGraph(SIZE);
  const graph = graphologyOf(made);
  const server = missing.length > 0 ? null : await startNeo4jServer();
  const driver = server && neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
  try {
    if (driver) {
      await driver.executeQuery("CREATE CONSTRAINT FOR (n:Entity) REQUIRE n.id IS UNIQUE");
      await loadIntoNeo4j(driver, made);
    }
    print(
      `Cypher on ${SIZE.nodes} nodes and ${SIZE.edges} edges, median of ${RUNS} runs after a first one.\n`,
    );
    print("| query | ours | Neo4j over Bolt | ratio | asked |\n| --- | --- | --- | --- | --- |");
    for (const { name, cypher, most } of QUESTIONS) {
      const ours = await median(async () => runCypher(graph, cypher).rows);
      const theirs = driver && (await median(async () => (await driver.executeQuery(cypher)).records));
      const ratio = theirs === null ? "–" : `${(ours / theirs).toFixed(2)}`;
      print(`| ${name} | ${ours.toFixed(2)} ms | ${theirs?.toFixed(2) ?? "–"} ms | ${ratio} | ≤ ${most} |`);
    }
  } finally {
    await driver?.close();
    await server?.stop();
  }
}

async function median(run: () => Promise<unknown>): Promise<number> {
  await run();
  const times: number[] = [];
  for (let k = 0; k < RUNS; k++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}
