import neo4j, { type Driver } from "neo4j-driver";
import { emptyNeo4j } from "../neo4j/borrow-neo4j.ts";
import type { Neo4jAccess } from "../neo4j/neo4j-server.ts";

export const LONG_NAME = `Zacharias ${"z".repeat(10_000)}`;
export const SCRIPT_NAME =
  '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>';
export const BIDI_NAME = "\u202egnp.exe\u202c";
export const ODD_LABEL = 'Odd `label` "here" \\u0060) DETACH DELETE n //';
export const ODD_TYPE = "SHOT IN 'Łódź' `\\u0060";

/** Films, who made them and what else a database of others may hold. */
const GRAPH = `
CREATE (ada:Person:Actor {name: 'Ada Moreau', born: 1971, lucky: [7, 13], met: date('1999-12-31'), home: point({x: 1, y: 2})})
CREATE (bo:Person:Actor {name: 'Bo Łukasik', born: 1965})
CREATE (cy:Person:Director:Actor {name: 'Cy Vance', born: 1950, huge: 9007199254740993})
CREATE (dora:Person:Director {name: 'Dora Klein'})
CREATE (long:Person:Actor {name: $longName})
CREATE (evil:Person {name: $scriptName, bio: $scriptName, \`__proto__\`: 'polluted'})
CREATE (bidi:Person {name: $bidiName})
CREATE (north:Film {title: 'North of Nowhere', released: 1998, tagline: 'Nobody goes there. Nobody comes back.'})
CREATE (glass:Film {title: 'The Glass Harbour', released: 2003, tagline: 'Clear water, dark hearts.'})
CREATE (again:Film {title: 'Once Again', released: 2010})
CREATE (five:Rating {stars: 5})
CREATE (nothing)
CREATE (place:${quoted(ODD_LABEL)} {text: 'A quarry'})
CREATE (ada)-[:ACTED_IN {role: 'Captain', weeks: 12}]->(north), (ada)-[:ACTED_IN {role: 'Twin sister', weeks: 3}]->(north)
CREATE (ada)-[:ACTED_IN {role: 'Guide'}]->(glass), (ada)-[:ACTED_IN]->(again)
CREATE (bo)-[:ACTED_IN {role: 'Mate'}]->(north), (bo)-[:ACTED_IN]->(glass)
CREATE (cy)-[:DIRECTED]->(north), (cy)-[:ACTED_IN {role: 'Himself'}]->(north), (cy)-[:DIRECTED]->(again)
CREATE (dora)-[:DIRECTED]->(glass), (dora)-[:MARRIED_TO {since: date('2001-05-05')}]->(cy)
CREATE (cy)-[:QUOTES]->(cy)
CREATE (long)-[:ACTED_IN]->(again), (evil)-[:ACTED_IN {note: $scriptName}]->(again), (bidi)-[:ACTED_IN]->(again)
CREATE (north)-[:HAS_RATING]->(five), (north)-[:${quoted(ODD_TYPE)}]->(place), (nothing)-[:BELONGS_TO]->(again)`;

/** What GRAPH holds. */
export const FILM_COUNTS = { nodes: 13, relationships: 18 } as const;

/** The constraints and indexes that its owner made. */
const SCHEMA = [
  "CREATE CONSTRAINT film_title IF NOT EXISTS FOR (f:Film) REQUIRE f.title IS UNIQUE",
  "CREATE FULLTEXT INDEX film_words IF NOT EXISTS FOR (f:Film) ON EACH [f.title, f.tagline]",
];
const NO_SCHEMA = ["DROP CONSTRAINT film_title IF EXISTS", "DROP INDEX film_words IF EXISTS"];

/** Puts the films into a Neo4j in the place of what it holds. */
export async function loadFilms(access: Neo4jAccess): Promise<void> {
  await emptyNeo4j(access);
  await withDriver(access, async (driver) => {
    for (const cypher of SCHEMA) await driver.executeQuery(cypher);
    await driver.executeQuery(GRAPH, { longName: LONG_NAME, scriptName: SCRIPT_NAME, bidiName: BIDI_NAME });
    await driver.executeQuery("CALL db.awaitIndexes(60)");
    await driver.executeQuery("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()");
  });
}

/** Takes the films' constraints and indexes away: they would stay in the Neo4j that others borrow next. */
export async function dropFilmSchema(access: Neo4jAccess): Promise<void> {
  await withDriver(access, async (driver) => {
    for (const cypher of NO_SCHEMA) await driver.executeQuery(cypher);
  });
}

/** Everything in the database, as text: constraints, indexes, nodes and relationships with all that they hold. */
export async function wholeDatabase(access: Neo4jAccess): Promise<string> {
  return withDriver(access, async (driver) => {
    const parts = [
      "SHOW CONSTRAINTS YIELD name, type, properties RETURN * ORDER BY name",
      "SHOW INDEXES YIELD name, type, properties RETURN * ORDER BY name",
      "MATCH (n) RETURN n ORDER BY elementId(n)",
      "MATCH ()-[r]->() RETURN r ORDER BY elementId(r)",
    ].map(async (cypher) => (await driver.executeQuery(cypher)).records.map((record) => record.toObject()));
    return JSON.stringify(await Promise.all(parts));
  });
}

export async function withDriver<Result>(
  { uri, username, password }: Neo4jAccess,
  work: (driver: Driver) => Promise<Result>,
): Promise<Result> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

function quoted(name: string): string {
  return `\`${name.replaceAll("\\", "\\u005C").replaceAll("`", "``")}\``;
}
