import { stringify } from "csv-stringify/browser/esm/sync";
import { isCypherTemporal } from "../../../graph/cypher/cypher-temporal.ts";
import type { CypherPath, CypherResult, CypherValue } from "../../../graph/cypher/cypher-value.ts";
import { defusedCell } from "../../../graph/export/defused-cell.ts";

/** By which column the rows are shown in order, and which way. */
export interface RowOrder {
  readonly column: number;
  readonly descending: boolean;
}

type Row = readonly CypherValue[];

/** The places of the rows in the order asked for; null where none is: as they came. */
export function orderedRows(rows: readonly Row[], order: RowOrder | null): number[] {
  const places = rows.map((_, k) => k);
  if (order === null) return places;
  const sign = order.descending ? -1 : 1;
  const value = (k: number): CypherValue => rows[k]?.[order.column] ?? null;
  return places.sort((a, b) => compare(value(a), value(b), sign) || a - b);
}

/** Numbers by size, all else by what is shown; null at the end either way. */
function compare(left: CypherValue, right: CypherValue, sign: number): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left === "number" && typeof right === "number") return sign * (left - right);
  return sign * cellText(left).localeCompare(cellText(right));
}

/** What a cell says: a node by its name, a relationship by its type, a path by both. */
export function cellText(value: CypherValue): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  if (isCypherTemporal(value)) return value.iso;
  if (!Array.isArray(value) && value.kind === "node" && "labels" in value) {
    const properties = value.properties as Record<string, CypherValue>;
    const { name, title, quote } = properties;
    const text = Object.values(properties).find(
      (property) => typeof property === "string" && property !== "",
    );
    return String(name ?? title ?? quote ?? text ?? value.id);
  }
  if (!Array.isArray(value) && value.kind === "path" && "nodes" in value)
    return pathText(value as unknown as CypherPath);
  if (!Array.isArray(value) && value.kind === "relationship") return `[${String(value.type)}]`;
  return JSON.stringify(value, plain);
}

/** A text, or its first `most` UTF-16 units and how many it has: the page would stand still over millions. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const isPair = /[\ud800-\udbff]/.test(text.charAt(most - 1));
  return `${text.slice(0, isPair ? most - 1 : most)} … (${text.length.toLocaleString("en")} characters)`;
}

/** "Anna —[MEMBER_OF]→ Orbel ←[MEMBER_OF]— Ben". */
function pathText({ nodes, relationships }: CypherPath): string {
  const parts = nodes.map((node, k) => {
    const relationship = relationships[k];
    const name = cellText(node as unknown as CypherValue);
    if (relationship === undefined) return name;
    return relationship.start === node.id
      ? `${name} —[${relationship.type}]→ `
      : `${name} ←[${relationship.type}]— `;
  });
  return parts.join("");
}

/** RFC 4180 with a head line; cells that a spreadsheet would take for a formula begin with a quote mark. */
export function rowsAsCsv({ columns, rows }: Pick<CypherResult, "columns" | "rows">): string {
  return stringify([columns, ...rows.map((row) => row.map(cellText))].map((row) => row.map(defusedCell)));
}

/** For the clipboard: what a spreadsheet takes apart into cells. */
export function rowsAsTabs({ columns, rows }: Pick<CypherResult, "columns" | "rows">): string {
  const line = (cells: readonly string[]) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, " ")).join("\t");
  return [line(columns), ...rows.map((row) => line(row.map(cellText)))].join("\n");
}

/** An array of objects, one a row, keyed by column. */
export function rowsAsJson({ columns, rows }: Pick<CypherResult, "columns" | "rows">): string {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, k) => [column, row[k] ?? null])));
  return JSON.stringify(objects, plain, 2);
}

function plain(_key: string, value: unknown): unknown {
  return isCypherTemporal(value) ? value.iso : value;
}
