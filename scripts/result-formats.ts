import Table from "cli-table3";
import { stringify } from "csv-stringify/sync";
import { isCypherTemporal } from "../graph/cypher/cypher-temporal.ts";
import type { CypherPlan, CypherValue } from "../graph/cypher/cypher-value.ts";
import { defusedCell } from "../graph/export/defused-cell.ts";
import { collectBatches, type QueryBatch } from "../graph/stores/query-batches.ts";
import { printable } from "./printable.ts";

type WriteResult = (
  batches: AsyncIterable<QueryBatch>,
  print: (text: string) => Promise<void>,
  how: { readonly exactCells: boolean },
) => Promise<void>;

/** The ways to print a query's answer; all but the table as it comes. */
export const RESULT_FORMATS: Readonly<Record<string, WriteResult>> = {
  table: writeTable,
  json: writeJson,
  jsonl: writeJsonLines,
  csv: writeCsv,
};

async function writeTable(...[batches, print]: Parameters<WriteResult>): Promise<void> {
  const { columns, rows, plan } = await collectBatches(batches);
  if (plan) await print(`${planLines(plan).join("\n")}\n`);
  if (columns.length === 0) return;
  const table = new Table({ head: columns.map(printable), style: { head: [], border: [] }, wordWrap: true });
  for (const row of rows) table.push(row.map((value) => printable(toText(value))));
  await print(
    `${table.toString()}\n${rows.length.toLocaleString("en")} ${rows.length === 1 ? "row" : "rows"}\n`,
  );
}

/** Each operator above those whose rows it takes. */
function planLines({ operator, details, rows, children }: CypherPlan, depth = 0): string[] {
  const told = [operator, printable(details), rows === null ? "" : `${rows} rows`].filter(Boolean).join("  ");
  return [`${"  ".repeat(depth)}${told}`, ...children.flatMap((child) => planLines(child, depth + 1))];
}

/** An array of objects, one a row, keyed by column. Integers beyond 2^53, dates, times and durations are strings. */
async function writeJson(...[batches, print]: Parameters<WriteResult>): Promise<void> {
  let isFirst = true;
  for await (const batch of batches)
    for (const object of objectsOf(batch)) {
      const lines = JSON.stringify(object, asPlain, 2).replaceAll("\n", "\n  ");
      await print(`${isFirst ? "[" : ","}\n  ${lines}`);
      isFirst = false;
    }
  await print(isFirst ? "[]\n" : "\n]\n");
}

/** The same objects, one a line. */
async function writeJsonLines(...[batches, print]: Parameters<WriteResult>): Promise<void> {
  for await (const batch of batches)
    for (const object of objectsOf(batch)) await print(`${JSON.stringify(object, asPlain)}\n`);
}

/** RFC 4180 with a head line; unless cells are to be exact, what a spreadsheet would take for a formula begins with a quote mark. */
async function writeCsv(...[batches, print, { exactCells }]: Parameters<WriteResult>): Promise<void> {
  const shown = exactCells ? (cell: string) => cell : defusedCell;
  let isFirst = true;
  for await (const { columns, rows } of batches) {
    const cells = rows.map((row) => row.map(toText));
    await print(stringify((isFirst ? [columns, ...cells] : cells).map((row) => row.map(shown))));
    isFirst = false;
  }
}

function objectsOf({ columns, rows }: QueryBatch): Record<string, CypherValue>[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
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
