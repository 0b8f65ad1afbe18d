import { describe, expect, it } from "vitest";
import { writeCypher } from "../../graph/export/write-cypher.ts";
import { runScript, type ScriptLimits } from "../../graph/import/cypher/run-script.ts";
import { interpretGraph } from "../../graph/import/interpret-graph.ts";
import { readCypher } from "../../graph/import/read-cypher.ts";
import { foreignGraph, hostileGraph, smallGraph } from "../export/graphs.ts";
import { written } from "../export/written.ts";

const MOVIES = `// The first lines of Neo4j's guide, and a question at their end.
CREATE CONSTRAINT movie_title IF NOT EXISTS FOR (m:Movie) REQUIRE m.title IS UNIQUE;
CREATE (TheMatrix:Movie {title:'The Matrix; a "film"', released:1999, tagline:'Welcome to the Real World'})
CREATE (Keanu:Person {name:'Keanu Reeves', born:1964})
CREATE (LillyW:Person {name:'Lilly Wachowski', born:1967})
CREATE
(Keanu)-[:ACTED_IN {roles:['Neo']}]->(TheMatrix),
(LillyW)-[:DIRECTED {since: date('1999-03-31')}]->(TheMatrix)
WITH Keanu AS a
MATCH (a)-[:ACTED_IN]->(m)<-[:DIRECTED]-(d)
RETURN a, m, d LIMIT 10;
`;

const APOC = `:begin
CREATE CONSTRAINT UNIQUE_IMPORT_NAME FOR (node:\`UNIQUE IMPORT LABEL\`) REQUIRE (node.\`UNIQUE IMPORT ID\`) IS UNIQUE;
:commit
CALL db.awaitIndexes(300);
:begin
UNWIND [{_id:3, properties:{name:"Ada", born:1815}}, {_id:4, properties:{name:"Bo"}}] AS row
CREATE (n:\`UNIQUE IMPORT LABEL\`{\`UNIQUE IMPORT ID\`: row._id}) SET n += row.properties SET n:Person;
:commit
:begin
UNWIND [{start: {_id:3}, end: {_id:4}, properties:{since:2016}}] AS row
MATCH (start:\`UNIQUE IMPORT LABEL\`{\`UNIQUE IMPORT ID\`: row.start._id})
MATCH (end:\`UNIQUE IMPORT LABEL\`{\`UNIQUE IMPORT ID\`: row.end._id})
CREATE (start)-[r:KNOWS]->(end) SET r += row.properties;
:commit
:begin
MATCH (n:\`UNIQUE IMPORT LABEL\`) WITH n LIMIT 20000 REMOVE n:\`UNIQUE IMPORT LABEL\` REMOVE n.\`UNIQUE IMPORT ID\`;
:commit
:begin
DROP CONSTRAINT UNIQUE_IMPORT_NAME;
:commit
`;

const BY_PARAMETER = `BEGIN
COMMIT
SCHEMA AWAIT
BEGIN
:param rows => [{id: 1, name: 'Ada'}, {id: 2, name: 'Bo'}];
UNWIND $rows AS row CREATE (n:Person {key: row.id}) SET n.name = row.name;
COMMIT
:param rows => [{from: 1, to: 2}]
UNWIND $rows AS row MATCH (a:Person {key: row.from}) MATCH (b:Person {key: row.to}) MERGE (a)-[:KNOWS]->(b)
`;

describe("a script of Cypher", () => {
  it("is read as Neo4j's guides write it", () => {
    const { nodes, edges, notes } = readCypher(MOVIES);
    expect(nodes.map(({ label }) => label)).toEqual([
      'The Matrix; a "film"',
      "Keanu Reeves",
      "Lilly Wachowski",
    ]);
    expect(nodes[1]?.attributes.get("labels")).toEqual(["Person"]);
    expect(edges).toMatchObject([
      { source: nodes[1]?.id, target: nodes[0]?.id, label: "ACTED_IN", days: [] },
      { source: nodes[2]?.id, target: nodes[0]?.id, label: "DIRECTED", days: ["1999-03-31"] },
    ]);
    expect(edges[0]?.attributes.get("roles")).toEqual(["Neo"]);
    expect(notes).toEqual(["1 statement about constraints and indexes"]);
    const kinds = new Map([["movie", "Organization" as const]]);
    const { entities } = interpretGraph(readCypher(MOVIES), { kinds, otherwise: null });
    expect(entities.map(({ entity }) => entity.id)).toContain("person:keanu-reeves");
  });

  it.each([
    [
      "apoc's rows in a list",
      APOC,
      ["3 statements about constraints and indexes", "10 lines for cypher-shell"],
    ],
    ["apoc's rows in a parameter", BY_PARAMETER, ["5 lines for cypher-shell"]],
  ])("is read with %s", (_, script, notes) => {
    const read = readCypher(script);
    expect(read.nodes.map(({ label }) => label)).toEqual(["Ada", "Bo"]);
    expect(read.nodes.map(({ attributes }) => attributes.get("labels"))).toEqual([["Person"], ["Person"]]);
    expect(read.edges.map(({ label }) => label)).toEqual(["KNOWS"]);
    expect(read.notes).toEqual(notes);
  });

  it("of ours without sentences keeps who there is and their ids", async () => {
    const subgraph = await smallGraph();
    const read = readCypher(await written(writeCypher, subgraph, { evidence: false }));
    const { entities, facts } = interpretGraph(read, { kinds: new Map(), otherwise: null });
    expect(entities.map(({ entity }) => entity.id).sort()).toEqual(
      subgraph.entities.map(({ id }) => id).sort(),
    );
    expect(facts).toHaveLength(subgraph.relations.length);
    expect(entities.flatMap(({ notes }) => notes)).toEqual([]);
  });

  it("of ours keeps hostile labels, properties and names of another's database", async () => {
    const subgraph = foreignGraph(hostileGraph());
    const { nodes, edges } = readCypher(await written(writeCypher, subgraph));
    expect(nodes).toHaveLength(subgraph.entities.length);
    expect(edges).toHaveLength(subgraph.content?.relationships.length ?? 0);
    expect(nodes.flatMap(({ attributes }) => attributes.get("labels"))).not.toContain("Exported");
  });

  it.each([
    [
      "a file",
      "CREATE (:A);\n\nLOAD CSV FROM 'file:///etc/passwd' AS line CREATE (:A)",
      "line 3: LOAD is not supported",
    ],
    ["another database", "USE system\nCREATE (:A)", "line 1: USE is not supported"],
    [
      "a procedure",
      "CREATE (:A);\nCALL apoc.load.json('http://127.0.0.1')\nYIELD value RETURN value",
      "line 2: There is no procedure apoc.load.json",
    ],
    ["a database's end", "DROP DATABASE neo4j", "line 1: DROP is not supported"],
    ["users", "// all\nSHOW USERS", "line 2: SHOW is not supported"],
    ["no Cypher", "CREATE (:A);\nCREATE (:B;\n", "line 2: Found the end of the query"],
    [
      "a text without an end",
      "CREATE (:A);\nCREATE (:B {name: 'x);\n",
      "A string is opened with ' but never closed. (line 2",
    ],
    ["a parameter that nobody set", "UNWIND $rows AS row CREATE (:A)", /line 1: .*rows/],
    [
      "a text that doubles",
      "\nRETURN reduce(s = 'aaaaaaaa', x IN range(1, 60) | s + s)",
      "line 2: a value grows beyond",
    ],
    [
      "rows without an end",
      "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b CREATE (:A)",
      "line 1: The query keeps more than",
    ],
    ["brackets without an end", `RETURN ${"[".repeat(100_000)}`, "line 1: The query is nested too deep"],
  ])("that asks for %s is refused in words", (_, script, words) => {
    expect(() => readCypher(script)).toThrow(words);
  });

  it.each([
    [{ nodes: 10 }, "UNWIND range(1, 11) AS k CREATE (:A)", "line 1: it makes more than 10 nodes"],
    [{ relationships: 1 }, "CREATE (a:A)-[:T]->(:A)-[:T]->(a)", "line 1: it makes more than 1 relationships"],
    [
      { milliseconds: 300 },
      "CREATE (:A);\nUNWIND range(1, 900000) AS a UNWIND range(1, 900000) AS b RETURN count(*)",
      "line 2: the script takes too long",
    ],
    [{ length: 5 }, "CREATE (:A)", "it is longer than"],
  ])("keeps to its limits: %j", (limits: Partial<ScriptLimits>, script, words) => {
    const wide = { length: 1e6, milliseconds: 60_000, nodes: 1e5, relationships: 1e5 };
    expect(() => runScript(script, { ...wide, ...limits })).toThrow(words);
  });
});
