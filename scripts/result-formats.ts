import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import { isCypherTemporal } from "../graph/cypher/cypher-temporal.ts";
import type { CypherResult, CypherValue } from "../graph/cypher/cypher-value.ts";
import { printable } from "./printable.ts";

/** The ways to print a query's answer. */
export const RESULT_FORMATS: Readonly<Record<string, (result: CypherResult) => string>> = {
  table: toTable,
  json: toJson,
  csv: toCsv,
};

function toTable({ columns, rows }: CypherResult): string {
  const table = new Table({ head: columns.map(printable), style: { head: [], border: [] }, wordWrap: true });
  for (const row of rows) table.push(row.map((value) => printable(toText(value))));
  return `${table.toString()}\n${rows.length.toLocaleString("en")} ${rows.length === 1 ? "row" : "rows"}`;
}

/** An array of objects, one a row, keyed by column. Integers beyond 2^53, dates, times and durations are strings. */
function toJson({ columns, rows }: CypherResult): string {
  const objects = rows.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])),
  );
  return JSON.stringify(objects, asPlain, 2);
}

/** RFC 4180 with a head line; cells that a spreadsheet would take for a formula begin with a quote mark. */
function toCsv({ columns, rows }: CypherResult): string {
  const cells = rows.map((row) => row.map(toText));
  return stringify([columns, ...cells], { escape_formulas: true }).trimEnd();
}

function toText(value: CypherValue): string {
  if (value === null) return "";
  if (isCypherTemporal(value)) return value.iso;
  return typeof value === "object" ? JSON.stringify(value, asPlain) : String(value);
}

function asPlain(_key: string, value: unknown): unknown {
  if (isCypherTemporal(value)) return value.iso;
  return typeof value === "bigint" ? value.toString() : value;
}
