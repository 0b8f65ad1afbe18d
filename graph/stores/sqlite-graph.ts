import { compactGraph } from "../cypher/compact-graph.ts";
import { CypherError } from "../cypher/cypher-error.ts";
import type { NodeAttributes, PropertyGraph, RelationshipAttributes } from "../cypher/property-graph.ts";
import type { Document } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import {
  documentNode,
  edgeId,
  entityNode,
  figureNode,
  mentionProperties,
  type Properties,
  relationEdge,
  statementNode,
} from "../model/graph-elements.ts";
import { fullHeap } from "./heap-room.ts";
import { RowNode, RowRelationship } from "./row-attributes.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { toEntity, toMentionEdge, toRelation, toStatement } from "./sqlite-to-model.ts";

type Row = Readonly<Record<string, unknown>>;
/** A row without the names of its columns. */
type Values = readonly unknown[];

/**
 * The graph that the embedded Cypher runs over, as it is now: the nodes and edges that a Neo4j would hold, under the
 * application's ids. It is read out of the tables at once, and their columns are taken apart when a query looks at them.
 */
export function sqliteGraph(database: SqliteDatabase, path: string): PropertyGraph {
  database.exec("BEGIN");
  try {
    return readGraph(database, path);
  } finally {
    database.exec("COMMIT");
  }
}

function readGraph(database: SqliteDatabase, path: string): PropertyGraph {
  const nodes: string[] = [];
  const nodeAttributes: NodeAttributes[] = [];
  const numbers = new Map<string, number>();
  const [sources, targets]: [number[], number[]] = [[], []];
  const edgeAttributes: RelationshipAttributes[] = [];

  /** Rows as lists: to make an object of each costs more than to read it. */
  const listsOf = (sql: string): { names: readonly string[]; lists: Iterable<Values> } => {
    const statement = database.prepare(sql).raw();
    const lists = statement.iterate() as unknown as Iterable<Values>;
    return { names: statement.columns().map(({ name }) => name), lists: whileThereIsRoom(lists, path) };
  };
  function* rowsOf(sql: string): Generator<Row> {
    const { names, lists } = listsOf(sql);
    for (const values of lists) yield rowOf(names, values);
  }
  /** The rows, which the nodes hold in any case. */
  const addNodes = (
    table: string,
    label: string,
    read: (row: Row) => Properties,
    columns = "*",
  ): readonly Values[] => {
    const { names, lists } = listsOf(`SELECT ${columns} FROM ${table}`);
    const rows: Values[] = [];
    const [id, kind] = [names.indexOf("id"), names.indexOf("kind")];
    const labelsOf = labelling(label);
    const readList = (values: Values) => read(rowOf(names, values));
    for (const values of lists) {
      const key = String(values[id]);
      numbers.set(key, nodes.push(key) - 1);
      nodeAttributes.push(new RowNode(labelsOf(values[kind]), values, readList));
      rows.push(values);
    }
    return rows;
  };
  const addEdge = (start: unknown, end: unknown, attributes: RelationshipAttributes): void => {
    sources.push(numbers.get(start as string) as number);
    targets.push(numbers.get(end as string) as number);
    edgeAttributes.push(attributes);
  };
  /** Who says so, and who passes it on. */
  const addSpeakers = (said: unknown, attributedTo: unknown, reportedBy: unknown): void => {
    if (attributedTo !== null) addEdge(said, attributedTo, SPEAKER);
    if (reportedBy !== null) addEdge(said, reportedBy, REPORTER);
  };

  const originsOf = new Map<unknown, string[]>();
  for (const { origin, documentId } of rowsOf("SELECT origin, documentId FROM origins ORDER BY origin"))
    originsOf.set(documentId, [...(originsOf.get(documentId) ?? []), String(origin)]);
  addNodes("documents", "Document", (row) => {
    const origins = originsOf.get(row.id);
    return { ...documentProperties(row), ...(origins ? { origins } : {}) };
  });
  addNodes("entities", "Entity", entityProperties);
  const statements = addNodes("statements", "Statement", statementProperties, STATEMENT_COLUMNS);
  const figures = addNodes("figures", "Figure", figureProperties, FIGURE_COLUMNS);
  addNodes("views", "View", keepsakeProperties);
  addNodes("notes", "Note", keepsakeProperties);
  for (const [documentId, entityIds, told] of listsOf(UNLINKED_MENTIONS).lists) {
    const propertiesOf = mentionsInText(String(told));
    (JSON.parse(String(entityIds)) as string[]).forEach((entityId, k) => {
      addEdge(documentId, entityId, new RowRelationship("MENTIONS", k, propertiesOf));
    });
  }
  for (const row of rowsOf("SELECT * FROM mentions WHERE linkedFrom IS NOT NULL"))
    addEdge(row.documentId, row.entityId, new RowRelationship("MENTIONS", row, linkedProperties));
  const relations = listsOf(`SELECT ${RELATION_COLUMNS} FROM relations`);
  const relationOfList = (values: Values) => relationProperties(rowOf(relations.names, values));
  for (const values of relations.lists) {
    const [subject, object, type] = values;
    addEdge(subject, object, new RowRelationship(String(type), values, relationOfList));
  }
  for (const [id, documentId, subject, object, attributedTo, reportedBy] of statements) {
    addEdge(documentId, id, STATES);
    addEdge(id, subject, SUBJECT);
    addEdge(id, object, OBJECT);
    addSpeakers(id, attributedTo, reportedBy);
  }
  for (const [id, documentId, about, attributedTo, reportedBy] of figures) {
    addEdge(documentId, id, STATES);
    if (about !== null) addEdge(id, about, ABOUT);
    addSpeakers(id, attributedTo, reportedBy);
  }

  const keyOf = (node: number | undefined): string => nodes[node as number] as string;
  const edgeKey = (edge: number): string => {
    const { type, ...attributes } = edgeAttributes[edge] as RelationshipAttributes;
    const properties = type === "ATTRIBUTED_TO" ? attributes.properties : {};
    return edgeId(type, keyOf(sources[edge]), keyOf(targets[edge]), properties);
  };
  return compactGraph({ nodes, numbers, nodeAttributes, sources, targets, edgeAttributes, edgeKey });
}

/** How often it is looked whether there is room, in rows. */
const LOOK_EVERY = 5_000;

/** The rows, while they fit into the memory of this thread. Throws CypherError before it is full: a thread that runs out of it says nothing. */
function* whileThereIsRoom<Item>(rows: Iterable<Item>, path: string): Generator<Item> {
  let count = 0;
  for (const row of rows) {
    count += 1;
    const megabytes = count % LOOK_EVERY === 0 ? fullHeap() : null;
    if (megabytes !== null)
      throw new CypherError(
        `The graph in ${path} is larger than the ${megabytes} MB that queries over a file may use. Carry it to Neo4j and ` +
          `ask there: newsgraph backup - --store ${path} | newsgraph restore - --store bolt://HOST`,
        "runtime",
      );
    yield row;
  }
}

/** One list of labels for all nodes of a kind. */
function labelling(label: string): (kind: unknown) => string[] {
  const lists = new Map<unknown, string[]>();
  return (kind) => {
    const known = lists.get(kind) ?? (kind === undefined ? [label] : [label, String(kind)]).sort();
    lists.set(kind, known);
    return known;
  };
}

function rowOf(names: readonly string[], values: Values): Row {
  return Object.fromEntries(names.map((name, k) => [name, values[k]]));
}

const documentProperties = ({ number, ...row }: Row) => documentNode(row as unknown as Document).properties;
const entityProperties = (row: Row) => entityNode(toEntity(row)).properties;
const statementProperties = (row: Row) => statementNode(toStatement(row)).properties;
const figureProperties = (row: Row) => figureNode({ ...row } as unknown as Figure).properties;
const keepsakeProperties = (row: Row) => row as Properties;
const relationProperties = (row: Row) => relationEdge(toRelation(row)).properties;

const linkedProperties = (row: Row) => mentionProperties(toMentionEdge(row));

/** Of what becomes a node and edges, or an edge, the ends stand first. */
const STATEMENT_COLUMNS = `id, documentId, subject, object, attributedTo, reportedBy,
  type, start, "end", quote, confidence, method, negated, modality, date, role, former`;
const FIGURE_COLUMNS = `id, documentId, about, attributedTo, reportedBy,
  event, counted, wording, quantity, bound, year, start, "end", quote, confidence, method, modality, date`;
const RELATION_COLUMNS =
  "subject, object, type, id, count, documentCount, confidence, disputed, firstSeen, lastSeen, role, former";

/** A document's mentions in one row, their ends and what they hold as JSON: of nothing else are there as many rows. */
const UNLINKED_MENTIONS = `SELECT documentId, json_group_array(entityId),
  '[' || group_concat('[' || starts || ',' || ends || ',' || names || ',' || notLinkedTo || ']') || ']'
  FROM mentions WHERE linkedFrom IS NULL GROUP BY documentId`;

type MentionLists = readonly [
  starts: readonly number[],
  ends: readonly number[],
  names: readonly [string, ...string[]],
  notLinkedTo: readonly string[],
];

/** What each mention of such a row holds, by its place. The text is read when a query first looks at one of them. */
function mentionsInText(text: string): (place: number) => Properties {
  let lists: readonly MentionLists[] | undefined;
  return (place) => {
    lists ??= JSON.parse(text) as MentionLists[];
    const [starts, ends, names, notLinkedTo] = lists[place] as MentionLists;
    return mentionProperties({ starts, ends, names, link: null, notLinkedTo });
  };
}

/** Of edges that carry nothing, or the depth of a speaker, all of a type share what they hold. */
const STATES: RelationshipAttributes = { type: "STATES", properties: {} };
const SUBJECT: RelationshipAttributes = { type: "SUBJECT", properties: {} };
const OBJECT: RelationshipAttributes = { type: "OBJECT", properties: {} };
const ABOUT: RelationshipAttributes = { type: "ABOUT", properties: {} };
const SPEAKER: RelationshipAttributes = { type: "ATTRIBUTED_TO", properties: { depth: 0 } };
const REPORTER: RelationshipAttributes = { type: "ATTRIBUTED_TO", properties: { depth: 1 } };
