import { getHeapStatistics } from "node:v8";
import { resourceLimits } from "node:worker_threads";
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
import { RowNode, RowRelationship } from "./row-attributes.ts";
import type { SqliteDatabase } from "./sqlite-database.ts";
import { toEntity, toMentionEdge, toRelation, toStatement } from "./sqlite-to-model.ts";

type Row = Readonly<Record<string, unknown>>;

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
  const rowsOf = (sql: string) =>
    whileThereIsRoom(database.prepare(sql).iterate() as IterableIterator<Row>, path);
  const nodes: string[] = [];
  const nodeAttributes: NodeAttributes[] = [];
  const numbers = new Map<string, number>();
  const [sources, targets]: [number[], number[]] = [[], []];
  const edgeAttributes: RelationshipAttributes[] = [];

  const addNodes = (table: string, labels: (row: Row) => string[], read: (row: Row) => Properties): void => {
    for (const row of rowsOf(`SELECT * FROM ${table}`)) {
      const id = String(row.id);
      numbers.set(id, nodes.push(id) - 1);
      nodeAttributes.push(new RowNode(labels(row), row, read));
    }
  };
  const addEdge = (start: string, end: string, attributes: RelationshipAttributes): void => {
    sources.push(numbers.get(start) as number);
    targets.push(numbers.get(end) as number);
    edgeAttributes.push(attributes);
  };
  const addEdges = (elements: readonly EdgeElement[]): void => {
    for (const { start, end, type, properties } of elements)
      addEdge(start, end, sharedAttributes(type, properties));
  };

  const originsOf = new Map<unknown, string[]>();
  for (const { origin, documentId } of rowsOf("SELECT origin, documentId FROM origins ORDER BY origin"))
    originsOf.set(documentId, [...(originsOf.get(documentId) ?? []), String(origin)]);
  addNodes("documents", labelled("Document"), (row) => {
    const origins = originsOf.get(row.id);
    return { ...documentProperties(row), ...(origins ? { origins } : {}) };
  });
  addNodes("entities", labelled("Entity", "kind"), entityProperties);
  addNodes("statements", labelled("Statement"), statementProperties);
  addNodes("figures", labelled("Figure"), figureProperties);
  const mentions = database.prepare(`SELECT documentId, entityId, ${MENTION_COLUMNS} FROM mentions`).raw();
  for (const [documentId, entityId, ...row] of whileThereIsRoom(
    mentions.iterate() as IterableIterator<unknown[]>,
    path,
  ))
    addEdge(String(documentId), String(entityId), new RowRelationship("MENTIONS", row, mentionRowProperties));
  for (const row of rowsOf("SELECT * FROM relations"))
    addEdge(
      String(row.subject),
      String(row.object),
      new RowRelationship(String(row.type), row, relationProperties),
    );
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

/** How often it is looked whether there is room, in rows, and which share of the heap may be used. */
const LOOK_EVERY = 5_000;
const FULL = 0.9;

/** The rows, while they fit into the memory of this thread. Throws CypherError before it is full: a thread that runs out of it says nothing. */
function* whileThereIsRoom<Item>(rows: Iterable<Item>, path: string): Generator<Item> {
  let count = 0;
  for (const row of rows) {
    count += 1;
    if (count % LOOK_EVERY === 0) {
      const { used_heap_size: used, heap_size_limit } = getHeapStatistics();
      const { maxOldGenerationSizeMb } = resourceLimits;
      const limit = maxOldGenerationSizeMb ? maxOldGenerationSizeMb * 2 ** 20 : heap_size_limit;
      if (used > FULL * limit)
        throw new CypherError(
          `The graph in ${path} is larger than the ${Math.round(limit / 2 ** 20)} MB that queries over a file may use. ` +
            `Carry it to Neo4j and ask there: newsgraph backup - --store ${path} | newsgraph restore - --store bolt://HOST`,
          "runtime",
        );
    }
    yield row;
  }
}

/** One list of labels for all nodes that have them: the label, and what a column of the row says. */
function labelled(label: string, column?: string): (row: Row) => string[] {
  const lists = new Map<unknown, string[]>();
  return (row) => {
    const other = column && row[column];
    const known = lists.get(other) ?? (other === undefined ? [label] : [label, String(other)]).sort();
    lists.set(other, known);
    return known;
  };
}

const documentProperties = ({ number, ...row }: Row) => documentNode(row as unknown as Document).properties;
const entityProperties = (row: Row) => entityNode(toEntity(row)).properties;
const statementProperties = (row: Row) => statementNode(toStatement(row)).properties;
const figureProperties = (row: Row) => figureNode({ ...row } as unknown as Figure).properties;
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
