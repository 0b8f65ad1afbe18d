import type { PdfLine, PdfPage, PdfPiece } from "./pdf-page.ts";

/** Of the size of the writing: what may lie between the baselines of one line, as of a raised figure. */
const SAME_LINE = 0.45;
/** A wider gap parts columns, a narrower one than the last is none. */
const COLUMN_GAP = 1.8;
const WORD_GAP = 0.15;

/** The lines of a page, in the order in which they are read: column by column where the file writes row by row. */
export function linesOfPage(page: PdfPage): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const piece of page.pieces) {
    if (piece.text.trim() === "") continue;
    const last = lines.at(-1);
    if (last && continues(last, piece)) lines[lines.length - 1] = joined(last, piece);
    else lines.push(piece);
  }
  return byColumns(lines);
}

function continues(line: PdfLine, piece: PdfPiece): boolean {
  const size = Math.max(line.size, piece.size);
  const gap = piece.left - line.right;
  return (
    Math.abs(piece.baseline - line.baseline) < size * SAME_LINE &&
    gap < size * COLUMN_GAP &&
    piece.left > line.left - size * WORD_GAP
  );
}

function joined(line: PdfLine, piece: PdfPiece): PdfLine {
  const isApart = piece.left - line.right > Math.max(line.size, piece.size) * WORD_GAP;
  const space = isApart && !/\s$/.test(line.text) && !/^\s/.test(piece.text) ? " " : "";
  const larger = piece.size > line.size ? piece : line;
  return {
    text: `${line.text}${space}${piece.text}`,
    left: line.left,
    right: Math.max(line.right, piece.right),
    baseline: larger.baseline,
    size: larger.size,
  };
}

/** Rows of two or more parts that follow each other are columns: each is read to its end before the next. */
function byColumns(lines: readonly PdfLine[]): PdfLine[] {
  const ordered: PdfLine[] = [];
  let rows: PdfLine[][] = [];
  const settle = () => {
    const columns = Math.max(...rows.map((row) => row.length), 0);
    for (let column = 0; column < columns; column += 1)
      for (const row of rows) {
        const line = row[column];
        if (line) ordered.push(line);
      }
    rows = [];
  };
  for (const row of rowsOf(lines)) {
    const isPart = row.length > 1 || (rows.length > 0 && fitsInColumn(row[0] as PdfLine, rows));
    if (!isPart) settle();
    rows.push(row);
    if (!isPart) settle();
  }
  settle();
  return ordered;
}

/** Lines that follow each other from left to right at one height. */
function rowsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const rows: PdfLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const isBeside =
      last && Math.abs(line.baseline - last.baseline) < line.size * SAME_LINE && line.left > last.right;
    if (isBeside) row?.push(line);
    else rows.push([line]);
  }
  return rows;
}

/** A last line of the first column alone, which ends before the second begins. */
function fitsInColumn(line: PdfLine, rows: readonly (readonly PdfLine[])[]): boolean {
  const second = rows.find((row) => row.length > 1)?.[1];
  const first = rows[0]?.[0];
  return (
    second !== undefined && first !== undefined && line.right < second.left && line.left >= first.left - 1
  );
}
