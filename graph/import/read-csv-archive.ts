import { parse } from "csv-parse/sync";
import { groupBy } from "../model/group-by.ts";
import { joinGraphs } from "./join-graphs.ts";
import type { RawEdge, RawGraph } from "./raw-graph.ts";
import { readCsvPairs } from "./read-csv-pairs.ts";

type Row = Readonly<Record<string, string>>;

/** Tables that tell the evidence of the edges, not edges. */
const EVIDENCE = /^(?:statements|documents|mentions|figures)\.csv$/;

/**
 * The tables of an archive by their names as one graph; of one that Newsgraph wrote with the sentences on which its edges
 * rest. Throws GraphFileError.
 */
export function readCsvArchive(files: ReadonlyMap<string, string>): RawGraph {
  const isOwn = files.has("statements.csv") && files.has("documents.csv");
  const tables = [...files].filter(
    ([name]) => /\.(?:csv|tsv)$/i.test(name) && !(isOwn && EVIDENCE.test(name)),
  );
  const graph = joinGraphs(tables.map(([, text]) => readCsvPairs(text)));
  if (!isOwn) return graph;
  const documents = new Map(rowsOf(files.get("documents.csv")).map((row) => [row.id ?? "", row]));
  const statements = groupBy(rowsOf(files.get("statements.csv")), ({ relation }) => [relation ?? ""]);
  const withEvidence = (edge: RawEdge): RawEdge => {
    const told = statements.get(String(edge.attributes.get("Id"))) ?? [];
    const evidence = told.map((row) => quotationOf(row, documents.get(row.document ?? "")));
    return { ...edge, attributes: new Map([...withoutOwn(edge.attributes), ["evidence", evidence]]) };
  };
  return { ...graph, edges: graph.edges.map(withEvidence) };
}

function withoutOwn(attributes: ReadonlyMap<string, unknown>): [string, unknown][] {
  const own = new Set(["Id", "Label", "Kind", "Type", "Weight"]);
  return [...attributes].filter(([name]) => !own.has(name));
}

function quotationOf(row: Row, document: Row | undefined): object {
  return {
    quote: exact(row.quote),
    documentTitle: exact(document?.title),
    outlet: exact(document?.publisher),
    url: exact(document?.url),
    date: row.date || null,
    saidBy: exact(row.saidBy),
    reportedBy: exact(row.reportedByName),
    negated: row.negated === "true",
    modality: row.modality,
    confidence: Number(row.confidence),
  };
}

/** Without the mark that keeps a spreadsheet from running a cell. */
function exact(cell: string | undefined): string | null {
  return cell ? cell.replace(/^'(?=[=+\-@\t\r])/, "") : null;
}

function rowsOf(text = ""): Row[] {
  return parse(text, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true }) as Row[];
}
