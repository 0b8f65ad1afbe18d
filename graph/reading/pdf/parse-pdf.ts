import { DocumentError } from "../document-error.ts";
import type { ParsedText } from "../parse-document.ts";
import { firstOf, NO_METADATA } from "../parsing/metadata.ts";
import { readHead } from "../parsing/read-head.ts";
import { lineJoiner } from "./join-lines.ts";
import { linesOfPage } from "./lines-of-page.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs-of.ts";
import { pdfMetadata } from "./pdf-metadata.ts";
import type { PdfLine } from "./pdf-page.ts";
import { readPdf } from "./read-pdf.ts";
import { runningHeads } from "./running-heads.ts";

/** Of the size of the body: larger writing on the first page is the headline. */
const HEADLINE = 1.25;

/**
 * The text of a PDF in the order in which it is read: paragraphs with blank lines between them, broken words whole, without
 * heads and feet. Throws DocumentError.
 */
export async function parsePdf(bytes: Uint8Array): Promise<ParsedText> {
  const { info, pages: written } = await readPdf(bytes);
  const all = written.map((page) => ({ height: page.height, lines: linesOfPage(page) }));
  const bodySize = bodySizeOf(all.flatMap(({ lines }) => lines));
  const running = runningHeads(all, bodySize);
  const pages = all.map(({ height, lines }) => ({
    height,
    lines: lines.filter((line) => !running.has(line)),
  }));
  if (!pages.some(({ lines }) => lines.length > 0))
    throw new DocumentError("it holds pictures of pages only: have their text recognised (OCR) first");
  const paragraphs = paragraphsOf(pages);
  const join = lineJoiner(pages.flatMap(({ lines }) => lines.map(({ text }) => text)));
  const textOf = ({ lines }: Paragraph) => join(lines.map((line) => line.text));
  const text = paragraphs.map(textOf).join("\n\n");
  const head = readHead(text);
  const told = pdfMetadata(info);
  const headline = headlineOf(paragraphs, bodySize);
  const metadata = firstOf(
    {
      ...NO_METADATA,
      title: told.title ?? (headline ? textOf(headline) : null),
      publishedAt: head.publishedAt,
    },
    { ...told, url: addressIn(running) },
    head,
  );
  return { text, metadata };
}

/** Of most of the writing, in points. */
function bodySizeOf(lines: readonly PdfLine[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    lengths.set(rounded, (lengths.get(rounded) ?? 0) + text.length);
  }
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function headlineOf(paragraphs: readonly Paragraph[], bodySize: number): Paragraph | undefined {
  const large = paragraphs.filter(({ page, size }) => page === 0 && size > bodySize * HEADLINE);
  return large.sort((a, b) => b.size - a.size)[0];
}

/** That which a browser prints in the margin. */
function addressIn(lines: Iterable<PdfLine>): string | null {
  for (const { text } of lines) {
    const [address] = /https?:\/\/\S{4,2000}/.exec(text) ?? [];
    if (address && URL.canParse(address) && !address.includes("…")) return address;
  }
  return null;
}
