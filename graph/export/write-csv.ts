import type { CountedEntity } from "../model/entity.ts";
import type { EvidencedRelation, GraphPart } from "../model/graph-part.ts";
import { relationTypeOf } from "../ontology/relation-types.ts";
import { columnsOf } from "./content-columns.ts";
import { defusedCell } from "./defused-cell.ts";
import {
  cellsOf,
  evidenceTables,
  HEADER_COLUMNS,
  namedApart,
  type Table,
  type TableCell,
  type TableColumn,
  table,
} from "./tables.ts";
import type { WriteOptions } from "./write-options.ts";
import { provenanceEntry, type ZipEntry, zipArchive } from "./zip-archive.ts";

/** As Gephi expects them (https://docs.gephi.org/desktop/User_Manual/Import/Import_CSV_Data). */
const NODE_HEAD: readonly TableColumn<CountedEntity>[] = [
  { name: "Id", type: "string", of: ({ id }) => id },
  { name: "Label", type: "string", of: ({ name }) => name },
];
/** Gephi keeps several edges between two nodes only where their kinds differ. */
const EDGE_HEAD: readonly TableColumn<EvidencedRelation>[] = [
  { name: "Source", type: "string", of: ({ relation }) => relation.subject },
  { name: "Target", type: "string", of: ({ relation }) => relation.object },
  {
    name: "Type",
    type: "string",
    of: ({ relation }) => (relationTypeOf(relation.type)?.directed === false ? "Undirected" : "Directed"),
  },
  { name: "Id", type: "string", of: ({ relation }) => relation.id },
  { name: "Label", type: "string", of: ({ relation }) => relation.type },
  { name: "Kind", type: "string", of: ({ relation }) => relation.type },
  { name: "Weight", type: "integer", of: ({ relation }) => relation.count },
];
/** What EDGE_HEAD has told. */
const TOLD: ReadonlySet<string> = new Set(["type", "count"]);

/**
 * A ZIP archive of tables in CSV (RFC 4180, UTF-8): nodes.csv and edges.csv for Gephi and other tools of graphs, and with
 * evidence statements.csv, documents.csv (without their texts), mentions.csv and figures.csv. Lists are lines of a cell.
 * No spreadsheet runs a cell, unless exact ones are wanted.
 */
export function writeCsv(part: GraphPart, options: WriteOptions): AsyncGenerator<Uint8Array> {
  return zipArchive(entries(part, options));
}

function* entries(part: GraphPart, options: WriteOptions): Generator<ZipEntry> {
  const { evidence, exactCells = false } = options;
  const clean = exactCells ? (text: string) => text : defusedCell;
  yield provenanceEntry(options);
  for (const each of graphTables(part))
    yield { name: `${each.name}.csv`, content: csvLines(each, (text) => clean(withoutBackslash(text))) };
  for (const each of evidence ? evidenceTables(part, HEADER_COLUMNS) : [])
    yield { name: `${each.name}.csv`, content: csvLines(each, clean) };
}

function graphTables(part: GraphPart): Table[] {
  const { nodes, edges } = columnsOf(part, { evidence: false });
  return [
    table("nodes", namedApart([...NODE_HEAD, ...nodes]), () => part.entities()),
    table("edges", namedApart([...EDGE_HEAD, ...edges.filter(({ name }) => !TOLD.has(name))]), () =>
      part.relations(),
    ),
  ];
}

async function* csvLines(each: Table, clean: (text: string) => string): AsyncGenerator<string> {
  const line = (cells: readonly TableCell[]) => `${cells.map((cell) => csvCell(cell, clean)).join(",")}\n`;
  yield line(each.columns.map(({ name }) => name));
  for await (const cells of cellsOf(each)) yield line(cells);
}

/** Gephi takes a backslash for an escape, which no other reader of RFC 4180 does: a wide one stands for it. */
function withoutBackslash(text: string): string {
  return text.replaceAll("\\", "\uff3c");
}

/** NUL, which readers of CSV stop at, becomes U+FFFD. Nothing at all is no text, which an empty one is. */
function csvCell(cell: TableCell, clean: (text: string) => string): string {
  if (cell === null || (Array.isArray(cell) && cell.length === 0)) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  const text = clean((typeof cell === "string" ? cell : cell.join("\n")).replaceAll("\0", "\ufffd"));
  return text === "" || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
