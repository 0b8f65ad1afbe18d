import type { DocumentRecord } from "../model/document-record.ts";
import type { Figure } from "../model/figure.ts";
import { mentionProperties } from "../model/graph-elements.ts";
import type { Statement } from "../model/statement.ts";
import { inParts } from "./in-parts.ts";
import { endsAt, MATCH_ENDS, type NodeNumbers, numbersOf } from "./neo4j-node-numbers.ts";
import { parameterColumns } from "./neo4j-parameters.ts";
import type { SendAhead } from "./neo4j-send-ahead.ts";

/** How many documents one query writes: its parameters are held in memory, and the next are put together while it runs. */
const AT_ONCE = 100;

const DOCUMENT = ["id", "title", "publisher", "publishedAt", "url", "path", "language", "text"] as const;
const MENTION = [
  "count",
  "starts",
  "ends",
  "names",
  "linkedFrom",
  "linkScore",
  "linkReasons",
  "notLinkedTo",
] as const;
const SAID = ["start", "end", "quote", "confidence", "method", "modality", "date"] as const;
const STATEMENT = ["id", "type", "negated", "role", "former", ...SAID] as const;
const FIGURE = ["id", "event", "counted", "wording", "quantity", "bound", "year", ...SAID] as const;

/** Writes what documents mention and state, none of which is there; the entities are, at `nodes`. */
export async function writeRecords(
  queries: SendAhead,
  records: readonly DocumentRecord[],
  nodes: NodeNumbers,
): Promise<void> {
  for (const some of inParts(records, AT_ONCE))
    for (const write of [writeMentions, writeStatements, writeFigures]) await write(queries, some, nodes);
  await writeAttributions(
    queries,
    nodes,
    "Statement",
    records.flatMap(({ statements }) => statements),
  );
  await writeAttributions(
    queries,
    nodes,
    "Figure",
    records.flatMap(({ figures }) => figures),
  );
}

/** Writes documents whose nodes are there. */
export async function writeDocuments(queries: SendAhead, records: readonly DocumentRecord[]): Promise<void> {
  for (const some of inParts(records, AT_ONCE)) {
    const { map, parameters } = parameterColumns(
      DOCUMENT,
      some.map(({ document }) => document),
    );
    await queries.send(
      `UNWIND range(0, size($_id) - 1) AS i MATCH (n:Document {id: $_id[i]}) SET n += ${map}`,
      parameters,
    );
  }
}

/** Document by document: its node is looked up once. */
async function writeMentions(
  queries: SendAhead,
  records: readonly DocumentRecord[],
  nodes: NodeNumbers,
): Promise<void> {
  const mentions = records.flatMap((record) => record.mentions);
  const { map, parameters } = parameterColumns(MENTION, mentions.map(mentionProperties));
  await queries.send(
    `${EACH_DOCUMENT} MATCH (e:Entity) WHERE id(e) = $entities[i] CREATE (d)-[:MENTIONS ${map}]->(e)`,
    {
      ...ofDocuments(records, (record) => record.mentions),
      ...parameters,
      entities: numbersOf(nodes, mentions, ({ entityId }) => entityId),
    },
  );
}

async function writeStatements(
  queries: SendAhead,
  records: readonly DocumentRecord[],
  nodes: NodeNumbers,
): Promise<void> {
  const statements = records.flatMap((record) => record.statements);
  if (statements.length === 0) return;
  const { map, parameters } = parameterColumns(STATEMENT, statements);
  await queries.send(
    `${EACH_DOCUMENT} ${MATCH_ENDS}
     CREATE (said:Statement ${map}), (d)-[:STATES]->(said), (said)-[:SUBJECT]->(s), (said)-[:OBJECT]->(o)`,
    {
      ...ofDocuments(records, (record) => record.statements),
      ...parameters,
      ...endsAt(nodes, statements),
    },
  );
}

async function writeFigures(
  queries: SendAhead,
  records: readonly DocumentRecord[],
  nodes: NodeNumbers,
): Promise<void> {
  const figures = records.flatMap((record) => record.figures);
  if (figures.length === 0) return;
  const { map, parameters } = parameterColumns(FIGURE, figures);
  await queries.send(
    `${EACH_DOCUMENT} CREATE (said:Figure ${map}), (d)-[:STATES]->(said)
     WITH said, $about[i] AS about WHERE about IS NOT NULL
     MATCH (e:Entity) WHERE id(e) = about CREATE (said)-[:ABOUT]->(e)`,
    {
      ...ofDocuments(records, (record) => record.figures),
      ...parameters,
      about: numbersOf(nodes, figures, ({ about }) => about),
    },
  );
}

async function writeAttributions(
  queries: SendAhead,
  nodes: NodeNumbers,
  label: "Statement" | "Figure",
  said: readonly Pick<Statement | Figure, "id" | "attributedTo" | "reportedBy">[],
): Promise<void> {
  const edges = said.flatMap(({ id, attributedTo, reportedBy }) =>
    [attributedTo, reportedBy].flatMap((speaker, depth) => (speaker === null ? [] : { id, speaker, depth })),
  );
  for (const some of inParts(edges))
    await queries.send(
      `CYPHER 5 UNWIND range(0, size($ids) - 1) AS i MATCH (said:${label} {id: $ids[i]})
       MATCH (e:Entity) WHERE id(e) = $speakers[i]
       CREATE (said)-[:ATTRIBUTED_TO {depth: $depths[i]}]->(e)`,
      {
        ids: some.map(({ id }) => id),
        speakers: numbersOf(nodes, some, ({ speaker }) => speaker),
        depths: some.map(({ depth }) => BigInt(depth)),
      },
    );
}

/** A row `i` for each of what the documents hold, in their order. */
const EACH_DOCUMENT = `CYPHER 5 UNWIND range(0, size($documents) - 1) AS k MATCH (d:Document {id: $documents[k]})
  UNWIND range($from[k], $from[k + 1] - 1) AS i`;

function ofDocuments(
  records: readonly DocumentRecord[],
  held: (record: DocumentRecord) => readonly unknown[],
) {
  const from = [0n];
  for (const record of records) from.push((from.at(-1) as bigint) + BigInt(held(record).length));
  return { documents: records.map(({ document }) => document.id), from };
}
