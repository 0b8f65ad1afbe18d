import PDFDocument from "pdfkit";

type Draw = (pdf: PDFKit.PDFDocument) => void;

/** A PDF of A4 pages, each drawn by one of `pages`. */
export function makePdf(
  pages: readonly Draw[],
  options: PDFKit.PDFDocumentOptions = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: "A4", autoFirstPage: false, margin: 0, ...options });
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("error", reject);
    pdf.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    for (const draw of pages) {
      pdf.addPage();
      draw(pdf);
    }
    pdf.end();
  });
}

/** Lines at their places: `top` in points from the page's upper edge. */
export const linesAt =
  (lines: readonly (readonly [text: string, left: number, top: number, size?: number])[]): Draw =>
  (pdf) => {
    for (const [text, left, top, size = 11] of lines)
      pdf.fontSize(size).text(text, left, top, { lineBreak: false });
  };

/** Lines below each other from `top`, 14 points apart. */
export const linesBelow = (
  lines: readonly string[],
  left = 60,
  top = 100,
): readonly (readonly [string, number, number])[] =>
  lines.map((line, k) => [line, left, top + 14 * k] as const);
