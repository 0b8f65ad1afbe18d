import { compactGraph } from "../cypher/compact-graph.ts";
import { CypherError } from "../cypher/cypher-error.ts";
import type { NodeAttributes, PropertyGraph, RelationshipAttributes } from "../cypher/property-graph.ts";
import type { Document } from "../model/document.ts";
import type { Figure } from "../model/figure.ts";
import {
  documentNode,
  type EdgeElement,
  edgeId,
  entityNode,
  figureEdges,
  figureNode,
  mentionProperties,
  type Properties,
  relationEdge,
  statementEdges,
  statementNode,
} from "../model/graph-elements.ts";
import type { Statement } from "../model/statement.ts";
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
  const addNodes = (table: string, label: string, read: (row: Row) => Properties): void => {
    const { names, lists } = listsOf(`SELECT * FROM ${table}`);
    const [id, kind] = [names.indexOf("id"), names.indexOf("kind")];
    const labelsOf = labelling(label);
    const readList = (values: Values) => read(rowOf(names, values));
    for (const values of lists) {
      const key = String(values[id]);
      numbers.set(key, nodes.push(key) - 1);
      nodeAttributes.push(new RowNode(labelsOf(values[kind]), values, readList));
    }
  };
  const addEdge = (start: unknown, end: unknown, attributes: RelationshipAttributes): void => {
    sources.push(numbers.get(start as string) as number);
    targets.push(numbers.get(end as string) as number);
    edgeAttributes.push(attributes);
  };
  const addEdges = (elements: readonly EdgeElement[]): void => {
    for (const { start, end, type, properties } of elements)
      addEdge(start, end, sharedAttributes(type, properties));
  };

  const originsOf = new Map<unknown, string[]>();
  for (const { origin, documentId } of rowsOf("SELECT origin, documentId FROM origins ORDER BY origin"))
    originsOf.set(documentId, [...(originsOf.get(documentId) ?? []), String(origin)]);
  addNodes("documents", "Document", (row) => {
    const origins = originsOf.get(row.id);
    return { ...documentProperties(row), ...(origins ? { origins } : {}) };
  });
  addNodes("entities", "Entity", entityProperties);
  addNodes("statements", "Statement", statementProperties);
  addNodes("figures", "Figure", figureProperties);
  addNodes("views", "View", keepsakeProperties);
  addNodes("notes", "Note", keepsakeProperties);
  const mentions = listsOf(`SELECT documentId, entityId, ${MENTION_COLUMNS} FROM mentions`);
  for (const [documentId, entityId, ...values] of mentions.lists)
    addEdge(documentId, entityId, new RowRelationship("MENTIONS", values, mentionRowProperties));
  const relations = listsOf("SELECT subject, object, type, * FROM relations");
  const relationOfList = (values: Values) => relationProperties(rowOf(relations.names, values));
  for (const values of relations.lists) {
    const [subject, object, type] = values;
    addEdge(subject, object, new RowRelationship(String(type), values, relationOfList));
  }
  for (const row of rowsOf(
    "SELECT id, documentId, subject, object, attributedTo, reportedBy FROM statements",
  ))
    addEdges(statementEdges(row as unknown as Statement));
  for (const row of rowsOf("SELECT id, documentId, about, attributedTo, reportedBy FROM figures"))
    addEdges(figureEdges(row as unknown as Figure));

  const keyOf = (node: number | undefined): string => nodes[node as number] as string;
  const edgeKey = (edge: number): string => {
    const { type, ...attributes } = edgeAttributes[edge] as RelationshipAttributes;
    const properties = type === "ATTRIBUTED_TO" ? attributes.properties : {};
    return edgeId(type, keyOf(sources[edge]), keyOf(targets[edge]), properties);
  };
  return compactGraph({ nodes, nodeAttributes, sources, targets, edgeAttributes, edgeKey });
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

const MENTION_COLUMNS = "starts, ends, names, linkedFrom, linkScore, linkReasons, notLinkedTo";
const MENTION_NAMES = MENTION_COLUMNS.split(", ");
const mentionRowProperties = (row: readonly unknown[]) =>
  mentionProperties(toMentionEdge(Object.fromEntries(MENTION_NAMES.map((name, k) => [name, row[k]]))));

/** What edges that carry nothing, or one of two depths, have in common. */
const SHARED = new Map<string, RelationshipAttributes>();

function sharedAttributes(type: string, properties: Properties): RelationshipAttributes {
  const name = `${type} ${properties.depth ?? ""}`;
  const known = SHARED.get(name) ?? { type, properties: { ...properties } };
  SHARED.set(name, known);
  return known;
}
