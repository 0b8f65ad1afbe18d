import type { BenchLine } from "./bench-row.ts";

/** A line with the row that measured it and when and where that was. */
export interface MeasuredLine extends BenchLine {
  readonly row: string;
  readonly measured: string;
}

const HEAD = "| row | what | peer | ours | ratio | asked | holds | measured |";
const RULE = "| --- | --- | --- | --- | --- | --- | --- | --- |";

/**
 * The page with these lines in the place of those that their rows have in its table, which it keeps of all other rows; what
 * stands around the table stays. The table follows the order of `rows`, and has none but them. Throws where there is no table.
 */
export function updatedPage(
  page: string,
  rows: readonly string[],
  measured: readonly MeasuredLine[],
): string {
  const lines = page.split("\n");
  const start = lines.indexOf(HEAD);
  if (start < 0) throw new Error(`The page has no table with the head ${HEAD}`);
  const length = lines.slice(start).findIndex((line) => !line.startsWith("|"));
  const end = length < 0 ? lines.length : start + length;
  const known = lines.slice(start + 2, end).map((text) => ({ row: rowOf(text), text }));
  const isNew = new Set(measured.map(({ row }) => row));
  const table = rows.flatMap((row) =>
    isNew.has(row)
      ? measured.filter((line) => line.row === row).map(textOf)
      : known.filter((line) => line.row === row).map(({ text }) => text),
  );
  return [...lines.slice(0, start), HEAD, RULE, ...table, ...lines.slice(end)].join("\n");
}

/** A line of the table. */
export function textOf({ row, what, peer, ours, ratio, asked, holds, measured }: MeasuredLine): string {
  const cells = [row, what, peer, ours, ratio, asked, holds ? "yes" : "no", measured];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function rowOf(text: string): string {
  return text.split(" ")[1] ?? "";
}
