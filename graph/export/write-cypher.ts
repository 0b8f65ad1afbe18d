import { quotedName } from "../cypher/syntax/quoted-name.ts";
import type { GraphContent, Property } from "../model/content.ts";
import { entityNode, graphElements, type Properties, relationEdge } from "../model/graph-elements.ts";
import type { DocumentPart, GraphPart } from "../model/graph-part.ts";
import { MODEL_VERSION, WORDS_INDEX } from "../model/model-version.ts";
import { cypherMap } from "./cypher-literal.ts";
import type { WriteOptions } from "./write-options.ts";

/** A statement writes at most so many rows of so many letters: a server reads it whole, and keeps it for a while. */
const MOST_ROWS = 100;
const MOST_LETTERS = 60_000;
/** What tells nodes and relationships of another's database apart from those that are there. */
const FOREIGN_LABEL = "Exported";
const FOREIGN_ID = "exportedId";

/**
 * A script of Cypher for Neo4j 5 (https://neo4j.com/docs/cypher-manual/5/), for `cypher-shell --file` and Neo4j's browser:
 * what is there is overwritten and nothing comes twice, so that it can be run again. In an empty database it makes the graph
 * that Newsgraph keeps there. Nodes and relationships of another's database get a label and an id by which they are told.
 */
export async function* writeCypher(part: GraphPart, options: WriteOptions): AsyncGenerator<string> {
  const { line, words } = options.provenance;
  yield [line, ...words.flatMap((each) => each.split(/[\r\n]+/))].map((each) => `// ${each}\n`).join("");
  yield* part.content ? foreignScript(part.content) : ownScript(part, options);
}

async function* ownScript(part: GraphPart, { evidence }: WriteOptions): AsyncGenerator<string> {
  // Entities that the script writes have no words yet by which they are searched: with the index they get them.
  yield `DROP INDEX ${WORDS_INDEX} IF EXISTS;\n`;
  for (const label of ["Document", "Entity", "Statement", "Figure"])
    yield `CREATE CONSTRAINT newsgraph_v${MODEL_VERSION}_${label.toLowerCase()} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE;\n`;
  const batches = batching();
  for await (const entity of part.entities()) yield* batches.add(...nodeRow(entityNode(entity)));
  yield* batches.rest();
  for await (const { relation } of part.relations()) yield* batches.add(...edgeRow(relationEdge(relation)));
  yield* batches.rest();
  if (!evidence) return;
  for await (const document of part.documents())
    for (const node of elementsOf(document).nodes) yield* batches.add(...nodeRow(node));
  yield* batches.rest();
  for await (const document of part.documents())
    for (const edge of elementsOf(document).edges) yield* batches.add(...edgeRow(edge));
  yield* batches.rest();
}

function elementsOf({ document, mentions, statements, figures }: DocumentPart): Elements {
  return graphElements({ entities: [], relations: [], documents: [document], mentions, statements, figures });
}

type Elements = ReturnType<typeof graphElements>;

function nodeRow({ labels: [label, ...others], properties }: Elements["nodes"][number]): [string, string] {
  const more = others.map((other) => `, n:${nameOf(other)}`).join("");
  return [`MERGE (n:${label} {id: row.id}) SET n = row${more}`, cypherMap(properties)];
}

/** Whom a statement is attributed to may stand in it twice, at two depths; every other edge is the only one of its type and ends. */
function edgeRow({
  type,
  start,
  startLabel,
  end,
  endLabel,
  properties,
}: Elements["edges"][number]): [string, string] {
  const key = type === "ATTRIBUTED_TO" ? " {depth: row.properties.depth}" : "";
  return [
    `MATCH (a:${startLabel} {id: row.start}) MATCH (b:${endLabel} {id: row.end}) MERGE (a)-[r:${nameOf(type)}${key}]->(b) SET r = row.properties`,
    endsRow(start, end, properties),
  ];
}

function endsRow(start: string, end: string, properties: Properties): string {
  return `{${cypherMap({ start }).slice(1, -1)}, ${cypherMap({ end }).slice(1, -1)}, properties: ${cypherMap(properties)}}`;
}

function* foreignScript({ nodes, relationships }: GraphContent): Generator<string> {
  yield `CREATE CONSTRAINT newsgraph_export IF NOT EXISTS FOR (n:${FOREIGN_LABEL}) REQUIRE n.${FOREIGN_ID} IS UNIQUE;\n`;
  const batches = batching();
  for (const [id, { labels, properties }] of nodes) {
    const all = labels.map((label) => `, n:${nameOf(label)}`).join("");
    yield* batches.add(
      `MERGE (n:${FOREIGN_LABEL} {${FOREIGN_ID}: row.${FOREIGN_ID}}) SET n = row${all}`,
      cypherMap(mapOf(properties, id)),
    );
  }
  yield* batches.rest();
  for (const { id, type, subject, object, properties } of relationships)
    yield* batches.add(
      `MATCH (a:${FOREIGN_LABEL} {${FOREIGN_ID}: row.start}) MATCH (b:${FOREIGN_LABEL} {${FOREIGN_ID}: row.end}) MERGE (a)-[r:${nameOf(type)} {${FOREIGN_ID}: row.properties.${FOREIGN_ID}}]->(b) SET r = row.properties`,
      endsRow(subject, object, mapOf(properties, id)),
    );
  yield* batches.rest();
}

function mapOf(properties: readonly Property[], id: string): Properties {
  return { ...Object.fromEntries(properties.map(({ name, value }) => [name, value])), [FOREIGN_ID]: id };
}

/** A label or type: as it is where it needs no quoting. */
function nameOf(name: string): string {
  return /^[A-Za-z]\w{0,63}$/.test(name) ? name : quotedName(name.replace(/\p{Surrogate}|\0/gu, "\ufffd"));
}

interface Batches {
  /** The statements that are full with this row. */
  readonly add: (statement: string, row: string) => Generator<string>;
  readonly rest: () => Generator<string>;
}

/** Rows wait for a statement that takes many of them. */
function batching(): Batches {
  const waiting = new Map<string, { rows: string[]; letters: number }>();
  return {
    *add(statement, row) {
      const batch = waiting.get(statement) ?? { rows: [], letters: 0 };
      batch.rows.push(row);
      batch.letters += row.length;
      waiting.set(statement, batch);
      if (batch.rows.length < MOST_ROWS && batch.letters < MOST_LETTERS) return;
      waiting.delete(statement);
      yield unwind(statement, batch.rows);
    },
    *rest() {
      for (const [statement, { rows }] of waiting) yield unwind(statement, rows);
      waiting.clear();
    },
  };
}

function unwind(statement: string, rows: readonly string[]): string {
  return `UNWIND [\n${rows.join(",\n")}\n] AS row\n${statement};\n`;
}
