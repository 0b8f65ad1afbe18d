import type { CountedEntity } from "../model/entity.ts";
import type { Figure } from "../model/figure.ts";
import type { DocumentPart, EvidencedRelation, GraphPart, ToldStatement } from "../model/graph-part.ts";
import type { MentionEdge } from "../model/subgraph.ts";
import { EDGE_COLUMNS, NODE_COLUMNS } from "./columns.ts";
import { columnsOf } from "./content-columns.ts";

type ColumnType = "string" | "integer" | "double" | "boolean" | "strings" | "integers";
export type TableCell = string | number | boolean | null | readonly string[] | readonly number[];

export interface TableColumn<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly of: (row: Row) => TableCell;
}

/** Rows of one kind, with the columns that a file has of them. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn<never>[];
  readonly rows: () => AsyncIterable<unknown>;
}

/** The rows of a table as the lists of their cells. */
export async function* cellsOf({ columns, rows }: Table): AsyncGenerator<TableCell[]> {
  for await (const row of rows()) yield columns.map(({ of }) => of(row as never));
}

export function table<Row>(
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: () => AsyncIterable<Row>,
): Table {
  return { name, columns, rows };
}

const ENTITY_COLUMNS: readonly TableColumn<CountedEntity>[] = [
  { name: "id", type: "string", of: ({ id }) => id },
  { name: "name", type: "string", of: ({ name }) => name },
  ...NODE_COLUMNS.map((column) =>
    column.name === "aliases"
      ? { name: "aliases", type: "strings" as const, of: ({ aliases }: CountedEntity) => aliases }
      : column,
  ),
];

const RELATION_COLUMNS: readonly TableColumn<EvidencedRelation>[] = [
  { name: "id", type: "string", of: ({ relation }) => relation.id },
  { name: "subject", type: "string", of: ({ relation }) => relation.subject },
  { name: "object", type: "string", of: ({ relation }) => relation.object },
  ...EDGE_COLUMNS,
];

interface StatementRow extends ToldStatement {
  readonly relationId: string;
}

const STATEMENT_COLUMNS: readonly TableColumn<StatementRow>[] = [
  { name: "id", type: "string", of: ({ statement }) => statement.id },
  { name: "relation", type: "string", of: ({ relationId }) => relationId },
  { name: "subject", type: "string", of: ({ statement }) => statement.subject },
  { name: "type", type: "string", of: ({ statement }) => statement.type },
  { name: "object", type: "string", of: ({ statement }) => statement.object },
  { name: "quote", type: "string", of: ({ statement }) => statement.quote },
  { name: "document", type: "string", of: ({ statement }) => statement.documentId },
  { name: "start", type: "integer", of: ({ statement }) => statement.start },
  { name: "end", type: "integer", of: ({ statement }) => statement.end },
  { name: "negated", type: "boolean", of: ({ statement }) => statement.negated },
  { name: "modality", type: "string", of: ({ statement }) => statement.modality },
  { name: "confidence", type: "double", of: ({ statement }) => statement.confidence },
  { name: "method", type: "string", of: ({ statement }) => statement.method },
  { name: "date", type: "string", of: ({ statement }) => statement.date },
  { name: "role", type: "string", of: ({ statement }) => statement.role },
  { name: "former", type: "boolean", of: ({ statement }) => statement.former },
  { name: "attributedTo", type: "string", of: ({ statement }) => statement.attributedTo },
  { name: "saidBy", type: "string", of: ({ saidBy }) => saidBy },
  { name: "reportedBy", type: "string", of: ({ statement }) => statement.reportedBy },
  { name: "reportedByName", type: "string", of: ({ reportedBy }) => reportedBy },
];

export const HEADER_COLUMNS: readonly TableColumn<DocumentPart>[] = [
  { name: "id", type: "string", of: ({ document }) => document.id },
  { name: "title", type: "string", of: ({ document }) => document.title },
  { name: "publisher", type: "string", of: ({ document }) => document.publisher },
  { name: "publishedAt", type: "string", of: ({ document }) => document.publishedAt },
  { name: "url", type: "string", of: ({ document }) => document.url },
  { name: "path", type: "string", of: ({ document }) => document.path },
  { name: "language", type: "string", of: ({ document }) => document.language },
];

const DOCUMENT_COLUMNS: readonly TableColumn<DocumentPart>[] = [
  ...HEADER_COLUMNS,
  { name: "text", type: "string", of: ({ document }) => document.text },
];

const MENTION_COLUMNS: readonly TableColumn<MentionEdge>[] = [
  { name: "document", type: "string", of: ({ documentId }) => documentId },
  { name: "entity", type: "string", of: ({ entityId }) => entityId },
  { name: "count", type: "integer", of: ({ starts }) => starts.length },
  { name: "starts", type: "integers", of: ({ starts }) => starts },
  { name: "ends", type: "integers", of: ({ ends }) => ends },
  { name: "names", type: "strings", of: ({ names }) => names },
  { name: "linkedFrom", type: "string", of: ({ link }) => link?.from ?? null },
  { name: "linkScore", type: "double", of: ({ link }) => link?.score ?? null },
  { name: "linkReasons", type: "strings", of: ({ link }) => link?.reasons ?? [] },
  { name: "notLinkedTo", type: "strings", of: ({ notLinkedTo }) => notLinkedTo },
];

const FIGURE_COLUMNS: readonly TableColumn<Figure>[] = [
  { name: "id", type: "string", of: ({ id }) => id },
  { name: "document", type: "string", of: ({ documentId }) => documentId },
  { name: "event", type: "string", of: ({ event }) => event },
  { name: "counted", type: "string", of: ({ counted }) => counted },
  { name: "wording", type: "string", of: ({ wording }) => wording },
  { name: "quantity", type: "integer", of: ({ quantity }) => quantity },
  { name: "bound", type: "string", of: ({ bound }) => bound },
  { name: "year", type: "integer", of: ({ year }) => year },
  { name: "about", type: "string", of: ({ about }) => about },
  { name: "quote", type: "string", of: ({ quote }) => quote },
  { name: "start", type: "integer", of: ({ start }) => start },
  { name: "end", type: "integer", of: ({ end }) => end },
  { name: "modality", type: "string", of: ({ modality }) => modality },
  { name: "confidence", type: "double", of: ({ confidence }) => confidence },
  { name: "method", type: "string", of: ({ method }) => method },
  { name: "date", type: "string", of: ({ date }) => date },
  { name: "attributedTo", type: "string", of: ({ attributedTo }) => attributedTo },
  { name: "reportedBy", type: "string", of: ({ reportedBy }) => reportedBy },
];

/** Entities and relations, as Newsgraph or another database holds them. */
export function graphTables(part: GraphPart): Table[] {
  const { nodes, edges } = columnsOf(part, { evidence: false });
  return [
    part.content
      ? table("entities", namedApart([...ENTITY_COLUMNS.slice(0, 2), ...nodes]), () => part.entities())
      : table("entities", ENTITY_COLUMNS, () => part.entities()),
    part.content
      ? table("relations", namedApart([...RELATION_COLUMNS.slice(0, 3), ...edges]), () => part.relations())
      : table("relations", RELATION_COLUMNS, () => part.relations()),
  ];
}

/** What the relations rest on. */
export function evidenceTables(part: GraphPart, documents = DOCUMENT_COLUMNS): Table[] {
  return [
    table("statements", STATEMENT_COLUMNS, () => statementRows(part)),
    table("documents", documents, () => part.documents()),
    table("mentions", MENTION_COLUMNS, () => eachOf(part, ({ mentions }) => mentions)),
    table("figures", FIGURE_COLUMNS, () => eachOf(part, ({ figures }) => figures)),
  ];
}

/** Columns of which no two have one name, whatever the case; later ones give way. */
export function namedApart<Row>(columns: readonly TableColumn<Row>[]): TableColumn<Row>[] {
  const taken = new Set<string>();
  return columns.map((column) => {
    let name = column.name;
    for (let k = 2; taken.has(name.toLowerCase()); k++) name = `${column.name} (${k})`;
    taken.add(name.toLowerCase());
    return { ...column, name };
  });
}

async function* statementRows(part: GraphPart): AsyncGenerator<StatementRow> {
  for await (const { relation, evidence } of part.relations())
    for (const told of evidence) yield { ...told, relationId: relation.id };
}

async function* eachOf<Item>(
  part: GraphPart,
  of: (document: DocumentPart) => readonly Item[],
): AsyncGenerator<Item> {
  for await (const document of part.documents()) yield* of(document);
}
