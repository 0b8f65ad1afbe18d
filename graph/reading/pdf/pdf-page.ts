/** A piece of text as it stands on a page. Lengths are in points, from the page's upper left corner. */
export interface PdfPiece {
  readonly text: string;
  readonly left: number;
  /** Where the writing ends; spaces at the end count. */
  readonly right: number;
  /** Of the baseline, downwards. */
  readonly baseline: number;
  /** Of the writing. */
  readonly size: number;
}

/** A line, or as much of it as stands in one column. */
export type PdfLine = PdfPiece;

export interface PdfPage<Piece = PdfPiece> {
  readonly height: number;
  /** In the order in which the file writes them. */
  readonly pieces: readonly Piece[];
}
