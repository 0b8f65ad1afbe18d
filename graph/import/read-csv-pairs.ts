import { CsvError, parse } from "csv-parse/sync";
import { type Attributes, GraphFileError, type RawGraph } from "./raw-graph.ts";

/** What columns are called in the tables of Gephi, Neo4j and Cytoscape. */
const COLUMNS = {
  source: /^(?:source|from|subject|start|:START_ID(?:\(.*\))?)$/i,
  target: /^(?:target|to|object|end|:END_ID(?:\(.*\))?)$/i,
  edge: /^(?:kind|relation|relationship|label|type|:TYPE)$/i,
  id: /^(?:id|node|key|(?:\w*):ID(?:\(.*\))?)$/i,
  label: /^(?:label|name|title)$/i,
  directedness: /^type$/i,
  day: /^(?:date|day|timestamp|start|from_date|firstSeen)$/i,
} as const;

type Row = readonly string[];

/**
 * A table of pairs (https://www.rfc-editor.org/rfc/rfc4180, or with semicolons or tabs): columns Source and Target with what
 * joins them, or without a head the first two columns; or a table of nodes with an Id. Throws GraphFileError.
 */
export function readCsvPairs(text: string): RawGraph {
  const [head, ...rows] = rowsOf(text);
  if (!head) throw new GraphFileError("it is empty");
  const [source, target] = [indexOf(head, COLUMNS.source), indexOf(head, COLUMNS.target)];
  if (source >= 0 && target >= 0) return edgesOf(head, rows, source, target);
  const id = indexOf(head, COLUMNS.id);
  if (id >= 0) return nodesOf(head, rows, id);
  if (head.length < 2)
    throw new GraphFileError(
      "it is no table of pairs: it needs a column Source and a column Target, or for nodes a column Id",
    );
  return edgesOf(["Source", "Target", ...(head.length > 2 ? ["Relation"] : [])], [head, ...rows], 0, 1);
}

function rowsOf(text: string): Row[] {
  const line = text.slice(0, text.search(/\r?\n|$/));
  const counts = [",", ";", "\t", "|"].map((mark) => [mark, line.split(mark).length] as const);
  const delimiter = counts.reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  try {
    return parse(text, { delimiter, bom: true, skip_empty_lines: true, relax_column_count: true }) as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new GraphFileError(`it is no table: ${error.message}`);
  }
}

function edgesOf(head: Row, rows: readonly Row[], source: number, target: number): RawGraph {
  const others = head.flatMap((name, k) => (k === source || k === target ? [] : [[name, k] as const]));
  const named = others.filter(([name]) => COLUMNS.edge.test(name));
  const nodes = new Set<string>();
  const edges = rows.map((row, line) => {
    const ends = [row[source]?.trim() ?? "", row[target]?.trim() ?? ""] as const;
    if (ends.includes("")) throw new GraphFileError(`row ${line + 2} has no source or no target`);
    for (const end of ends) nodes.add(end);
    const cell = (k: number) => row[k]?.trim() ?? "";
    const directedness = others.find(
      ([name, k]) => COLUMNS.directedness.test(name) && /^(?:un)?directed$/i.test(cell(k)),
    );
    const words = named.filter((column) => column !== directedness).map(([, k]) => cell(k));
    return {
      source: ends[0],
      target: ends[1],
      label: words.find((word) => word !== "") ?? null,
      directed: !directedness || /^directed$/i.test(cell(directedness[1])),
      days: others.flatMap(([name, k]) =>
        COLUMNS.day.test(name) && /^\d{4}-\d{2}-\d{2}/.test(cell(k)) ? [cell(k)] : [],
      ),
      attributes: attributesOf(others, row),
    };
  });
  return {
    title: null,
    nodes: [...nodes].map((id) => ({ id, label: null, attributes: new Map() })),
    edges,
  };
}

function nodesOf(head: Row, rows: readonly Row[], id: number): RawGraph {
  const label = indexOf(head, COLUMNS.label);
  const others = head.flatMap((name, k) => (k === id ? [] : [[name, k] as const]));
  const nodes = rows.map((row, line) => {
    const key = row[id]?.trim() ?? "";
    if (key === "") throw new GraphFileError(`row ${line + 2} has no id`);
    return { id: key, label: row[label]?.trim() || null, attributes: attributesOf(others, row) };
  });
  return { title: null, nodes, edges: [] };
}

function attributesOf(columns: readonly (readonly [name: string, index: number])[], row: Row): Attributes {
  return new Map(
    columns.flatMap(([name, k]) => (row[k] === undefined || row[k] === "" ? [] : [[name, row[k]]])),
  );
}

function indexOf(head: Row, name: RegExp): number {
  return head.findIndex((cell) => name.test(cell.trim()));
}
