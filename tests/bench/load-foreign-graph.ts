import neo4j, { type Driver } from "neo4j-driver";
import type { Neo4jAccess } from "../neo4j/neo4j-server.ts";

const BATCH = 20_000;

/**
 * Fills an empty Neo4j with a shop that no newspaper knows: 150,000 customers, 48,900 products, 1,000 categories and
 * 100 countries, joined by 1,000,000 relationships. A few products are bought by very many, and one country has 40 % of
 * the customers. The same every time.
 */
export async function loadForeignGraph({ uri, username, password }: Neo4jAccess): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    await nodes(driver, "Country", 100, "{name: 'Country ' + i}");
    await nodes(driver, "Category", 1_000, "{title: 'Category ' + i}");
    await nodes(driver, "Product", 48_900, "{title: 'Product ' + i, price: i % 97 + 0.5}");
    await nodes(
      driver,
      "Customer",
      150_000,
      "{name: 'Customer ' + i, mail: 'customer' + i + '@example.org'}",
    );
    await edges(
      driver,
      "Customer",
      "LIVES_IN",
      "Country",
      150_000,
      "i",
      "CASE WHEN i % 5 < 2 THEN 0 ELSE i % 100 END",
    );
    await edges(driver, "Product", "IN_CATEGORY", "Category", 48_900, "i", "(i * 7) % 1000");
    // A power law: the share of the product at place p of all is about p ^ -0.5.
    const product = "toInteger(48899 * ((i * 7919) % 100003 / 100003.0) ^ 2)";
    await edges(driver, "Customer", "BOUGHT", "Product", 801_100, "(i * 31) % 150000", product);
  } finally {
    await driver.close();
  }
}

async function nodes(driver: Driver, label: string, count: number, properties: string): Promise<void> {
  const named = properties.replace("{", "{place: i, ");
  await inBatches(driver, count, `UNWIND range($from, $to) AS i CREATE (:${label} ${named})`);
  await driver.executeQuery(`CREATE INDEX bench_${label} IF NOT EXISTS FOR (n:${label}) ON (n.place)`);
  await driver.executeQuery("CALL db.awaitIndexes(60)");
}

async function edges(
  driver: Driver,
  start: string,
  type: string,
  end: string,
  count: number,
  from: string,
  to: string,
): Promise<void> {
  await inBatches(
    driver,
    count,
    `UNWIND range($from, $to) AS i WITH i, ${from} AS a, ${to} AS b
     MATCH (x:${start} {place: a}) MATCH (y:${end} {place: b}) CREATE (x)-[:${type} {at: i}]->(y)`,
  );
}

async function inBatches(driver: Driver, count: number, cypher: string): Promise<void> {
  for (let from = 0; from < count; from += BATCH)
    await driver.executeQuery(cypher, {
      from: neo4j.int(from),
      to: neo4j.int(Math.min(count, from + BATCH) - 1),
    });
}
