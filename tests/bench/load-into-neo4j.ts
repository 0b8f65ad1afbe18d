import type { Driver } from "neo4j-driver";
import type { makeGraph } from "./news-shaped-graph.ts";

/** Adds the graph's nodes and edges to a Neo4j, whose `Entity`s should be found by id quickly. */
export async function loadIntoNeo4j(
  driver: Driver,
  { nodes, edges }: ReturnType<typeof makeGraph>,
): Promise<void> {
  for (const kind of new Set(nodes.map(({ labels }) => labels[1] ?? "")))
    for (const rows of batches(
      nodes.filter(({ labels }) => labels[1] === kind).map(({ properties }) => properties),
    ))
      await driver.executeQuery(`UNWIND $rows AS row CREATE (n:Entity:${kind}) SET n = row`, { rows });
  for (const type of new Set(edges.map((edge) => edge.type)))
    for (const rows of batches(edges.filter((edge) => edge.type === type)))
      await driver.executeQuery(
        `UNWIND $rows AS row MATCH (a:Entity {id: row.start}), (b:Entity {id: row.end}) CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
        { rows },
      );
}

function* batches<T>(rows: readonly T[], size = 20_000): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
