import {
  type EdgeElement,
  FLOAT_PROPERTIES,
  type NodeElement,
  type Properties,
} from "../model/graph-elements.ts";

/** Stands between the values of a list: U+001F, the unit separator, which no list keeps. */
const LIST_SEPARATOR = "\u001f";

/** A file of nodes or relationships in the CSV of `neo4j-admin database import`, line by line. */
export interface AdminFile {
  readonly name: string;
  readonly holds: "nodes" | "relationships";
  readonly lines: () => Generator<string>;
}

/**
 * A file for each label, and one for each kind of relationship by the labels of its ends
 * (https://neo4j.com/docs/operations-manual/5/import/). A property's type is in the header, what is absent is an empty
 * field, an empty text or list is two quotation marks.
 */
export function adminFiles({
  nodes,
  edges,
}: {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}): AdminFile[] {
  return [
    ...groupBy(nodes, ({ labels }) => labels[0]).map(([label, group]) => nodeFile(label, group)),
    ...groupBy(edges, ({ startLabel, type, endLabel }) =>
      [startLabel, startLabel === endLabel ? "RELATIONS" : type, endLabel].join("-"),
    ).map(([name, group]) => edgeFile(name, group)),
  ];
}

function nodeFile(label: string, nodes: readonly NodeElement[]): AdminFile {
  const columns = columnsOf(nodes.map(({ properties }) => properties)).filter(({ name }) => name !== "id");
  return {
    name: `nodes-${label}.csv`,
    holds: "nodes",
    *lines() {
      yield line([`id:ID(${label})`, ...columns.map(header), ":LABEL"]);
      for (const { id, labels, properties } of nodes)
        yield line([quoted(id), ...columns.map(({ name }) => field(properties[name])), field(labels)]);
    },
  };
}

function edgeFile(name: string, edges: readonly EdgeElement[]): AdminFile {
  const columns = columnsOf(edges.map(({ properties }) => properties));
  const [{ startLabel, endLabel }] = edges as readonly [EdgeElement];
  return {
    name: `relationships-${name}.csv`,
    holds: "relationships",
    *lines() {
      yield line([`:START_ID(${startLabel})`, `:END_ID(${endLabel})`, ":TYPE", ...columns.map(header)]);
      for (const { start, end, type, properties } of edges)
        yield line([
          quoted(start),
          quoted(end),
          quoted(type),
          ...columns.map(({ name }) => field(properties[name])),
        ]);
    },
  };
}

interface Column {
  readonly name: string;
  readonly type: string;
}

function columnsOf(rows: readonly Properties[]): Column[] {
  const types = new Map<string, string | null>();
  for (const row of rows)
    for (const name of Object.keys(row)) if (!types.get(name)) types.set(name, typeOf(name, row[name] ?? []));
  return [...types]
    .map(([name, type]) => ({ name, type: type ?? "string[]" }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Null for an empty list, which tells no type. */
function typeOf(name: string, value: Properties[string]): string | null {
  if (Array.isArray(value)) return value.length === 0 ? null : `${typeOf(name, value[0])}[]`;
  if (typeof value === "number") return FLOAT_PROPERTIES.has(name) ? "double" : "long";
  return typeof value === "boolean" ? "boolean" : "string";
}

function header({ name, type }: Column): string {
  return `${name}:${type}`;
}

function field(value: Properties[string] | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return quoted(value);
  if (typeof value !== "object") return String(value);
  return quoted(value.map((item) => String(item).replaceAll(LIST_SEPARATOR, "\ufffd")).join(LIST_SEPARATOR));
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function line(fields: readonly string[]): string {
  return `${fields.join(",")}\n`;
}

function groupBy<Item>(items: readonly Item[], nameOf: (item: Item) => string): [string, Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(nameOf(item));
    if (group) group.push(item);
    else groups.set(nameOf(item), [item]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
